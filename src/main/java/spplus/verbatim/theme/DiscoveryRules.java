package spplus.verbatim.theme;

/**
 * What themes must be to be proposed.
 *
 * @param mostThemes never more at a time
 * @param fewestTexts and
 * @param leastShare of the texts: each theme has at least the larger of the two
 * @param mostAlike two themes as alike as that, from 0 to 1, are one
 * @param nearest from what likeness with a theme, from 0 to 1, a text speaks of it
 */
public record DiscoveryRules(int mostThemes, int fewestTexts, double leastShare, double mostAlike, double nearest) {

    public static final DiscoveryRules STANDARD = new DiscoveryRules(70, 5, 0.001, 0.9, 0.15);

    public DiscoveryRules {
        if (mostThemes < 1 || fewestTexts < 1 || leastShare < 0 || mostAlike <= 0 || nearest <= 0) {
            throw new IllegalArgumentException("rules of themes out of their ranges");
        }
    }

    /** The fewest texts of a theme among so many. */
    public int fewest(long texts) {
        return (int) Math.max(fewestTexts, Math.ceil(texts * leastShare));
    }

    /** How many themes to look for: the square root of the number of texts. */
    int sought(int texts) {
        return Math.min(mostThemes, Math.max(2, (int) Math.round(Math.sqrt(texts))));
    }
}
