package spplus.batch;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import spplus.platform.Limit;
import spplus.platform.RateLimiter;

/** Reads what a tool sends, if it may be looked at. */
@Component
public class BatchDoor {

    private static final String BEARER = "Bearer ";
    private static final int LARGEST_BODY = 2 * 1024 * 1024;
    private static final int LONGEST_KEY = 200;
    private static final Limit REQUESTS = new Limit(120, Duration.ofMinutes(1));
    /** Several tools may share one; keys that nobody was given cost one too. */
    private static final Limit OF_ADDRESS = new Limit(1_200, Duration.ofMinutes(1));

    private final RateLimiter limiter;

    BatchDoor(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /**
     * Takes a connection of its own: call it outside a transaction.
     *
     * @param room what the requests of a key are counted under
     * @throws BatchRefused without a key that looks like one, without a key of the request, too often, or too large
     */
    public BatchRequest read(String room, HttpServletRequest request) throws IOException {
        var authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.startsWith(BEARER) || authorization.length() > LONGEST_KEY) {
            throw BatchRefused.unknownKey();
        }
        var key = authorization.substring(BEARER.length());
        if (!limiter.allowMany(room + ".address", request.getRemoteAddr(), OF_ADDRESS)) {
            throw new BatchRefused(429, "too-many-requests");
        }
        if (!limiter.allow(room, key, REQUESTS)) {
            throw new BatchRefused(429, "too-many-requests");
        }
        var idempotencyKey = request.getHeader("Idempotency-Key");
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new BatchRefused(400, "idempotency-key");
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BatchRefused(413, "too-large");
        }
        return new BatchRequest(key, idempotencyKey, body);
    }
}
