package spplus.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;

/** The pages where the audit trail is read and taken away. */
@Controller
@Access(Permission.READ_AUDIT)
class JournalController {

    private final Journal journal;
    private final AuditTrail trail;
    private final Clock clock;

    JournalController(Journal journal, AuditTrail trail, Clock clock) {
        this.journal = journal;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/espace/journal")
    ModelAndView journal(Actor actor, JournalFilter filter) {
        return new ModelAndView("audit/journal")
                .addObject("entries", journal.page(actor.scopeOf(Permission.READ_AUDIT), filter))
                .addObject("filter", filter)
                .addObject("actions", journal.actions());
    }

    /** Taking the trail away leaves a trace too. */
    @GetMapping("/espace/journal.csv")
    void export(Actor actor, JournalFilter filter, HttpServletResponse response) throws IOException {
        var scope = actor.scopeOf(Permission.READ_AUDIT);
        trail.record(AuditEntry.by(actor, "audit.exported").about(scope.roots()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"journal.csv\"");
        try (var output =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            output.write('\ufeff');
            var csv = new JournalCsv(output, clock.getZone());
            journal.export(scope, filter, csv::write);
        }
    }
}
