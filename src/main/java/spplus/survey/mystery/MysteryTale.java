package spplus.survey.mystery;

import java.util.List;
import spplus.survey.mystery.Criterion.Channel;

/**
 * A made-up mystery campaign, as its file tells.
 *
 * @param by key of the agent who leads it
 * @param lastsDays from its first day to its last
 * @param smallest contacts under which nothing is shown
 */
record MysteryTale(
        String key,
        String by,
        String structure,
        String grid,
        String name,
        int opensDaysAgo,
        int lastsDays,
        int smallest,
        List<Round> rounds) {

    /**
     * Contacts planned together.
     *
     * @param investigator key of the agent who makes them
     * @param made how many of them are told so far, the first one perhaps as impossible
     * @param obstacle why, empty when it could be made
     * @param kept how often a promise is found kept, from 0 to 1
     * @param measure around which what is measured varies
     */
    record Round(
            List<String> structures,
            Channel channel,
            int each,
            String investigator,
            String brief,
            int made,
            String obstacle,
            double kept,
            int measure) {}
}
