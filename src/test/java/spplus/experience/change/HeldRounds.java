package spplus.experience.change;

import org.springframework.context.ApplicationContext;

/** The job of every minute, when a test wants it. */
public final class HeldRounds {

    private HeldRounds() {}

    public static void run(ApplicationContext house) {
        house.getBean(HeldChanges.class).tell();
    }
}
