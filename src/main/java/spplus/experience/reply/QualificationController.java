package spplus.experience.reply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Qualification;
import spplus.experience.domain.Target;

/** « De quoi parle cette expérience ? »: corrects its channels, axes and tags. */
@Controller
@Access(Permission.REPLY)
@RequestMapping("/espace/experiences/{id}/qualification")
class QualificationController {

    private final Perimeter perimeter;
    private final Dossiers dossiers;
    private final CaseDesk cases;
    private final Tags tags;
    private final Clock clock;

    QualificationController(Perimeter perimeter, Dossiers dossiers, CaseDesk cases, Tags tags, Clock clock) {
        this.perimeter = perimeter;
        this.dossiers = dossiers;
        this.cases = cases;
        this.tags = tags;
        this.clock = clock;
    }

    @GetMapping
    String form(Actor actor, @PathVariable UUID id, Model model) {
        var experience = perimeter.workable(actor, new ExperienceId(id));
        var said = experience.snapshot().qualification();
        return page(actor, experience, experience.targets(), said, null, model);
    }

    @PostMapping
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        var experience = perimeter.workable(actor, new ExperienceId(id));
        var corrected = new Qualification(
                axes(form), form.containsKey("improvement"), Tags.clean(form.getOrDefault("tag", List.of())));
        var targets = targets(actor, experience, form);
        if (corrected.tags().size() > Tags.MOST
                || corrected.tags().stream().anyMatch(tag -> tag.length() > Tags.LONGEST)) {
            return page(actor, experience, targets, corrected, "experience.reply.error.tags", model);
        }
        cases.qualify(actor, experience.id(), corrected, targets, clock.instant());
        flash.addFlashAttribute("said", "experience.reply.said.qualified");
        return "redirect:/espace/experiences/" + id;
    }

    private String page(
            Actor actor,
            Experience experience,
            List<Target> targets,
            Qualification said,
            @Nullable String error,
            Model model) {
        var services = mine(actor, experience, targets);
        model.addAttribute(
                "view",
                new ReplyPages.Qualification(
                        experience.id().toString(),
                        Objects.requireNonNull(experience.story()).title(),
                        services,
                        Arrays.stream(Axis.values())
                                .map(axis -> new ReplyPages.Quality(
                                        axis.name(), said.axes().get(axis)))
                                .toList(),
                        said.improvement(),
                        said.tags(),
                        tags.known(),
                        error));
        return "experience/reply-qualification";
    }

    /** The services whose channels this person may correct. */
    private List<ReplyPages.Service> mine(Actor actor, Experience experience, List<Target> targets) {
        return dossiers.services(actor, experience).stream()
                .filter(service -> isMine(actor, targets.get(service.position() - 1)))
                .map(service -> new ReplyPages.Service(
                        service.position(),
                        service.code(),
                        service.name(),
                        service.standing(),
                        false,
                        ways(targets.get(service.position() - 1))))
                .toList();
    }

    private static List<ReplyPages.Way> ways(Target target) {
        return target.channels().stream()
                .map(channel -> new ReplyPages.Way(channel, target.feelings().get(channel)))
                .toList();
    }

    private static Map<Axis, Feeling> axes(MultiValueMap<String, String> form) {
        var axes = new EnumMap<Axis, Feeling>(Axis.class);
        for (var axis : Axis.values()) {
            feeling(form.getFirst("axis-" + axis)).ifPresent(feeling -> axes.put(axis, feeling));
        }
        return axes;
    }

    /** Each service of the actor's is read from the form, the others stay as they are. */
    private List<Target> targets(Actor actor, Experience experience, MultiValueMap<String, String> form) {
        var targets = new ArrayList<Target>();
        for (var target : experience.targets()) {
            targets.add(isMine(actor, target) ? corrected(target, targets.size() + 1, form) : target);
        }
        return targets;
    }

    private static Target corrected(Target target, int position, MultiValueMap<String, String> form) {
        var channels = new ArrayList<Channel>();
        var feelings = new EnumMap<Channel, Feeling>(Channel.class);
        for (var channel : Channel.values()) {
            var lived = form.getFirst("channel-" + position + "-" + channel);
            if (lived != null && !lived.isEmpty()) {
                channels.add(channel);
                feeling(lived).ifPresent(feeling -> feelings.put(channel, feeling));
            }
        }
        return target.through(channels, feelings);
    }

    private boolean isMine(Actor actor, Target target) {
        var structure = target.structure();
        return structure == null
                ? actor.scopeOf(Permission.REPLY).everywhere()
                : perimeter.holds(actor, Permission.REPLY, structure);
    }

    private static Optional<Feeling> feeling(@Nullable String name) {
        return Arrays.stream(Feeling.values())
                .filter(feeling -> feeling.name().equals(name))
                .findFirst();
    }
}
