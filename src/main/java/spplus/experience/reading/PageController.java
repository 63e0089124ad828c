package spplus.experience.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.Reference;
import spplus.experience.domain.Experience;

/** The page of one experience, and what visitors may say of it. */
@Controller
@Access(Permission.EVERYONE)
class PageController {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s]{2,}");
    private static final int REFERENCE = 9;

    private final PublicPage pages;
    private final VisitorMarks marks;

    PageController(PublicPage pages, VisitorMarks marks) {
        this.pages = pages;
        this.marks = marks;
    }

    /** The reference is enough; the readable tail is put right. */
    @GetMapping("/experiences/{address}")
    Object page(@PathVariable String address, HttpServletRequest request, Model model) {
        var experience = find(address);
        var right = address(experience);
        if (!right.equals("/experiences/" + address)) {
            var moved = new RedirectView(right);
            moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return moved;
        }
        model.addAttribute("view", pages.page(experience, marks.visitor(request)));
        return "experience/page";
    }

    @PostMapping("/experiences/{address}/meme-chose")
    String same(@PathVariable String address, HttpServletRequest request) {
        var experience = find(address);
        marks.same(experience.id(), marks.visitor(request));
        return "redirect:" + address(experience) + "?merci=oui#meme-chose";
    }

    @PostMapping("/experiences/{address}/suivre")
    String follow(
            @PathVariable String address,
            @RequestParam(name = "courriel", defaultValue = "") String email,
            HttpServletRequest request,
            Model model) {
        var experience = find(address);
        var visitor = marks.visitor(request);
        if (!EMAIL.matcher(email.strip()).matches()) {
            model.addAttribute("view", pages.page(experience, visitor));
            model.addAttribute("wrongEmail", email);
            return "experience/page";
        }
        marks.same(experience.id(), visitor);
        marks.follow(experience.id(), visitor, email.strip());
        return "redirect:" + address(experience) + "?suivi=oui#meme-chose";
    }

    @PostMapping("/experiences/{address}/reponses/{reply}/vote")
    String vote(
            @PathVariable String address,
            @PathVariable UUID reply,
            @RequestParam("utile") String useful,
            HttpServletRequest request) {
        var experience = find(address);
        marks.vote(experience.id(), reply, useful.equals("oui"), marks.visitor(request));
        return "redirect:" + address(experience) + "#reponse-" + reply;
    }

    private Experience find(String address) {
        var reference = address.length() < REFERENCE ? "" : address.substring(0, REFERENCE);
        if (!Reference.looksLike(reference)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pages.find(new Reference(reference))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String address(Experience experience) {
        return "/experiences/" + experience.reference() + "-" + experience.slug();
    }
}
