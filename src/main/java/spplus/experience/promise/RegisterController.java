package spplus.experience.promise;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;

/** « Qu’avons-nous promis ? », for agents in their scope and for everybody. */
@Controller
class RegisterController {

    private final Registers registers;
    private final RegisterExport export;
    private final AuditTrail audit;

    RegisterController(Registers registers, RegisterExport export, AuditTrail audit) {
        this.registers = registers;
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/espace/promesses")
    @Access(Permission.READ_EXPERIENCES)
    String register(
            Actor actor,
            @RequestParam(name = "etat", required = false) @Nullable String heap,
            @RequestParam(required = false) @Nullable String structure,
            @RequestParam(name = "apres", required = false) @Nullable String cursor,
            Model model) {
        var inside = blankToNull(structure);
        var selection =
                registers.select(actor.scopeOf(Permission.READ_EXPERIENCES), Heap.of(heap, Heap.RUNNING), inside);
        model.addAttribute("view", registers.page(selection, inside, cursor, "/espace/promesses"));
        return "experience/promise/register";
    }

    @GetMapping("/espace/promesses/export.csv")
    @Access(Permission.READ_EXPERIENCES)
    void export(
            Actor actor,
            @RequestParam(name = "etat", required = false) @Nullable String heap,
            @RequestParam(required = false) @Nullable String structure,
            HttpServletResponse response)
            throws IOException {
        var selection = registers.select(
                actor.scopeOf(Permission.READ_EXPERIENCES), Heap.of(heap, Heap.RUNNING), blankToNull(structure));
        audit.record(AuditEntry.by(actor, "experience.promises-exported")
                .about(selection.scope().roots())
                .fact("tab", selection.heap().word()));
        write(selection, response);
    }

    @GetMapping("/promesses")
    @Access(Permission.EVERYONE)
    String list(
            @RequestParam(name = "etat", required = false) @Nullable String heap,
            @RequestParam(required = false) @Nullable String structure,
            @RequestParam(name = "apres", required = false) @Nullable String cursor,
            Model model) {
        var inside = blankToNull(structure);
        var selection = registers.select(Scope.EVERYWHERE, Heap.of(heap, Heap.ALL), inside);
        model.addAttribute("view", registers.page(selection, inside, cursor, "/promesses"));
        return "experience/promise/public-list";
    }

    @GetMapping("/promesses/export.csv")
    @Access(Permission.EVERYONE)
    void exportAll(
            @RequestParam(name = "etat", required = false) @Nullable String heap,
            @RequestParam(required = false) @Nullable String structure,
            HttpServletResponse response)
            throws IOException {
        write(registers.select(Scope.EVERYWHERE, Heap.of(heap, Heap.ALL), blankToNull(structure)), response);
    }

    private void write(RegisterRepository.Selection selection, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"promesses.csv\"");
        export.write(selection, response.getOutputStream());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
