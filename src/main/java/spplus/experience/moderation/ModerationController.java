package spplus.experience.moderation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.experience.moderation.ModerationPages.BulkResult;
import spplus.experience.oncall.Duty;

/** The queue: what waits for a moderator, and decisions on several cases at once. */
@Controller
@RequestMapping(QueueReader.PATH)
@Access(Permission.MODERATE)
class ModerationController {

    private final QueueReader reader;
    private final ModerationDesk desk;
    private final BulkDesk bulk;
    private final Duty duty;
    private final DoneNotice notice;
    private final Wording wording;

    ModerationController(
            QueueReader reader, ModerationDesk desk, BulkDesk bulk, Duty duty, DoneNotice notice, Wording wording) {
        this.reader = reader;
        this.desk = desk;
        this.bulk = bulk;
        this.duty = duty;
        this.notice = notice;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView queue(@RequestParam MultiValueMap<String, String> query, Actor moderator) {
        var decided = query.getFirst("fait");
        var done = decided == null ? null : notice.of(decided, moderator);
        return queue(query, BulkForm.empty(), Map.of(), done, moderator, HttpStatus.OK);
    }

    /** Takes the first free case of the list and opens it. */
    @PostMapping("/suivante")
    String next(@RequestParam MultiValueMap<String, String> query, Actor moderator) {
        var filter = QueueFilter.from(query);
        return "redirect:"
                + desk.next(filter, moderator)
                        .map(id -> filter.address(QueueReader.PATH + "/" + id))
                        .orElseGet(() -> filter.under(QueueReader.PATH)
                                .queryParam("vide", "oui")
                                .encode()
                                .toUriString());
    }

    @PostMapping("/groupe")
    ModelAndView several(@RequestParam MultiValueMap<String, String> fields, Actor moderator) {
        var form = new BulkForm(fields);
        try {
            var lines = bulk.decide(form, moderator);
            long decided = lines.stream().filter(line -> line.refused() == null).count();
            var said =
                    wording.t(form.publishes() ? "bulk.published" : "bulk.rejected", decided, lines.size() - decided);
            var back = QueueFilter.from(fields).address(QueueReader.PATH);
            return new ModelAndView("experience/moderation/bulk", Map.of("model", new BulkResult(said, lines, back)));
        } catch (Refused e) {
            return queue(
                    fields, form, wording.problems(e.problems()), null, moderator, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView queue(
            MultiValueMap<String, String> query,
            BulkForm form,
            Map<String, String> problems,
            @Nullable String done,
            Actor moderator,
            HttpStatus status) {
        var told = done == null && query.containsKey("vide") ? wording.t("none-free") : done;
        var page = reader.read(
                QueueFilter.from(query), query.getFirst("apres"), form.shown(wording, problems), told, moderator);
        return new ModelAndView("experience/moderation/queue", Map.of("model", page), status)
                .addObject("duty", duty.until(moderator).orElse(null));
    }
}
