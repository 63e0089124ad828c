package spplus.improvement.pain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.improvement.pain.PainPages.Choice;
import spplus.improvement.pain.PainPages.Weighed;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;

/** Figures, places and commitments of pain points in words. */
@Component
class PainWords {

    private final Texts texts;
    private final Directory directory;
    private final Commitments commitments;

    PainWords(Texts texts, Directory directory, Commitments commitments) {
        this.texts = texts;
        this.directory = directory;
        this.commitments = commitments;
    }

    Weighed weighed(PainPoint pain) {
        var measure = pain.measure();
        var told = pain.told();
        return new Weighed(
                volume(measure),
                contact(measure),
                measure.feeling() == null
                        ? ""
                        : texts.t("improvement.pain.feeling", measure.feeling(), measure.unhappy(), measure.about()),
                measure.trend().name(),
                told.gravity() == null ? 0 : told.gravity(),
                told.remedy() == null ? "" : told.remedy().name());
    }

    private String volume(Measure measure) {
        var period = measure.period();
        if (period == null) {
            return "";
        }
        var share = measure.share();
        return texts.t(
                "improvement.pain.volume",
                measure.unhappy(),
                measure.texts(),
                share.low(),
                share.high(),
                day(period.from()),
                day(period.to()));
    }

    private String contact(Measure measure) {
        var contact = measure.contact();
        return contact == null
                ? ""
                : texts.t(
                        "improvement.pain.contact",
                        contact.value(),
                        contact.interval().low(),
                        contact.interval().high(),
                        measure.met(),
                        measure.visits(),
                        measure.visitMonths());
    }

    String day(LocalDate day) {
        return WrittenDates.day(texts, day);
    }

    String procedure(String name) {
        return texts.t("improvement.pain.procedure", name);
    }

    String where(StructureCode structure) {
        return directory.name(structure);
    }

    /** @param code empty for the programme */
    String holder(String code) {
        return code.isEmpty() ? texts.t("improvement.pain.programme") : directory.name(new StructureCode(code));
    }

    /** « 4. Titre » of each, those of other editions left out. */
    List<String> commitments(List<String> codes) {
        return codes.stream()
                .flatMap(code -> CommitmentCode.parse(code).flatMap(commitments::find).stream())
                .map(PainWords::named)
                .toList();
    }

    /** The whole commitments and their parts, as they may be chosen. */
    List<Choice> choices() {
        return commitments.current().commitments().stream()
                .flatMap(one -> Stream.concat(Stream.of(one), one.parts().stream()))
                .map(one -> new Choice(one.code().toString(), named(one)))
                .toList();
    }

    List<Choice> wholeCommitments() {
        return commitments.current().commitments().stream()
                .map(one -> new Choice(one.code().toString(), named(one)))
                .toList();
    }

    private static String named(Commitment commitment) {
        return commitment.code() + ". " + commitment.title();
    }
}
