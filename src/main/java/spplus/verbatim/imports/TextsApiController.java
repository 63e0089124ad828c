package spplus.verbatim.imports;

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

/** Texts that other tools gather, many at a time; who sends them is known by the key of the tool. */
@RestController
@Access(Permission.EVERYONE)
class TextsApiController {

    static final String PATH = "/api/v1/verbatims:batch";

    private static final Map<String, String> DETAILS = Map.of(
            "key", "Authorization: Bearer with the key of a tool that is not revoked",
            "too-many-lines", Batch.MOST + " lines at most",
            "body", "a JSON object whose texts are a list of lines");

    private final BatchDoor door;
    private final BatchDesk desk;

    TextsApiController(BatchDoor door, BatchDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        return ResponseEntity.ok(desk.take(door.read("verbatim.batch", request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(BatchRefused refused) {
        return refused.answer(DETAILS);
    }
}
