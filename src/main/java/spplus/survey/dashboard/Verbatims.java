package spplus.survey.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import spplus.core.KeysetPage;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.survey.dashboard.DashboardPages.Verbatim;
import spplus.survey.dashboard.ScoreRepository.Line;
import spplus.survey.dashboard.VerbatimRepository.Place;
import spplus.survey.dashboard.VerbatimRepository.Text;
import spplus.survey.domain.QuestionKind;

/** What people wrote, beside what they scored; of an anonymous campaign, the words alone. */
@Component
class Verbatims {

    private final VerbatimRepository repository;
    private final Dashboards dashboards;
    private final Directory directory;

    Verbatims(VerbatimRepository repository, Dashboards dashboards, Directory directory) {
        this.repository = repository;
        this.dashboards = dashboards;
        this.directory = directory;
    }

    /** @param after cursor of the page before, empty for the first page */
    KeysetPage<Verbatim> page(Selection selection, String after, int size) {
        var gathered = dashboards.gather(selection);
        var questions = dashboards.shown(selection, gathered, dashboards.minimum(selection)).stream()
                .filter(line -> gathered.kind(line) == QuestionKind.TEXT)
                .map(Line::question)
                .collect(Collectors.toSet());
        if (questions.isEmpty()) {
            return new KeysetPage<>(List.of(), null);
        }
        return read(selection, gathered, questions, after, size);
    }

    private KeysetPage<Verbatim> read(
            Selection selection, Gathered gathered, Set<Integer> questions, String after, int size) {
        var texts = repository.find(selection, questions, Place.read(after), size + 1);
        var known = directory.findAll(texts.stream()
                .map(Text::structure)
                .filter(StructureCode::looksLike)
                .map(StructureCode::new)
                .distinct()
                .toList());
        boolean alone = selection.isAnonymous();
        return KeysetPage.of(texts, size, last -> last.place().cursor())
                .map(text -> new Verbatim(
                        gathered.label(new Line(text.question(), 0)),
                        text.text(),
                        alone || text.whole() == null ? null : text.whole().doubleValue(),
                        alone ? null : text.place().day().withDayOfMonth(1),
                        alone ? "" : name(known, text.structure())));
    }

    private static String name(Map<StructureCode, Structure> known, String code) {
        var structure = StructureCode.looksLike(code) ? known.get(new StructureCode(code)) : null;
        return structure == null ? "" : structure.name();
    }
}
