package spplus.survey.ingest;

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

/** Answers collected by other tools, many at a time; who sends them is known by the key of the tool. */
@RestController
@Access(Permission.EVERYONE)
class AnswersApiController {

    private static final Map<String, String> DETAILS = Map.of(
            "key", "Authorization: Bearer with the key of a source that is not revoked",
            "campaign-closed", "the campaign of this source is not open",
            "too-many-lines", Incoming.MOST + " lines at most",
            "body", "a JSON object whose answers are a list of lines");

    private final BatchDoor door;
    private final IngestDesk desk;

    AnswersApiController(BatchDoor door, IngestDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @PostMapping(path = "/api/v1/answers:batch", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok(desk.take(door.read("survey.ingest", request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(BatchRefused refused) {
        return refused.answer(DETAILS);
    }
}
