package spplus.directory.pages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.directory.domain.StructureSearch;
import spplus.directory.domain.StructureSearch.BadCursorException;
import spplus.directory.domain.Structures;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;

/** Structures as open data. */
@RestController
@RequestMapping("/api/v1/structures")
@Access(Permission.EVERYONE)
class StructureApiController {

    private static final int USUAL_LIMIT = 20;
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    private static final Map<Search.Field, String> FIELDS =
            Map.of(Search.Field.WORDS, "q", Search.Field.DEPARTMENT, "department", Search.Field.LIMIT, "limit");

    private final Search asked;
    private final StructureSearch search;
    private final Structures structures;
    private final PlatformSettings settings;
    private final Texts texts;

    StructureApiController(
            Search asked, StructureSearch search, Structures structures, PlatformSettings settings, Texts texts) {
        this.asked = asked;
        this.search = search;
        this.structures = structures;
        this.settings = settings;
        this.texts = texts;
    }

    /** Active structures by words, best first, or by name without words. */
    @GetMapping
    ResponseEntity<Page> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String network,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var understood = asked.understand(new Search.Asked(q, network, department, limit, cursor), USUAL_LIMIT);
        understood.errors().entrySet().stream().findFirst().ifPresent(error -> {
            throw bad(FIELDS.getOrDefault(error.getKey(), ""), error.getValue());
        });
        try {
            var found = search.find(understood.query()).page();
            var items = found.items().stream().map(this::resource).toList();
            return ResponseEntity.ok().cacheControl(SHORT).body(new Page(items, found.next()));
        } catch (BadCursorException e) {
            throw bad("cursor", texts.t("directory.error.cursor"));
        }
    }

    @GetMapping("/{code}")
    ResponseEntity<Resource> one(@PathVariable String code) {
        if (!StructureCode.looksLike(code)) {
            throw missing();
        }
        var structure = structures.find(new StructureCode(code)).orElseThrow(this::missing);
        return ResponseEntity.ok().cacheControl(SHORT).body(resource(structure));
    }

    record Page(List<Resource> items, @Nullable String next) {}

    record Resource(
            String code,
            String name,
            String network,
            String type,
            @Nullable String parent,
            Address address,
            @Nullable String department,
            @Nullable String region,
            boolean active,
            String url) {}

    record Address(String street, String postalCode, String town, String country) {}

    private Resource resource(Structure structure) {
        var parent = structure.parent();
        return new Resource(
                structure.code().value(),
                structure.name(),
                structure.network(),
                structure.type(),
                parent == null ? null : parent.value(),
                new Address(structure.street(), structure.postalCode(), structure.town(), structure.country()),
                structure.department(),
                structure.region(),
                structure.active(),
                settings.absolute(structure.path()));
    }

    private static ErrorResponseException bad(String field, String message) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, message);
        problem.setProperty("field", field);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    private ErrorResponseException missing() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, texts.t("directory.error.missing"));
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
