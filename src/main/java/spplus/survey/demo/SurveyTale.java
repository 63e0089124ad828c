package spplus.survey.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.Quotas.Quota;
import spplus.survey.domain.ServedBy;

/**
 * A made-up survey, as its file tells.
 *
 * @param by key of the agent who opens it
 * @param closesDaysAgo null while it is open
 * @param channels by which people were served, the more often the more likely; none when it is not said
 * @param dialog whether it is offered at the end of what is done online, in a dialog
 * @param quotas people served by structure, and {@code channelQuotas} by channel; none when it is not weighed
 * @param served people served by month from its first one; null for « non communiqué »
 */
record SurveyTale(
        String key,
        String by,
        String structure,
        FormFamily family,
        String title,
        String name,
        boolean anonymous,
        int opensDaysAgo,
        @Nullable Integer closesDaysAgo,
        List<ServedBy> channels,
        List<Office> offices,
        boolean dialog,
        Map<String, Integer> quotas,
        Map<ServedBy, Integer> channelQuotas,
        List<@Nullable Long> served,
        List<Watched> watches,
        Map<Mood, List<String>> comments) {

    LocalDate opens(LocalDate today) {
        return today.minusDays(opensDaysAgo);
    }

    /** Its last day so far. */
    LocalDate last(LocalDate today) {
        return closesDaysAgo == null ? today : today.minusDays(closesDaysAgo);
    }

    List<Quota> structureQuotas() {
        return quotas.entrySet().stream()
                .map(quota -> new Quota(new StructureCode(quota.getKey()), quota.getValue(), null))
                .toList();
    }

    /** What its form is filled with, where it differs from the one proposed. */
    Map<String, String> typed(LocalDate today) {
        var typed = new HashMap<String, String>();
        typed.put("nom", name);
        typed.put("anonyme", anonymous ? "oui" : "");
        typed.put("invites", "");
        if (closesDaysAgo != null) {
            typed.put("au", last(today).toString());
        }
        return typed;
    }

    /**
     * Where people answer.
     *
     * @param liked how well it is liked on its first day, from 0 to 1
     * @param change by how much it is liked more, or less, on the last
     */
    record Office(String code, int answers, double liked, double change) {}

    /**
     * What somebody asks to be told of.
     *
     * @param by key of the agent, {@code structure} of which they ask
     * @param typed what their form says
     */
    record Watched(String by, String structure, Map<String, String> typed) {}

    /** What somebody thinks, hence which words they write. */
    enum Mood {
        GLAD,
        MIXED,
        ANGRY;

        static Mood of(double liked) {
            return liked > 0.66 ? GLAD : liked > 0.4 ? MIXED : ANGRY;
        }
    }
}
