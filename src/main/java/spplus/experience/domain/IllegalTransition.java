package spplus.experience.domain;

import spplus.experience.State;

/** What was asked cannot happen to an experience in its present state; nothing was changed. */
public class IllegalTransition extends RuntimeException {

    IllegalTransition(String asked, State state) {
        super("an experience that is %s cannot be asked to %s".formatted(state, asked));
    }
}
