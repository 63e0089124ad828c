package spplus.survey.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.platform.Texts;
import spplus.survey.answering.AnsweringPages.PaperPage;
import spplus.survey.answering.AnsweringPages.Problem;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Campaign;

/** Dresses the page of a sheet of paper. */
@Component
class PaperView {

    private final AnsweringViews views;
    private final Directory directory;
    private final Texts texts;

    PaperView(AnsweringViews views, Directory directory, Texts texts) {
        this.views = views;
        this.directory = directory;
        this.texts = texts;
    }

    PaperPage page(Campaign campaign, List<Asked> asked, String ticket, StepReader.@Nullable Reading reading) {
        var questions = views.questions(asked, List.of(), reading);
        var problems = reading == null
                ? List.<Problem>of()
                : reading.problems().isEmpty()
                        ? List.of(new Problem(StepFields.name(asked.getFirst()), texts.t("survey.paper.blank")))
                        : views.problems(asked, questions, reading);
        return new PaperPage(
                campaign.id(), campaign.name(), directory.name(campaign.structure()), ticket, questions, problems);
    }
}
