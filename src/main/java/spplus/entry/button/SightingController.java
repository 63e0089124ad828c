package spplus.entry.button;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.CheckedCode;

/** The signal that a button was shown; the same empty answer whatever becomes of it. */
@RestController
@Access(Permission.EVERYONE)
class SightingController {

    private final Sightings sightings;

    SightingController(Sightings sightings) {
        this.sightings = sightings;
    }

    @PostMapping("/bouton/vu")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen(@RequestParam(name = "bouton", defaultValue = "") String button, HttpServletRequest request) {
        CheckedCode.read(button).ifPresent(code -> sightings.signal(code, request.getRemoteAddr()));
    }
}
