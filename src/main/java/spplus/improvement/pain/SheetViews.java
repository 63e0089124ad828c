package spplus.improvement.pain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.improvement.action.PainActions;
import spplus.improvement.pain.PainPages.Bar;
import spplus.improvement.pain.PainPages.Choice;
import spplus.improvement.pain.PainPages.From;
import spplus.improvement.pain.PainPages.Heard;
import spplus.improvement.pain.PainPages.Link;
import spplus.improvement.pain.PainPages.Sendings;
import spplus.improvement.pain.PainPages.Sent;
import spplus.improvement.pain.PainPages.Sheet;
import spplus.improvement.pain.PainPages.SplitForm;
import spplus.improvement.pain.PainPages.Splitting;
import spplus.improvement.pain.PainPages.Ties;
import spplus.improvement.pain.SourceRepository.Source;
import spplus.priority.Referral;
import spplus.quality.Gaps;
import spplus.verbatim.PainVoices;
import spplus.verbatim.PainVoices.Voice;

/** Gathers what the pages of one pain point show. */
@Component
class SheetViews {

    private static final int QUOTES = 5;
    private static final int HEARD = 100;
    private static final int SOME = 100;
    private static final double WHOLE = 100;

    private final PainStore pains;
    private final PainListRepository lists;
    private final SourceRepository sources;
    private final ReferralStore referrals;
    private final FormulaStore formulas;
    private final MeasureDesk measures;
    private final PainDesk desk;
    private final ReferralDesk sendings;
    private final PainActions actions;
    private final PainVoices voices;
    private final Gaps gaps;
    private final PainWords words;
    private final Clock clock;

    SheetViews(
            PainStore pains,
            PainListRepository lists,
            SourceRepository sources,
            ReferralStore referrals,
            FormulaStore formulas,
            MeasureDesk measures,
            PainDesk desk,
            ReferralDesk sendings,
            PainActions actions,
            PainVoices voices,
            Gaps gaps,
            PainWords words,
            Clock clock) {
        this.pains = pains;
        this.lists = lists;
        this.sources = sources;
        this.referrals = referrals;
        this.formulas = formulas;
        this.measures = measures;
        this.desk = desk;
        this.sendings = sendings;
        this.actions = actions;
        this.voices = voices;
        this.gaps = gaps;
        this.words = words;
        this.clock = clock;
    }

    Sheet sheet(Actor actor, PainPoint pain, Map<String, String> typed, Map<String, String> errors) {
        var told = pain.told();
        var formula = formulas.current();
        return new Sheet(
                pain.id(),
                pain.path(),
                told.title(),
                told.description(),
                pain.structure().value(),
                words.where(pain.structure()),
                pain.heldBy().equals(pain.structure().value()) ? "" : words.holder(pain.heldBy()),
                pain.state().name(),
                pain.version(),
                touched(told),
                words.weighed(pain),
                pain.score(),
                formula.components(PainWeights.values(formula, told.gravity(), pain.measure())),
                bars(pain),
                from(pain),
                last(pain, QUOTES),
                explore(pain),
                ties(pain),
                others(pain),
                sendings(actor, pain),
                treating(pain),
                actions.free(pain.structure()),
                pains.steps(pain.id(), SOME),
                desk.mayDecide(actor, pain),
                actions.mayAct(actor, pain.structure()),
                typed,
                errors);
    }

    private List<String> touched(PainPoint.Told told) {
        var touched = new ArrayList<>(words.commitments(told.commitments()));
        told.procedures().forEach(one -> touched.add(words.procedure(one)));
        return touched;
    }

    private Ties ties(PainPoint pain) {
        return new Ties(
                link(pain.mergedInto()),
                links(lists.mergedInto(pain.id(), SOME)),
                links(lists.splitFrom(pain.id(), SOME)));
    }

    Heard heard(PainPoint pain) {
        var found = last(pain, HEARD + 1);
        return new Heard(
                link(pain), found.subList(0, Math.min(HEARD, found.size())), found.size() > HEARD, explore(pain));
    }

