package spplus.quality.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.batch.BatchDoor;
import spplus.batch.BatchRefused;

/** Results that other tools count, many at a time; who sends them is known by the key of the tool. */
@RestController
@Access(Permission.EVERYONE)
class ResultsApiController {

    private static final Map<String, String> DETAILS = Map.of(
            "key", "Authorization: Bearer with the key of a tool that is not revoked",
            "too-many-lines", Batch.MOST + " lines at most",
            "body", "a JSON object whose results are a list of lines");

    private final BatchDoor door;
    private final BatchDesk desk;

    ResultsApiController(BatchDoor door, BatchDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @PostMapping(path = "/api/v1/results:batch", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok(desk.take(door.read("quality.batch", request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(BatchRefused refused) {
        return refused.answer(DETAILS);
    }
}
