package spplus.verbatim.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.experience.language.Languages;
import spplus.survey.CampaignClosed;
import spplus.survey.SurveyTexts;
import spplus.survey.SurveyTexts.Written;
import spplus.survey.TextsAnswered;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;

/** What people write in surveys: as they answer or, where a campaign is anonymous, once it closed. */
@Component
class AnswerIntake implements PassedSource {

    private static final int PAGE = 500;

    private final SurveyTexts texts;
    private final VerbatimStore verbatims;
    private final Languages languages;
    private final IntakeLock lock;

    AnswerIntake(SurveyTexts texts, VerbatimStore verbatims, Languages languages, IntakeLock lock) {
        this.texts = texts;
        this.verbatims = verbatims;
        this.languages = languages;
        this.lock = lock;
    }

    @ApplicationModuleListener
    void on(TextsAnswered event) {
        lock.shared(SourceKind.ANSWER);
        event.texts().stream().sorted().map(AnswerIntake::source).forEach(verbatims::lock);
        var written = texts.find(event.texts());
        verbatims.take(written.stream().map(this::incoming).toList());
        var gone = new ArrayList<>(event.texts());
        gone.removeAll(written.stream().map(Written::id).toList());
        verbatims.withdraw(SourceKind.ANSWER, gone.stream().map(UUID::toString).toList());
    }

    /** Counted all at once: they are taken all at once too, so that nothing tells who wrote when. */
    @ApplicationModuleListener
    void on(CampaignClosed event) {
        lock.alone(SourceKind.ANSWER);
        pages(event.campaign())
                .forEach(
                        page -> verbatims.take(page.stream().map(this::incoming).toList()));
    }

    @Override
    public String name() {
        return SourceKind.ANSWER.code();
    }

    @Override
    public SourceKind kind() {
        return SourceKind.ANSWER;
    }

    @Override
    public List<Incoming> page(String after, int limit) {
        return texts.page(after.isEmpty() ? null : UUID.fromString(after), limit).stream()
                .map(this::incoming)
                .toList();
    }

    private Stream<List<Written>> pages(UUID campaign) {
        return Stream.iterate(
                texts.page(campaign, null, PAGE),
                page -> !page.isEmpty(),
                page -> texts.page(campaign, last(page), PAGE));
    }

    private static @Nullable UUID last(List<Written> page) {
        return page.getLast().id();
    }

    private Incoming incoming(Written written) {
        return new Incoming(
                source(written.id()),
                written.campaign().toString(),
                structures(written.structure()),
                List.of(),
                written.writtenOn(),
                List.of(),
                written.byAgent() ? AuthorKind.AGENT : AuthorKind.UNKNOWN,
                languages.detect(written.text()),
                "",
                written.text(),
                false,
                null,
                "",
                List.of());
    }

    private static List<StructureCode> structures(@Nullable StructureCode structure) {
        return structure == null ? List.of() : List.of(structure);
    }

    private static Source source(UUID text) {
        return new Source(SourceKind.ANSWER, text.toString());
    }
}
