package spplus.survey.ingest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.SealedSheets;
import spplus.survey.domain.Source;

/** Counts one line that another tool sent, or says why not; in the caller's transaction. */
@Component
class LineTaker {

    private final SourceRepository sources;
    private final SheetReader reader;
    private final AnswerStore answers;
    private final SealedSheets box;

    LineTaker(SourceRepository sources, SheetReader reader, AnswerStore answers, SealedSheets box) {
        this.sources = sources;
        this.reader = reader;
        this.answers = answers;
        this.box = box;
    }

    /** @param rank of the line in what was sent, from 0 */
    Outcome.Line take(
            UUID source, Source by, Campaign campaign, FormVersion form, Incoming.@Nullable Line line, int rank) {
        if (line == null) {
            return Outcome.Line.refused(rank, null, new LineRefused("", "missing", "no line"));
        }
        try {
            var sheet = reader.read(campaign, form, line, by);
            if (!sources.claim(source, String.valueOf(line.id()))) {
                return Outcome.Line.duplicate(rank, line.id());
            }
            if (campaign.anonymous()) {
                box.put(sheet);
            } else {
                answers.write(sheet);
            }
            return Outcome.Line.accepted(rank, line.id());
        } catch (LineRefused refused) {
            return Outcome.Line.refused(rank, line.id(), refused);
        }
    }
}
