package spplus.experience.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Scope;
import spplus.core.KeysetPage;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.domain.PromiseState;
import spplus.platform.Texts;

/** Gathers lists of promises, for those who made them and for everybody. */
@Component
class Registers {

    private static final int PAGE = 25;

    private final RegisterRepository register;
    private final PromiseTally tally;
    private final Directory directory;
    private final DueCalendar calendar;
    private final Texts texts;
    private final Clock clock;

    Registers(
            RegisterRepository register,
            PromiseTally tally,
            Directory directory,
            PromiseSettings settings,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.tally = tally;
        this.directory = directory;
        this.calendar = new DueCalendar(settings);
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param granted where the reader may look
     * @throws NoSuchPromise when the structure chosen is not there
     */
    RegisterRepository.Selection select(Scope granted, Heap heap, @Nullable String structure) {
        var today = LocalDate.now(clock);
        return new RegisterRepository.Selection(heap, within(granted, structure), today, calendar.soonUntil(today));
    }

    /** @param address how one heap is addressed, the structure chosen included */
    PromisePages.Register page(
            RegisterRepository.Selection selection, @Nullable String structure, @Nullable String cursor, String path) {
        var inside = structure == null ? "" : "&structure=" + structure;
        Function<Heap, String> address = heap -> path + "?etat=" + heap.word() + inside;
        var counts = tally.counts(selection.scope(), selection.today(), selection.soon());
        var tabs = Arrays.stream(Heap.values())
                .map(heap -> new PromisePages.Choice(
                        heap.word(),
                        texts.t("experience.promise.heap." + heap.word()),
                        counts.getOrDefault(heap, 0L),
                        heap == selection.heap(),
                        address.apply(heap)))
                .toList();
        var page = register.page(selection, cursor, PAGE);
        long total = counts.getOrDefault(selection.heap(), 0L);
        return new PromisePages.Register(
                selection.heap().word(),
                tabs,
                total,
                lines(page.items(), selection.today()),
                structure,
                structure == null ? null : directory.name(new StructureCode(structure)),
                structure == null ? null : path + "?etat=" + selection.heap().word(),
                path + "/export.csv?etat=" + selection.heap().word() + inside,
                page.next() == null ? null : address.apply(selection.heap()) + "&apres=" + page.next(),
                total > 0
                        ? null
                        : tabs.stream()
                                .filter(tab -> tab.count() > 0)
                                .findFirst()
                                .orElse(null));
    }

    KeysetPage<RegisterRepository.Row> rows(
            RegisterRepository.Selection selection, @Nullable String cursor, int limit) {
        return register.page(selection, cursor, limit);
    }

    List<PromisePages.Line> lines(List<RegisterRepository.Row> rows, LocalDate today) {
        Map<StructureCode, Structure> structures = directory.findAll(RegisterRepository.structures(rows));
        var lines = new ArrayList<PromisePages.Line>();
        for (var row : rows) {
            var promise = row.promise();
            var structure = structures.get(promise.structure());
            lines.add(new PromisePages.Line(
                    promise.id().toString(),
                    promise.what(),
                    promise.who(),
                    structure == null ? promise.structure().value() : structure.name(),
                    promise.dueOn(),
                    promise.state(),
                    urgency(promise, today),
                    row.address(),
                    row.title()));
        }
        return lines;
    }

    private String urgency(Promise promise, LocalDate today) {
        if (promise.state() != PromiseState.OPEN) {
            return "";
        }
        if (promise.dueOn().isBefore(today)) {
            return "LATE";
        }
        return calendar.isSoon(promise.dueOn(), today) ? "SOON" : "ON_TIME";
    }

    /** Without those that stand below another: what they hold is counted once. */
    private List<String> tops(Scope granted) {
        return granted.roots().stream()
                .filter(root -> directory.lineage(new StructureCode(root)).stream()
                        .noneMatch(
                                above -> !above.equals(root) && granted.roots().contains(above)))
                .toList();
    }

    private Scope within(Scope granted, @Nullable String structure) {
        if (structure == null) {
            return granted.everywhere() ? granted : Scope.under(tops(granted));
        }
        var lineage = structure.matches("[A-Za-z0-9-]{1,20}")
                ? directory.lineage(new StructureCode(structure))
                : List.<String>of();
        if (lineage.isEmpty() || !granted.covers(lineage)) {
            throw new NoSuchPromise();
        }
        return Scope.under(List.of(structure));
    }
}
