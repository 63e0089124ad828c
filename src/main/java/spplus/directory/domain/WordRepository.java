package spplus.directory.domain;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words by which active structures are found. */
@Repository
class WordRepository {

    private static final int SHORTEST_MENDED = 4;
    private static final int MOST = 4;

    private final JdbcClient jdbc;

    WordRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an active structure bears a word that begins so. */
    boolean isKnown(String typed) {
        return jdbc.sql("select exists (select from directory.word where word ^@ ?)")
                .param(typed)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Words a few typing errors away, the closest and most used first; none for a very short or numeric word. */
    List<String> lookingLike(String typed) {
        if (typed.length() < SHORTEST_MENDED || Character.isDigit(typed.charAt(0))) {
            return List.of();
        }
        record Candidate(String word, int structures, int distance) {}
        return jdbc
                .sql("select word, structures from directory.word where word % ?")
                .param(typed)
                .query((row, n) ->
                        new Candidate(row.getString(1), row.getInt(2), EditDistance.between(typed, row.getString(1))))
                .list()
                .stream()
                .filter(candidate -> candidate.distance() <= EditDistance.tolerated(typed))
                .sorted(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::structures).reversed()))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }
}
