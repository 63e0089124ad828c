package spplus.quality.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.platform.Limit;
import spplus.platform.RateLimiter;
import spplus.quality.intake.BatchDesk.BatchRefused;

/** Results that other tools count, many at a time; who sends them is known by the key of the tool. */
@RestController
@Access(Permission.EVERYONE)
class ResultsApiController {

    private static final String BEARER = "Bearer ";
    private static final int LARGEST_BODY = 2 * 1024 * 1024;
    private static final int LONGEST_KEY = 200;
    private static final Limit REQUESTS = new Limit(120, Duration.ofMinutes(1));

    private final BatchDesk desk;
    private final RateLimiter limiter;

    ResultsApiController(BatchDesk desk, RateLimiter limiter) {
        this.desk = desk;
        this.limiter = limiter;
    }

    @PostMapping(path = "/api/v1/results:batch", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> take(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            HttpServletRequest request)
            throws IOException {
        if (authorization == null || !authorization.startsWith(BEARER) || authorization.length() > LONGEST_KEY) {
            throw new BatchRefused(401, "key");
        }
        var key = authorization.substring(BEARER.length());
        if (!limiter.allow("quality.batch", key, REQUESTS)) {
            throw new BatchRefused(429, "too-many-requests");
        }
        if (idempotencyKey == null || idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new BatchRefused(400, "idempotency-key");
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BatchRefused(413, "too-large");
        }
        return ResponseEntity.ok(desk.take(key, idempotencyKey, body));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(BatchRefused refused) {
        var problem = ProblemDetail.forStatus(refused.status());
        problem.setTitle("Nothing was taken");
        problem.setDetail(detail(refused.code()));
        problem.setProperty("code", refused.code());
        var answer = ResponseEntity.status(refused.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (refused.status() == 401 ? answer.header("WWW-Authenticate", "Bearer") : answer).body(problem);
    }

    private static String detail(String code) {
        return switch (code) {
            case "key" -> "Authorization: Bearer with the key of a tool that is not revoked";
            case "idempotency-key" -> "Idempotency-Key: 1 to 200 characters, another one for each request";
            case "idempotency-key-reused" -> "this Idempotency-Key came with another body";
            case "too-many-requests" -> "120 requests a minute at most";
            case "too-many-lines" -> Batch.MOST + " lines at most";
            case "too-large" -> "2 MB at most";
            default -> "a JSON object whose results are a list of lines";
        };
    }
}
