package spplus.experience.agreement;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.agreement.AgreementPages.Blind;
import spplus.experience.agreement.AgreementPages.Desk;
import spplus.experience.agreement.AgreementPages.Disagreement;
import spplus.experience.agreement.AgreementPages.Line;
import spplus.experience.agreement.AgreementPages.Option;
import spplus.experience.agreement.AgreementPages.Reading;
import spplus.experience.agreement.AgreementPages.Ruling;
import spplus.experience.agreement.AgreementPages.Said;
import spplus.experience.agreement.DoubleReading.Opinion;
import spplus.experience.agreement.ReadingRefused.Why;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;
import spplus.experience.language.Languages;
import spplus.experience.moderation.CaseSight;
import spplus.platform.Texts;

/** Puts the pages of double reading together. */
@Component
class DoubleReadingViews {

    private final DoubleReadingRepository readings;
    private final Draws draws;
    private final ReaderWords words;
    private final ExperienceStore store;
    private final CaseSight sight;
    private final Languages languages;
    private final Texts texts;
    private final Clock clock;

    DoubleReadingViews(
            DoubleReadingRepository readings,
            Draws draws,
            ReaderWords words,
            ExperienceStore store,
            CaseSight sight,
            Languages languages,
            Texts texts,
            Clock clock) {
        this.readings = readings;
        this.draws = draws;
        this.words = words;
        this.store = store;
        this.sight = sight;
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
    }

    Desk desk(Actor moderator) {
        boolean lead = DoubleReadingDesk.isLead(moderator);
        return new Desk(
                readings.waiting(moderator, clock.instant()),
                lines(readings.disagreements(moderator.id())),
                lead,
                lead
                        ? lines(readings.unruled().stream()
                                .filter(reading -> !reading.isReader(moderator.id()))
                                .toList())
                        : List.of());
    }

    Blind blind(DoubleReadingDesk.Blind found, @Nullable Choice chosen, String reason, @Nullable Why why) {
        return new Blind(
                found.reading().id().toString(),
                Languages.spoken(languages.of(found.experience().id())),
                sight.segments(found.story().title()),
                sight.segments(found.story().text()),
                sight.facts(found.experience()),
                choices(chosen),
                Arrays.stream(RejectionReason.values())
                        .map(value -> new Option(
                                value.name(), reason(value.name()), value.name().equals(reason)))
                        .toList(),
                key(why));
    }

    Disagreement disagreement(DoubleReading reading, Actor actor, Typed typed) {
        var story = store.find(reading.experience()).flatMap(draws::words);
        var second = Optional.ofNullable(reading.second()).orElseThrow(NotThere::new);
        var ruling = reading.ruling();
        return new Disagreement(
                reading.id().toString(),
                Languages.spoken(languages.of(reading.experience())),
                story.map(Story::title).orElse(null),
                story.map(Story::text).orElse(null),
                reading(reading.first()),
                reading(second),
                actor.id().equals(reading.first().agent()) ? 1 : actor.id().equals(second.agent()) ? 2 : 0,
                words.of(reading.id()).stream()
                        .map(word -> new Said(who(word, reading), word.at(), word.text()))
                        .toList(),
                ruling == null ? null : new Ruling(label(ruling.choice()), ruling.by(), ruling.word(), ruling.at()),
                ruling == null && DoubleReadingDesk.isLead(actor) && !reading.isReader(actor.id()),
                choices(typed.choice()),
                typed.word(),
                key(typed.why()));
    }

    private List<Line> lines(List<DoubleReading> found) {
        return found.stream()
                .flatMap(reading ->
                        Optional.ofNullable(reading.second()).stream().map(second -> line(reading, second)))
                .toList();
    }

    private Line line(DoubleReading reading, Opinion second) {
        return new Line(
                reading.id().toString(),
                Optional.ofNullable(reading.readAt()).orElseThrow(),
                label(reading.first().choice()),
                label(second.choice()),
                texts.t(reading.ruling() == null ? "experience.double.open" : "experience.double.ruled"));
    }

    private List<Option> choices(@Nullable Choice chosen) {
        return Arrays.stream(Choice.values())
                .map(choice -> new Option(choice.name(), label(choice), choice == chosen))
                .toList();
    }

    private Reading reading(Opinion opinion) {
        var reason = opinion.reason();
        return new Reading(label(opinion.choice()), reason == null ? null : reason(reason));
    }

    private String who(ReaderWords.Word word, DoubleReading reading) {
        var second = reading.second();
        return texts.t(
                word.agent().equals(reading.first().agent())
                        ? "experience.double.first"
                        : second != null && word.agent().equals(second.agent())
                                ? "experience.double.second"
                                : "experience.double.lead");
    }

    private String label(Choice choice) {
        return texts.t("experience.double.choice." + choice.name());
    }

    private String reason(String name) {
        return texts.t("experience.moderation.reason." + name);
    }

    private static @Nullable String key(@Nullable Why why) {
        return why == null
                ? null
                : "experience.double.problem."
                        + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was typed in a form that was refused. */
    record Typed(
            @Nullable Choice choice, String word, @Nullable Why why) {

        static final Typed NOTHING = new Typed(null, "", null);
    }
}
