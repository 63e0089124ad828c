package spplus.verbatim.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.verbatim.audit.AuditPages.Difference;
import spplus.verbatim.audit.AuditPages.Draw;
import spplus.verbatim.audit.AuditPages.Line;
import spplus.verbatim.audit.AuditPages.OfClass;
import spplus.verbatim.audit.AuditPages.One;
import spplus.verbatim.audit.AuditPages.Outcome;
import spplus.verbatim.audit.AuditPages.Reads;
import spplus.verbatim.audit.AuditPages.Result;
import spplus.verbatim.audit.Findings.Finding;
import spplus.verbatim.audit.Findings.Side;
import spplus.verbatim.domain.Verbatim;
import spplus.verbatim.domain.VerbatimStore;

/** Makes the pages that list audits and tell one. */
@Component
class AuditViews {

    private static final int MOST = 50;
    private static final int DIFFERENCES = 50;
    private static final int EXCERPT = 180;

    private final AuditRepository audits;
    private final AuditDesk desk;
    private final AuditWords words;
    private final VerbatimStore verbatims;
    private final Directory directory;
    private final Texts texts;

    AuditViews(
            AuditRepository audits,
            AuditDesk desk,
            AuditWords words,
            VerbatimStore verbatims,
            Directory directory,
            Texts texts) {
        this.audits = audits;
        this.desk = desk;
        this.words = words;
        this.verbatims = verbatims;
        this.directory = directory;
        this.texts = texts;
    }

    /** @param structure empty for the whole country */
    List<Line> lines(String structure) {
        var found = audits.of(structure, MOST);
        var progress = audits.progress(found.stream().map(Audit::id).toList());
        return found.stream()
                .map(audit -> {
                    var done = progress.getOrDefault(audit.id(), new AuditRepository.Progress(0, 0));
                    return new Line(
                            audit.id(),
                            audit.subject().name(),
                            audit.askedAt(),
                            audit.askedBy(),
                            audit.state(),
                            done.read(),
                            done.texts());
                })
                .toList();
    }

    String where(String structure) {
        return structure.isEmpty()
                ? texts.t("verbatim.explore.everywhere")
                : directory.name(new StructureCode(structure));
    }

    One one(Actor actor, Audit audit, @Nullable String problem) {
        var sampled = audits.texts(audit.id());
        return new One(
                audit.id(),
                audit.subject().name(),
                audit.structure(),
                where(audit.structure()),
                new Draw(
                        audit.from(),
                        audit.until(),
                        Long.toString(audit.seed()),
                        audit.population(),
                        sampled.size(),
                        audit.readers(),
                        audit.askedAt(),
                        audit.askedBy(),
                        strata(audit, sampled)),
                reads(actor, audit, sampled),
                outcome(audit, sampled),
                audit.cancelledAt() != null,
                audit.isWaiting(),
                audit.undrawn(),
                audit.finishedAt() == null
                        && audit.cancelledAt() == null
                        && desk.covers(actor, audit.structure(), Permission.ANALYSE_VOICES),
                problem);
    }

    private Reads reads(Actor actor, Audit audit, List<Sampled> sampled) {
        var readers = audits.readers(audit.id());
        int seat = readers.stream()
                .filter(reader -> reader.person().equals(actor.id()))
                .mapToInt(AuditRepository.Reader::seat)
                .findFirst()
                .orElse(0);
        return new Reads(
                readers.stream()
                        .map(reader -> new AuditPages.Reader(reader.name(), answered(sampled, reader.seat())))
                        .toList(),
                seat,
                seat == 0 && readers.size() < audit.readers(),
                seat == 0 ? 0 : answered(sampled, seat),
                (int) sampled.stream()
                        .filter(text -> text.isDisputed() && text.settled() == null)
                        .count(),
                !sampled.isEmpty() && read(audit, sampled) == sampled.size());
    }

    private @Nullable Outcome outcome(Audit audit, List<Sampled> sampled) {
        var finished = audit.finishedAt();
        return finished == null
                ? null
                : new Outcome(finished, audit.finishedBy(), results(audit), differences(audit, sampled));
    }

