package spplus.experience.change;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param undo how long the publication of an announced change can be undone, during which nobody is told of it */
@ConfigurationProperties("spplus.changes")
record ChangeSettings(@DefaultValue("30m") Duration undo) {

    ChangeSettings {
        if (undo.isNegative()) {
            throw new IllegalArgumentException("spplus.changes.undo is not negative");
        }
    }
}
