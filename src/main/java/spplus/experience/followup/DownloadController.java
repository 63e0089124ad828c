package spplus.experience.followup;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.domain.AuthorContacts;
import tools.jackson.databind.json.JsonMapper;

/** Everything the house knows of an experience and its author, for the author: as JSON and as a readable text. */
@Controller
@Access(Permission.EVERYONE)
class DownloadController {

    private final AuthorContacts contacts;
    private final PersonalCopy copies;
    private final JsonMapper json;

    DownloadController(AuthorContacts contacts, PersonalCopy copies, JsonMapper json) {
        this.contacts = contacts;
        this.copies = copies;
        this.json = json;
    }

    @GetMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}/donnees.json")
    ResponseEntity<String> asJson(@PathVariable String secret) {
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsString(copy(secret));
        return file("mon-experience.json", MediaType.APPLICATION_JSON, text);
    }

    @GetMapping("/suivi/{secret:[A-Za-z0-9_-]{32}}/donnees.txt")
    ResponseEntity<String> asText(@PathVariable String secret) {
        var text = copy(secret).entrySet().stream()
                .map(entry -> entry.getKey() + "\n" + lines(entry.getValue()) + "\n")
                .collect(Collectors.joining("\n"));
        return file("mon-experience.txt", MediaType.TEXT_PLAIN, text);
    }

    private LinkedHashMap<String, Object> copy(String secret) {
        return contacts.bySecret(secret)
                .map(copies::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String lines(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(item -> "- " + lines(item)).collect(Collectors.joining("\n"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + " : " + entry.getValue())
                        .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static ResponseEntity<String> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
