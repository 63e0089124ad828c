package spplus.quality.domain;

import java.util.Optional;

/** What an indicator is computed from, as its {@code question} says it. */
public sealed interface Source {

    /** Written in place of a question for replies to experiences. */
    String REPLIES = "experiences:reponses-dans-le-delai";

    /** Empty for an indicator that people enter. */
    static Optional<Source> of(Indicator indicator) {
        return of(indicator.question());
    }

    static Optional<Source> of(String question) {
        if (question.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(question.equals(REPLIES) ? new Replies() : new Survey(question));
    }

    /** Whether such a formula can be drawn from it: nothing but counts and points is known. */
    boolean allows(Formula formula);

    /** The scores of a question of the surveys' core. @param question its code */
    record Survey(String question) implements Source {

        @Override
        public boolean allows(Formula formula) {
            return switch (formula) {
                case Formula.Share _, Formula.Net _, Formula.Mean _ -> true;
                case Formula.Rate _, Formula.Median _ -> false;
            };
        }
    }

    /** Experiences to which a reply was public within the delay. */
    record Replies() implements Source {

        @Override
        public boolean allows(Formula formula) {
            return formula instanceof Formula.Share;
        }
    }
}
