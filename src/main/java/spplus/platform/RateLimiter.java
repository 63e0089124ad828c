package spplus.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Counts attempts for all nodes together, in an unlogged table: a count is never worth a wait for the disk.
 * Takes a connection of its own: call it outside a transaction.
 */
@Component
public class RateLimiter {

    private static final int CLEANED_AT_ONCE = 1000;
    private static final int MOST_UNSEEN = 20;
    private static final int SUBJECTS_REMEMBERED = 100_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final SecretBox box;
    private final Cache<String, AtomicInteger> firsts = Caffeine.newBuilder()
            .maximumSize(SUBJECTS_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    RateLimiter(DataSource source, SecretBox box, Clock clock) {
        this.box = box;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(source)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("platform.rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(new HouseTime(clock))
                .build();
    }

    /**
     * Takes one attempt.
     *
     * @param kind what is counted, such as {@code sign-in.address}
     * @param subject whose attempts they are; only a fingerprint of it is stored
     * @return false when none is left
     */
    public boolean allow(String kind, String subject, Limit limit) {
        return bucket(kind, subject, limit).tryConsume(1);
    }

    /**
     * Takes one attempt of many that are allowed. The first of each subject (a tenth of the limit, twenty at most) are
     * counted on this node alone and cost nothing; nodes only compare what comes after.
     */
    public boolean allowMany(String kind, String subject, Limit limit) {
        int unseen = Math.min(limit.times() / 10, MOST_UNSEEN);
        var key = kind + " " + subject + " " + limit.within();
        var seen = firsts.get(key, _ -> new AtomicInteger());
        return seen != null && seen.incrementAndGet() <= unseen
                || allow(kind, subject, new Limit(limit.times() - unseen, limit.within()));
    }

    /** Returns an attempt that turned out to be a good one. */
    public void giveBack(String kind, String subject, Limit limit) {
        bucket(kind, subject, limit).addTokens(1);
    }

    /** Forgets the counts that are full again. */
    void clean() {
        while (buckets.removeExpired(CLEANED_AT_ONCE) == CLEANED_AT_ONCE) {}
    }

    private BucketProxy bucket(String kind, String subject, Limit limit) {
        var key = kind + ":" + HexFormat.of().formatHex(box.fingerprint("rate-limit " + kind, subject), 0, 16);
        return buckets.getProxy(key, () -> BucketConfiguration.builder()
                .addLimit(allowed -> allowed.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                .build());
    }

    private record HouseTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
