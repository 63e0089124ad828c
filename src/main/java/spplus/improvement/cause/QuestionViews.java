package spplus.improvement.cause;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.improvement.cause.CausePages.Asked;
import spplus.improvement.cause.CausePages.Questions;
import spplus.improvement.cause.CausePages.Said;
import spplus.improvement.cause.CauseRepository.Answer;
import spplus.improvement.pain.PainReader;
import spplus.platform.Texts;
import spplus.verbatim.PainVoices;
import spplus.verbatim.PainVoices.Circumstances;

/** Puts beside each of the seven questions what texts say of it. */
@Component
class QuestionViews {

    private static final int MONTHS = 4;

    private final CauseRepository causes;
    private final PainReader pains;
    private final Directory directory;
    private final Texts texts;

    QuestionViews(CauseRepository causes, PainReader pains, Directory directory, Texts texts) {
        this.causes = causes;
        this.pains = pains;
        this.directory = directory;
        this.texts = texts;
    }

    /** What was typed for a question and could not be kept. @param kept what somebody else wrote meanwhile, or null */
    record Refused(
            Question question, String typed, @Nullable String kept, String why) {}

    Questions questions(Actor actor, UUID id, @Nullable Refused refused) {
        var pain = pains.find(actor, Permission.READ_VOICES, id);
        var said = pains.circumstances(id);
        var months = pains.months(id);
        var answers = causes.answers(id);
        return new Questions(
                pain,
                Arrays.stream(Question.values())
                        .map(question -> asked(
                                question,
                                said(question, said, months),
                                answers.getOrDefault(question, Answer.NONE),
                                refused != null && refused.question() == question ? refused : null))
                        .toList(),
                said.texts(),
                pain.open());
    }

    private static Asked asked(Question question, List<Said> said, Answer answer, @Nullable Refused refused) {
        return new Asked(
                question,
                said,
                refused == null ? answer.words() : refused.typed(),
                answer.version(),
                answer.changedBy(),
                refused == null ? null : refused.kept(),
                refused == null ? null : refused.why());
    }

    private List<Said> said(Question question, Circumstances said, List<PainVoices.Month> months) {
        return switch (question) {
            case WHO -> named(said.authors(), code -> texts.t("improvement.cause.author." + code));
            case WHAT -> both(said.procedures(), said.documents());
            case WHERE -> both(structures(said.structures()), said.places());
            case WHEN ->
                months.stream()
                        .limit(MONTHS)
                        .map(month -> new Said(
                                texts.t(
                                        "improvement.pain.month",
                                        month.month().getMonthValue(),
                                        String.valueOf(month.month().getYear())),
                                month.unhappy()))
                        .toList();
            case HOW -> named(said.channels(), code -> texts.t("experience.channel." + code));
            case HOW_MANY -> List.of(new Said(texts.t("improvement.cause.texts"), said.texts()));
            case WHY -> List.of();
        };
    }

    private static List<Said> named(Map<String, Long> counts, UnaryOperator<String> words) {
        return counts.entrySet().stream()
                .map(one -> new Said(words.apply(one.getKey()), one.getValue()))
                .toList();
    }

    private Map<String, Long> structures(Map<String, Long> counts) {
        var named = new LinkedHashMap<String, Long>();
        counts.forEach((code, count) -> named.merge(directory.name(new StructureCode(code)), count, Long::sum));
        return named;
    }

    private static List<Said> both(Map<String, Long> first, Map<String, Long> second) {
        var all = new ArrayList<Said>();
        first.forEach((words, count) -> all.add(new Said(words, count)));
        second.forEach((words, count) -> all.add(new Said(words, count)));
        return all;
    }
}
