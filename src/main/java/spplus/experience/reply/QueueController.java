package spplus.experience.reply;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;

/** « Quelles expériences attendent une réponse ? » */
@Controller
@Access(Permission.READ_EXPERIENCES)
class QueueController {

    private final QueueView view;
    private final QueueDesk desk;
    private final QueueExport export;
    private final AuditTrail audit;

    QueueController(QueueView view, QueueDesk desk, QueueExport export, AuditTrail audit) {
        this.view = view;
        this.desk = desk;
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/espace/experiences")
    String queue(
            Actor actor,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "apres", required = false) @Nullable String cursor,
            Model model) {
        model.addAttribute("view", view.of(actor, QueueFilter.of(parameters), cursor));
        return "experience/reply-queue";
    }

    @GetMapping("/espace/experiences/export.csv")
    void export(Actor actor, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var selection = desk.select(actor, Permission.READ_EXPERIENCES, QueueFilter.of(parameters));
        audit.record(AuditEntry.by(actor, "experience.queue-exported")
                .about(selection.scope().roots())
                .fact("tab", selection.filter().tab().word()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"experiences.csv\"");
        export.write(selection, response.getOutputStream());
    }
}