    private static int answered(List<Sampled> sampled, int seat) {
        return (int) sampled.stream().filter(text -> text.of(seat) != null).count();
    }

    private static int read(Audit audit, List<Sampled> sampled) {
        return (int) sampled.stream()
                .filter(text -> text.truth(audit.readers()) != null)
                .count();
    }

    private List<AuditPages.Stratum> strata(Audit audit, List<Sampled> sampled) {
        var drawn = sampled.stream().collect(Collectors.groupingBy(Sampled::stratum, Collectors.counting()));
        return audits.sizes(audit.id()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new AuditPages.Stratum(
                        words.stratum(audit, one.getKey()),
                        one.getValue(),
                        drawn.getOrDefault(one.getKey(), 0L).intValue()))
                .toList();
    }

    private List<Result> results(Audit audit) {
        var found = audits.findings(audit.id());
        var names = words.questions(audit);
        var results = new ArrayList<Result>();
        for (int i = 0; i < audit.questions().size(); i++) {
            var question = audit.questions().get(i);
            var classes = audit.subject().classes().stream()
                    .filter(one -> !one.equals(Subject.NO))
                    .map(one -> new OfClass(
                            words.value(one),
                            error(audit, found, question, Side.MACHINE, one),
                            error(audit, found, question, Side.PERSON, one)))
                    .filter(one -> one.wrong() != null || one.missed() != null)
                    .toList();
            var all = error(audit, found, question, Side.ALL, "");
            if (!audit.subject().isTicked() || !classes.isEmpty()) {
                results.add(new Result(names.get(i).name(), all, classes));
            }
        }
        return results;
    }

    private @Nullable KnownError error(Audit audit, List<Finding> found, String question, Side side, String of) {
        return found.stream()
                .filter(one -> one.question().equals(question)
                        && one.side() == side
                        && one.of().equals(of))
                .filter(one -> one.value() != null && one.low() != null && one.high() != null)
                .findFirst()
                .map(one -> new KnownError(
                        one.read(),
                        one.wrong(),
                        Objects.requireNonNull(one.value()),
                        Objects.requireNonNull(one.low()),
                        Objects.requireNonNull(one.high()),
                        audit.population(),
                        where(audit.structure()),
                        Objects.requireNonNull(audit.finishedAt()),
                        false,
                        side == Side.ALL ? agreement(found, question) : null))
                .orElse(null);
    }

    private static KnownError.@Nullable Agreement agreement(List<Finding> found, String question) {
        return found.stream()
                .filter(one -> one.question().equals(question) && one.side() == Side.READERS)
                .findFirst()
                .map(one -> new KnownError.Agreement(one.read(), one.wrong(), one.value(), one.low(), one.high()))
                .orElse(null);
    }

    private List<Difference> differences(Audit audit, List<Sampled> sampled) {
        var wrong = sampled.stream()
                .filter(text -> isWrong(audit, text))
                .limit(DIFFERENCES)
                .toList();
        var excerpts = verbatims.findAll(wrong.stream().map(Sampled::id).toList()).stream()
                .collect(Collectors.toMap(found -> found.id().value(), AuditViews::excerpt));
        return wrong.stream()
                .map(text -> new Difference(
                        text.id(),
                        excerpts.getOrDefault(text.id(), ""),
                        words.compared(audit, Objects.requireNonNull(text.truth(audit.readers())), text.machine())))
                .toList();
    }

    private static boolean isWrong(Audit audit, Sampled text) {
        var truth = text.truth(audit.readers());
        return truth != null
                && java.util.stream.IntStream.range(0, truth.size())
                        .filter(i -> Subject.isAsked(audit.questions().get(i)))
                        .anyMatch(i -> !truth.get(i).equals(Subject.UNSURE)
                                && !truth.get(i).equals(text.machine().get(i)));
    }

    private static String excerpt(Verbatim text) {
        var words = (text.title() + " " + text.body()).strip();
        return words.length() > EXCERPT ? words.substring(0, EXCERPT) + "…" : words;
    }
}
