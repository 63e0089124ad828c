package spplus.directory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import spplus.core.KeysetPage;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.directory.domain.SearchRepository.Rank;
import spplus.directory.domain.SearchRepository.Ranked;
import spplus.directory.domain.StructuresFound.How;

/** Finds active structures by words, by network or by department, a page at a time. */
@Service
public class StructureSearch {

    private final SearchRepository repository;
    private final QueryReader reader;

    StructureSearch(SearchRepository repository, QueryReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    public List<Structure> search(String words, int limit) {
        var bounded = words.substring(0, Math.min(words.length(), StructureQuery.LONGEST_WORDS));
        return bounded.isBlank()
                ? List.of()
                : find(StructureQuery.words(bounded, limit)).page().items();
    }

    /** @throws BadCursorException when the cursor is none that a page before gave */
    public StructuresFound find(StructureQuery query) {
        return query.words().isBlank() ? browse(query) : match(query);
    }

    /** How many there are on all pages of what was found. */
    public int count(StructureQuery query, StructuresFound found) {
        if (query.words().isBlank()) {
            return repository.countListed(query);
        }
        if (found.how() == How.NONE) {
            return 0;
        }
        var reading = reader.read(query.words()).get(found.reading()).get();
        return reading.map(one -> repository.count(one, query)).orElse(0);
    }

    private StructuresFound browse(StructureQuery query) {
        if (query.cursor() != null && !StructureCode.looksLike(query.cursor())) {
            throw new BadCursorException();
        }
        var rows = repository.listed(query, query.limit() + 1);
        var page = KeysetPage.of(rows, query.limit(), last -> last.code().value());
        return new StructuresFound(page, rows.isEmpty() ? How.NONE : How.EVERY_WORD, "", 0);
    }

    /** The surest reading that finds something; pages that follow keep to the reading of the first. */
    private StructuresFound match(StructureQuery query) {
        var cursor = query.cursor() == null ? null : Cursor.parse(query.cursor());
        var readings = reader.read(query.words());
        for (int i = cursor == null ? 0 : cursor.reading(); i < readings.size(); i++) {
            var reading = readings.get(i).get();
            if (reading.isPresent()) {
                var found = page(reading.get(), i, query, cursor);
                if (cursor != null || !found.page().items().isEmpty()) {
                    return found;
                }
            }
        }
        return new StructuresFound(new KeysetPage<>(List.of(), null), How.NONE, "", 0);
    }

    private StructuresFound page(Reading reading, int index, StructureQuery query, @Nullable Cursor cursor) {
        var rows = repository.matching(reading, query, cursor == null ? null : cursor.rank(), query.limit() + 1);
        var page = KeysetPage.of(rows, query.limit(), last -> new Cursor(index, rank(last)).toString());
        return new StructuresFound(page.map(Ranked::structure), reading.how(), reading.where(), index);
    }

    private static Rank rank(Ranked row) {
        return new Rank(row.score(), row.descendants(), row.structure().code().value());
    }

    private record Cursor(int reading, Rank rank) {

        static Cursor parse(String text) {
            var cut = text.indexOf('~');
            if (cut != 1 || !Character.isDigit(text.charAt(0))) {
                throw new BadCursorException();
            }
            return new Cursor(
                    text.charAt(0) - '0', Rank.parse(text.substring(2)).orElseThrow(BadCursorException::new));
        }

        @Override
        public String toString() {
            return reading + "~" + rank;
        }
    }

    /** The cursor is none that a page before gave. */
    public static final class BadCursorException extends RuntimeException {}
}