    Splitting splitting(PainPoint pain, SplitForm form, Map<String, String> errors) {
        var chosen = sources.chosen(measures.family(pain));
        return new Splitting(
                link(pain), pain.version(), from(pain), voices.voices(pain.structure(), chosen), form, errors);
    }

    List<Voice> last(PainPoint pain, int limit) {
        var today = measures.today();
        return voices.last(measures.told(pain), Measure.first(today).atDay(1), today, limit);
    }

    /** Those of the ones merged with it too: they treat the same. */
    private List<PainActions.Brief> treating(PainPoint pain) {
        var all = new ArrayList<PainActions.Brief>();
        measures.family(pain).forEach(one -> all.addAll(actions.treating(one)));
        return all;
    }

    private List<Bar> bars(PainPoint pain) {
        var months = pains.months(pain.id());
        long most = months.stream().mapToLong(PainVoices.Month::unhappy).max().orElse(0);
        return months.stream()
                .map(month -> new Bar(
                        month.month().atDay(1),
                        month.unhappy(),
                        month.texts(),
                        most == 0 ? 0 : Math.round(WHOLE * month.unhappy() / most)))
                .toList();
    }

    private List<From> from(PainPoint pain) {
        return sources.of(measures.family(pain), SOME).stream()
                .map(source -> new From(
                        source.id(),
                        source.kind().name(),
                        source.words(),
                        source.by(),
                        source.at(),
                        source.droppedAt() != null,
                        address(source)))
                .toList();
    }

    private String address(Source source) {
        var ref = source.ref();
        if (ref == null) {
            return "";
        }
        return switch (source.kind()) {
            case SUSPICION -> "/espace/voix/soupcons/" + ref;
            case GAP -> gaps.find(ref).map(Gaps.Outline::path).orElse("");
            case SESSION, SUGGESTION, IMMERSION, CONFERENCE, OTHER -> "";
        };
    }

    private String explore(PainPoint pain) {
        var today = measures.today();
        return measures.told(pain).themes().stream()
                .findFirst()
                .map(theme -> "/espace/voix?structure=%s&theme=%s&ressenti=negatif&du=%s&au=%s#textes"
                        .formatted(
                                pain.structure().value(),
                                theme,
                                Measure.first(today).atDay(1),
                                today))
                .orElse("");
    }

    private List<Choice> others(PainPoint pain) {
        return lists.open(pain.structure(), SOME).stream()
                .filter(one -> !one.id().equals(pain.id()))
                .map(one -> new Choice(one.id().toString(), one.told().title()))
                .toList();
    }

    private Sendings sendings(Actor actor, PainPoint pain) {
        var sent = referrals.of(pain.id(), SOME);
        var open = sent.stream().filter(one -> !one.isAnswered()).findFirst();
        return new Sendings(
                above(pain),
                open.map(this::sent).orElse(null),
                sent.stream().filter(Referral::isAnswered).map(this::sent).toList(),
                open.isPresent() && sendings.mayAnswer(actor, open.get()));
    }

    private List<Choice> above(PainPoint pain) {
        var above = new ArrayList<Choice>();
        sendings.above(pain).stream()
                .filter(code -> !code.equals(pain.heldBy()))
                .forEach(code -> above.add(new Choice(code, words.holder(code))));
        if (!pain.heldBy().isEmpty()) {
            above.add(new Choice("programme", words.holder("")));
        }
        return above;
    }

    private Sent sent(Referral one) {
        return new Sent(
                one.withdrawn(),
                words.holder(one.sentTo()),
                one.question(),
                one.sentBy(),
                one.dueOn(),
                one.late(LocalDate.now(clock)),
                one.taken(),
                one.answer(),
                one.answeredBy());
    }

    private @Nullable Link link(@Nullable UUID id) {
        return id == null ? null : pains.find(id).map(SheetViews::link).orElse(null);
    }

    private static List<Link> links(List<PainPoint> some) {
        return some.stream().map(SheetViews::link).toList();
    }

    static Link link(PainPoint pain) {
        return new Link(pain.id(), pain.path(), pain.told().title());
    }
}
