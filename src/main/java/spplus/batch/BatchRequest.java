package spplus.batch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a tool sends.
 *
 * @param key of the tool
 * @param idempotencyKey of the request: sent again under it, it is counted once
 * @param body as it came
 */
public record BatchRequest(String key, String idempotencyKey, byte[] body) {

    /**
     * What is answered: the same words again when the same request comes again. In the caller's transaction, with the
     * source locked.
     *
     * @param take what counts the lines and says of it what is answered
     * @throws BatchRefused when another body came under that key
     */
    String once(UUID source, AnsweredRequests answered, Instant now, Supplier<String> take) {
        var hash = hash();
        var before = answered.find(source, idempotencyKey);
        if (before.isPresent()) {
            if (!MessageDigest.isEqual(before.get().hash(), hash)) {
                throw new BatchRefused(422, "idempotency-key-reused");
            }
            return before.get().response();
        }
        var response = take.get();
        answered.keep(source, idempotencyKey, hash, response, now);
        return response;
    }

    private byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "BatchRequest[%s]".formatted(idempotencyKey);
    }
}
