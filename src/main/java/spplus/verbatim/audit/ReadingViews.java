package spplus.verbatim.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.verbatim.audit.AuditPages.Choice;
import spplus.verbatim.audit.AuditPages.Compared;
import spplus.verbatim.audit.AuditPages.Group;
import spplus.verbatim.audit.AuditPages.Last;
import spplus.verbatim.audit.AuditPages.Reading;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;

/** Makes the page on which one text is read, without a word of what the machine says of it. */
@Component
class ReadingViews {

    private final AuditRepository audits;
    private final AuditWords words;
    private final VerbatimStore verbatims;
    private final Texts texts;

    ReadingViews(AuditRepository audits, AuditWords words, VerbatimStore verbatims, Texts texts) {
        this.audits = audits;
        this.words = words;
        this.verbatims = verbatims;
        this.texts = texts;
    }

    /**
     * The text named, if it is of this audit, or the next one that this seat has not read.
     *
     * @param typed what was sent, in the order of the questions; empty strings where nothing was chosen
     */
    Optional<Reading> next(Audit audit, int seat, @Nullable UUID named, @Nullable List<String> typed) {
        var sampled = audits.texts(audit.id());
        boolean settling = seat == AuditDesk.SETTLER;
        var one = sampled.stream()
                .filter(text -> named != null
                        ? text.id().equals(named)
                        : settling ? text.isDisputed() && text.settled() == null : text.of(seat) == null)
                .filter(text -> !settling || text.isDisputed())
                .findFirst();
        return one.flatMap(text -> reading(audit, seat, sampled, text, typed));
    }

    private Optional<Reading> reading(
            Audit audit, int seat, List<Sampled> sampled, Sampled text, @Nullable List<String> typed) {
        boolean settling = seat == AuditDesk.SETTLER;
        var said = typed != null ? typed : settling ? text.settled() : text.of(seat);
        var before = settling
                ? sampled.stream()
                        .filter(one -> one.isDisputed() && one.settled() != null)
                        .count()
                : sampled.stream()
                        .filter(one -> one.of(seat) != null && one != text)
                        .count();
        long total = settling ? sampled.stream().filter(Sampled::isDisputed).count() : sampled.size();
        return verbatims
                .find(new VerbatimId(text.id()))
                .map(found -> new Reading(
                        audit.id(),
                        audit.subject().name(),
                        settling,
                        text.id(),
                        found.title(),
                        found.body(),
                        found.language(),
                        found.saidOn(),
                        (int) before + 1,
                        (int) total,
                        audit.subject().isTicked(),
                        groups(audit, said),
                        settling ? given(audit, text) : List.of(),
                        settling || text.of(seat) != null ? null : last(audit, seat, sampled),
                        typed != null));
    }

    private List<Group> groups(Audit audit, @Nullable List<String> said) {
        return audit.subject().isTicked() ? List.of(boxes(audit, said)) : radios(audit, said);
    }

    private Group boxes(Audit audit, @Nullable List<String> said) {
        var names = words.questions(audit);
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < names.size(); i++) {
            choices.add(new Choice(
                    audit.questions().get(i),
                    names.get(i).name(),
                    names.get(i).definition(),
                    said != null && said.get(i).equals(Subject.YES)));
        }
        boolean none = said != null && said.stream().allMatch(Subject.NO::equals);
        choices.add(new Choice("aucun", texts.t("verbatim.audit.none." + audit.subject()), "", none));
        return new Group("oui", texts.t("verbatim.audit.legend." + audit.subject()), choices);
    }

    private List<Group> radios(Audit audit, @Nullable List<String> said) {
        var names = words.questions(audit);
        var groups = new ArrayList<Group>();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            if (Subject.isAsked(audit.questions().get(i))) {
                groups.add(new Group(
                        audit.questions().get(i),
                        names.get(i).name(),
                        audit.subject().choices().stream()
                                .map(value -> new Choice(
                                        value,
                                        words.value(value),
                                        "",
                                        said != null && said.get(place).equals(value)))
                                .toList()));
            }
        }
        return groups;
    }

    /** What both readers said, where they differ; whose is whose is not told. */
    private List<List<Compared>> given(Audit audit, Sampled text) {
        return List.of(
                words.compared(audit, Objects.requireNonNull(text.first()), Objects.requireNonNull(text.second())));
    }

    private @Nullable Last last(Audit audit, int seat, List<Sampled> sampled) {
        return audits.lastAnswered(audit.id(), seat)
                .flatMap(id ->
                        sampled.stream().filter(text -> text.id().equals(id)).findFirst())
                .map(text -> new Last(
                        text.id(), words.compared(audit, Objects.requireNonNull(text.of(seat)), text.machine())))
                .orElse(null);
    }
}
