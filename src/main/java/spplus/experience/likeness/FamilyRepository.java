package spplus.experience.likeness;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Families of near-identical replies, found by the bands of their signatures. */
@Repository
class FamilyRepository {

    /** Families that share a band with one text are few, as they are unlike each other; never more are compared. */
    private static final int MOST_COMPARED = 500;

    private final JdbcClient jdbc;
    private final LikenessSettings settings;

    FamilyRepository(JdbcClient jdbc, LikenessSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The family most like that text, when one is like enough. */
    OptionalLong nearest(MinHash hash) {
        record Near(long family, double estimate) {}
        return candidates(hash).stream()
                .map(candidate -> new Near(candidate.id(), candidate.signature().estimate(hash)))
                .filter(near -> near.estimate() >= settings.threshold())
                .max(java.util.Comparator.comparingDouble(Near::estimate).thenComparing(Near::family))
                .map(near -> OptionalLong.of(near.family()))
                .orElse(OptionalLong.empty());
    }

    long found(MinHash hash) {
        long family = jdbc.sql("insert into experience.reply_family (signature) values (?) returning id")
                .param(hash.bytes())
                .query(Long.class)
                .single();
        jdbc.sql("insert into experience.reply_band (band, family) select distinct unnest(?), ?")
                .param(hash.bands())
                .param(family)
                .update();
        return family;
    }

    /** Makes others wait until the transaction ends: the same text published twice at once makes one family. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('experience.reply_family'))")
                .query((_, _) -> true)
                .single();
    }

    /** Forgets families without members. @return how many */
    int prune() {
        var empty = jdbc.sql("""
                select id, signature from experience.reply_family f
                where not exists (select 1 from experience.reply_study s where s.family = f.id)
                order by id limit ?
                """)
                .param(MOST_COMPARED)
                .query((row, _) -> new Family(row.getLong("id"), new MinHash(row.getBytes("signature"))))
                .list();
        for (var family : empty) {
            jdbc.sql("delete from experience.reply_band where band = any (?) and family = ?")
                    .param(family.signature().bands())
                    .param(family.id())
                    .update();
            jdbc.sql("delete from experience.reply_family where id = ?")
                    .param(family.id())
                    .update();
        }
        return empty.size();
    }

    private List<Family> candidates(MinHash hash) {
        return jdbc.sql("""
                select id, signature from experience.reply_family
                where id in (select family from experience.reply_band where band = any (?)) limit ?
                """)
                .param(hash.bands())
                .param(MOST_COMPARED)
                .query((row, _) -> new Family(row.getLong("id"), new MinHash(row.getBytes("signature"))))
                .list();
    }

    private record Family(long id, MinHash signature) {}
}
