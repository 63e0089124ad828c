package spplus.verbatim.domain;

import org.springframework.stereotype.Component;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentCode;
import spplus.commitment.Commitments;
import spplus.platform.Texts;

/** Commitments as people read them: « Engagement 4 : Votre demande est traitée dans les délais annoncés ». */
@Component
public class CommitmentNames {

    private final Commitments commitments;
    private final Texts texts;

    CommitmentNames(Commitments commitments, Texts texts) {
        this.commitments = commitments;
        this.texts = texts;
    }

    /** The number alone when today's edition has no such commitment. */
    public String of(String code) {
        return CommitmentCode.parse(code)
                .flatMap(commitments::find)
                .map(Commitment::title)
                .map(title -> texts.t("verbatim.explore.commitment-named", code, title))
                .orElseGet(() -> texts.t("verbatim.explore.commitment", code));
    }
}
