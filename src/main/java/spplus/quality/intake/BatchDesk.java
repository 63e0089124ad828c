package spplus.quality.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Scope;
import spplus.platform.SecretBox;
import spplus.quality.intake.Batch.Outcome;
import spplus.quality.intake.Batch.Verdict;
import spplus.quality.intake.SourceRepository.Source;
import spplus.quality.result.Intake;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes a batch of a tool: each line that can be is a draft, each that cannot is told why, all in one transaction. */
@Service
class BatchDesk {

    static final String PURPOSE = "quality.source-key";

    private final SourceRepository sources;
    private final Intake intake;
    private final SecretBox secrets;
    private final JsonMapper json;
    private final Clock clock;

    BatchDesk(SourceRepository sources, Intake intake, SecretBox secrets, JsonMapper json, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer as JSON: the same words again when the same request comes again under the same key.
     *
     * @throws BatchRefused when nothing of the request can be taken
     */
    @Transactional
    public String take(String key, String idempotencyKey, byte[] body) {
        var source = sources.lock(secrets.fingerprint(PURPOSE, key)).orElseThrow(() -> new BatchRefused(401, "key"));
        var hash = hash(body);
        var before = sources.answered(source.id(), idempotencyKey);
        if (before.isPresent()) {
            if (!MessageDigest.isEqual(before.get().hash(), hash)) {
                throw new BatchRefused(422, "idempotency-key-reused");
            }
            return before.get().response();
        }
        var response = json.writeValueAsString(take(source, batch(body)));
        sources.keep(source.id(), idempotencyKey, hash, response, clock.instant());
        return response;
    }

    private Outcome take(Source source, Batch batch) {
        var raws = Objects.requireNonNull(batch.results()).stream()
                .map(line -> line.raw(source.structure()))
                .toList();
        var read = intake.read(raws, Scope.under(Set.of(source.structure())));
        var kept = intake.keep(read, "API", source.name());
        var lines = new ArrayList<Verdict>();
        for (var fault : kept.faults()) {
            lines.add(
                    fault == null
                            ? new Verdict(lines.size(), "accepted", null, null, null)
                            : new Verdict(lines.size(), "refused", fault.field(), fault.code(), fault.words()));
        }
        return new Outcome(kept.accepted(), kept.refused(), lines);
    }

    private Batch batch(byte[] body) {
        Batch batch;
        try {
            batch = json.readValue(body, Batch.class);
        } catch (JacksonException e) {
            throw new BatchRefused(400, "body");
        }
        if (batch == null
                || batch.results() == null
                || batch.results().isEmpty()
                || batch.results().contains(null)) {
            throw new BatchRefused(400, "body");
        }
        if (batch.results().size() > Batch.MOST) {
            throw new BatchRefused(413, "too-many-lines");
        }
        return batch;
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of a request can be taken. */
    static final class BatchRefused extends RuntimeException {

        private final int status;
        private final String code;

        BatchRefused(int status, String code) {
            super(code);
            this.status = status;
            this.code = code;
        }

        /** Of the answer, as HTTP has it. */
        int status() {
            return status;
        }

        String code() {
            return code;
        }
    }
}
