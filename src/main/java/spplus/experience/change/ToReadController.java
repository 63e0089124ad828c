package spplus.experience.change;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.experience.domain.ExperienceStore;

/** « Quels changements faut-il relire ? », for those who read a second time what colleagues announce. */
@Controller
@Access(Permission.VALIDATE_REPLIES)
class ToReadController {

    private final ClaimRepository claims;
    private final ExperienceStore store;
    private final Directory directory;

    ToReadController(ClaimRepository claims, ExperienceStore store, Directory directory) {
        this.claims = claims;
        this.store = store;
        this.directory = directory;
    }

    @GetMapping("/espace/changements")
    String show(Actor actor, @RequestParam(name = "apres", required = false) @Nullable String cursor, Model model) {
        var scope = actor.scopeOf(Permission.VALIDATE_REPLIES);
        var page = claims.toRead(scope, actor.id(), cursor);
        model.addAttribute(
                "view",
                new ChangePages.ToRead(claims.countToRead(scope, actor.id()), lines(page.items()), page.next()));
        return "experience/change/to-read";
    }

    private List<ChangePages.Line> lines(List<Claim> waiting) {
        return waiting.stream().flatMap(this::line).toList();
    }

    private Stream<ChangePages.Line> line(Claim claim) {
        return store.find(claim.experience()).stream().map(experience -> {
            var story = experience.story();
            return new ChangePages.Line(
                    claim.experience().toString(),
                    story == null ? "" : story.title(),
                    directory.name(claim.structure()),
                    claim.announced().what(),
                    claim.announced().evidence(),
                    claim.writtenByName(),
                    claim.writtenAt());
        });
    }
}
