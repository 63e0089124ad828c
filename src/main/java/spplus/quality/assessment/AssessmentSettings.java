package spplus.quality.assessment;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the administrator decided about self-assessments. The programme asks for one a year and says no more: all these
 * can be changed.
 *
 * @param days proposed to a team to do it
 * @param remindBefore how many days before its day it is called to mind
 * @param remindAfter how many days after its day it is called to mind again
 * @param guests users that may be invited to one
 */
@ConfigurationProperties("spplus.assessment")
record AssessmentSettings(
        @DefaultValue("30") int days,
        @DefaultValue({"14", "3"}) List<Integer> remindBefore,
        @DefaultValue({"1", "15"}) List<Integer> remindAfter,
        @DefaultValue("20") int guests) {}
