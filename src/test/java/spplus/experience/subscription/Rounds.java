package spplus.experience.subscription;

import org.springframework.context.ApplicationContext;

/** The morning job, when a test wants it. */
public final class Rounds {

    private Rounds() {}

    public static void run(ApplicationContext house) {
        house.getBean(DigestRound.class).run();
    }
}
