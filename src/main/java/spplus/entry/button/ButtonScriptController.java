package spplus.entry.button;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import spplus.access.Access;
import spplus.access.Permission;

/** The script that other sites load: the same for all, kept for a year by any cache, without a cookie. */
@RestController
@Access(Permission.EVERYONE)
class ButtonScriptController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ButtonScript script;

    ButtonScriptController(ButtonScript script) {
        this.script = script;
    }

    @GetMapping(ButtonScript.PATH)
    ResponseEntity<byte[]> script() {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .headers(headers -> headers.setAll(Map.of(
                        "Access-Control-Allow-Origin", "*",
                        "Cross-Origin-Resource-Policy", "cross-origin",
                        "X-Content-Type-Options", "nosniff")))
                .contentType(new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8))
                .body(script.bytes());
    }
}
