package spplus.batch;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Nothing of a request can be taken. */
public final class BatchRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int UNAUTHORIZED = 401;

    private static final Map<String, String> DETAILS = Map.of(
            "idempotency-key", "Idempotency-Key: 1 to 200 characters, another one for each request",
            "idempotency-key-reused", "this Idempotency-Key came with another body",
            "too-many-requests", "120 requests a minute at most",
            "too-large", "2 MB at most");

    private final int status;
    private final String code;

    /** @param status of the answer, as HTTP has it */
    public BatchRefused(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    /** No tool has that key, or it was revoked. */
    public static BatchRefused unknownKey() {
        return new BatchRefused(UNAUTHORIZED, "key");
    }

    /** @param details by code, for those that only one room knows */
    public ResponseEntity<ProblemDetail> answer(Map<String, String> details) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle("Nothing was taken");
        problem.setDetail(details.getOrDefault(code, DETAILS.get(code)));
        problem.setProperty("code", code);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (status == UNAUTHORIZED ? answer.header("WWW-Authenticate", "Bearer") : answer).body(problem);
    }
}
