package spplus.verbatim.command;

import spplus.platform.Texts;
import spplus.verbatim.model.ModelCard;

/** Says in a sentence which model reads, and how it was measured. */
final class CardWords {

    private final Texts texts;

    CardWords(Texts texts) {
        this.texts = texts;
    }

    String say(ModelCard card) {
        if (card.rows() == 0) {
            return texts.t("verbatim.command.card.rules", card.version());
        }
        if (card.folds() == 0) {
            return texts.t("verbatim.command.card.unmeasured", card.version(), card.rows());
        }
        return texts.t(
                "verbatim.command.card.learnt",
                card.version(),
                card.rows(),
                card.folds(),
                card.feelingAccuracy(),
                card.polarityAccuracy());
    }
}
