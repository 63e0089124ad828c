package spplus.experience.reply;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the administrator decided for every structure.
 *
 * @param replyTargetDays working days within which a structure that set nothing should reply, 1 to 90: no official
 *     delay exists
 * @param replySoonDays working days before that day from which a reply is said to be due soon
 * @param replyEditWindow how long after its publication a reply may still be corrected
 */
@ConfigurationProperties("spplus.experience")
record ReplyRules(
        @DefaultValue("10") int replyTargetDays,
        @DefaultValue("2") int replySoonDays,
        @DefaultValue("30m") Duration replyEditWindow) {

    static final int LONGEST_TARGET = 90;

    ReplyRules {
        if (replyTargetDays < 1 || replyTargetDays > LONGEST_TARGET) {
            throw new IllegalArgumentException("spplus.experience.reply-target-days must be between 1 and 90");
        }
    }
}
