package spplus.privacy.contacts;

import java.util.regex.Pattern;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Hints;
import spplus.privacy.text.Prose;

/**
 * Links; the plain pages of public services stay, for they help the next reader, but not those that carry a query or
 * a long secret: a personal follow-up link is as good as a key.
 */
final class Links implements Detector {

    private static final Pattern LINK =
            Pattern.compile("(?<![a-z0-9])(?:https?:// ?|www\\.)(?=[a-z0-9])[^\\s<>\"'«»()\\uFFFC]{3,500}+"
                    + "|(?<![a-z0-9@.-])(?:[a-z0-9-]{1,63}+\\.){1,4}(?:fr|com|net|org|eu|info|io|me|ly|gl|be|ch"
                    + "|ru|xyz|top|site|shop)"
                    + "/[^\\s<>\"'«»\\uFFFC]{2,500}+");
    private static final Pattern PUBLIC = Pattern.compile(
            "(?:https?:// ?)?(?:[a-z0-9-]+\\.)*(?:gouv\\.fr|gouvernement\\.fr|cgss-[a-z]+\\.fr|vacaf\\.org"
                    + "|service-public\\.(?:fr|gouv\\.fr)"
                    + "|ameli\\.fr|caf\\.fr|msa\\.fr|urssaf\\.fr|francetravail\\.fr|pole-emploi\\.fr"
                    + "|lassuranceretraite\\.fr|info-retraite\\.fr"
                    + "|agirc-arrco\\.fr|france-services\\.gouv\\.fr|senat\\.fr|assemblee-nationale\\.fr"
                    + "|conseil-etat\\.fr|cnil\\.fr|europa\\.eu"
                    + "|defenseurdesdroits\\.fr|laposte\\.fr|sncf-connect\\.com"
                    + "|franceconnect\\.gouv\\.fr)(?![a-z0-9-])[^\\s]*");
    private static final Pattern SECRET = Pattern.compile("[?#=]|[a-z0-9_-]{20,}[0-9]|[0-9]{5,}");
    private static final Hints HINTS = Hints.of(
            "http", "www.", ".fr/", ".com/", ".net/", ".org/", ".eu/", ".info/", ".io/", ".me/", ".ly/", ".gl/", ".be/",
            ".ch/", ".ru/", ".xyz/", ".top/", ".site/", ".shop/");
    private static final String TRAILING = ".,;:!?)]}…";

    @Override
    public void detect(Prose prose, Spotter spotter) {
        if (!HINTS.in(prose.lower())) {
            return;
        }
        var matcher = LINK.matcher(prose.lower());
        while (matcher.find()) {
            int end = matcher.end();
            while (TRAILING.indexOf(prose.lower().charAt(end - 1)) >= 0 && end > matcher.start() + 1) {
                end--;
            }
            var link = prose.lower().substring(matcher.start(), end);
            if (!PUBLIC.matcher(link).matches() || SECRET.matcher(link).find()) {
                spotter.spot(
                        FindingKind.LINK,
                        matcher.start(),
                        end,
                        SECRET.matcher(link).find() ? 0.95 : 0.6);
            }
        }
    }
}
