package spplus.experience;

import java.util.UUID;

/** Identifies an experience for ever; time-ordered. */
public record ExperienceId(UUID value) {

    public static ExperienceId of(String text) {
        return new ExperienceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
