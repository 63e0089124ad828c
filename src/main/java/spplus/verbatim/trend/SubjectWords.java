package spplus.verbatim.trend;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.verbatim.domain.CommitmentNames;
import spplus.verbatim.domain.SignedThemes;

/** Says what is counted in words, and in addresses. */
@Component
public class SubjectWords {

    private static final String THEME = "theme:";
    private static final Map<String, String> FEELINGS =
            Map.of("POSITIVE", "positif", "NEUTRAL", "neutre", "NEGATIVE", "negatif");
    private static final Map<String, String> AXES = Map.of(
            "ACCESSIBILITY", "accessibilite",
            "INFORMATION", "information",
            "RELATION", "relation",
            "RESPONSIVENESS", "reactivite",
            "SIMPLICITY", "simplicite");

    private final CommitmentNames commitments;
    private final SignedThemes themes;
    private final Texts texts;

    SubjectWords(CommitmentNames commitments, SignedThemes themes, Texts texts) {
        this.commitments = commitments;
        this.themes = themes;
        this.texts = texts;
    }

    /** By subject; themes that are not signed any more are left out. */
    public Map<String, String> labels(Collection<String> subjects) {
        var named = themes.names(subjects.stream()
                .filter(subject -> subject.startsWith(THEME))
                .map(subject -> subject.substring(THEME.length()))
                .toList());
        var labels = new HashMap<String, String>();
        for (var subject : subjects) {
            if (!subject.startsWith(THEME)) {
                labels.put(subject, label(subject));
            } else if (named.containsKey(subject.substring(THEME.length()))) {
                labels.put(subject, texts.t("verbatim.trend.theme", named.get(subject.substring(THEME.length()))));
            }
        }
        return labels;
    }

    private String label(String subject) {
        var parts = subject.split(":", 2);
        return switch (parts[0]) {
            case "feeling" -> texts.t("verbatim.trend.feeling." + parts[1]);
            case "axis" -> axis(parts[1].split("-", 2));
            case "commitment" -> commitments.of(parts[1]);
            default -> texts.t("verbatim.trend.urgent");
        };
    }

    private String axis(String[] said) {
        return texts.t(
                "experience.pair",
                texts.t("experience.axis." + said[0]),
                texts.t("experience.axis-feeling." + said[1]));
    }

    /** What asks the exploration for its texts. */
    public static String filter(String subject) {
        var parts = subject.split(":", 2);
        return switch (parts[0]) {
            case "feeling" -> "ressenti=" + FEELINGS.get(parts[1]);
            case "axis" -> {
                var said = parts[1].split("-", 2);
                yield "axe=" + AXES.get(said[0]) + "-" + FEELINGS.get(said[1]);
            }
            case "commitment" -> "engagement=" + parts[1];
            case "theme" -> "theme=" + parts[1];
            default -> "urgence=immediate";
        };
    }
}
