package spplus.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** The clock of the house: the system's, save while a past is being told. */
public final class HouseClock extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private final Clock real;

    HouseClock(Clock real) {
        this.real = real;
    }

    /** Carries out an action as if it were that moment; for made-up pasts only. */
    public static void at(Instant moment, Runnable action) {
        ScopedValue.where(TOLD, moment).run(action);
    }

    /** The moment being told by this thread, if any. */
    public static Optional<Instant> told() {
        return TOLD.isBound() ? Optional.of(TOLD.get()) : Optional.empty();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HouseClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return told().orElseGet(real::instant);
    }
}
