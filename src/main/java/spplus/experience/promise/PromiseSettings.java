package spplus.experience.promise;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the administrator decided about promises. No official delay exists: all these can be changed.
 *
 * @param remindBefore how many working days before its day a promise is called to mind
 * @param remindAfter how many working days after its day a structure that said nothing is told again
 * @param askAfter how many working days after its day those who lived it are asked, when the structure stays silent
 * @param soonDays working days before its day from which a promise is said to be due soon
 * @param longestDays calendar days within which a promise must fall due
 * @param longestExtensionDays calendar days by which its day may be moved, once
 * @param mindChange how long one may change what one said
 * @param minimum under how many answers a rate is not shown
 */
@ConfigurationProperties("spplus.promise")
record PromiseSettings(
        @DefaultValue({"10", "2"}) List<Integer> remindBefore,
        @DefaultValue({"1", "5", "10"}) List<Integer> remindAfter,
        @DefaultValue("3") int askAfter,
        @DefaultValue("5") int soonDays,
        @DefaultValue("730") int longestDays,
        @DefaultValue("180") int longestExtensionDays,
        @DefaultValue("30m") Duration mindChange,
        @DefaultValue("10") int minimum) {}
