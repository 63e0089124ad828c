package spplus.experience.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spplus.platform.Texts;

/**
 * A filter of the public list: its name in the index and in the API, its name in a page's address, and the French words
 * that stand for closed values there ({@code ressenti=negatif}).
 */
enum Filter {
    FEELING("feeling", "ressenti", Map.of("POSITIVE", "positif", "NEUTRAL", "neutre", "NEGATIVE", "negatif")),
    REPLY(
            "replyState",
            "reponse",
            Map.ofEntries(
                    Map.entry("AWAITING", "en-attente"),
                    Map.entry("NEVER_OPENED", "jamais-ouverte"),
                    Map.entry("OPENED", "lue-sans-reponse"),
                    Map.entry("REPLIED", "repondue"),
                    Map.entry("RATED", "evaluee"),
                    Map.entry("ACTION_PLANNED", "action-engagee"),
                    Map.entry("ACTION_DONE", "action-realisee"),
                    Map.entry("PROMISED", "promesse"),
                    Map.entry("KEPT", "promesse-tenue"),
                    Map.entry("NOT_KEPT", "promesse-non-tenue"),
                    Map.entry("CONTRADICTED", "contredite"),
                    Map.entry("REOPENED", "rouverte"),
                    Map.entry("NOT_OURS", "autre-service"))),
    NETWORK("network", "reseau", Map.of()),
    TYPE("type", "type", Map.of()),
    REGION("region", "region", Map.of()),
    DEPARTMENT("department", "departement", Map.of()),
    CHANNEL(
            "channel",
            "canal",
            Map.of(
                    "ONLINE", "demarche-en-ligne",
                    "COUNTER", "accueil",
                    "PHONE", "telephone",
                    "EMAIL", "courriel",
                    "ACCOUNT", "espace-personnel",
                    "LETTER", "courrier",
                    "SOCIAL", "reseaux-sociaux",
                    "CHAT", "tchat",
                    "PATROL", "patrouille")),
    PROCEDURE("procedure", "demarche", Map.of()),
    AXIS("axis", "axe", axes()),
    LANGUAGE("language", "ecrit", Map.of());

    private final String field;
    private final String parameter;
    private final Map<String, String> words;
    private final Map<String, String> values;

    Filter(String field, String parameter, Map<String, String> words) {
        this.field = field;
        this.parameter = parameter;
        this.words = words;
        this.values = words.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    static String[] facets() {
        return Arrays.stream(values()).map(Filter::field).toArray(String[]::new);
    }

    String field() {
        return field;
    }

    String parameter() {
        return parameter;
    }

    /** The one that names of the country's services and procedures are in, whoever reads them; null for our own words. */
    @Nullable
    String language() {
        return this == NETWORK || this == TYPE || this == PROCEDURE ? Texts.HOUSE : null;
    }

    boolean isClosed() {
        return !words.isEmpty();
    }

    /** How a value is written in a page's address. */
    String word(String value) {
        return words.getOrDefault(value, value);
    }

    /** The value behind a word of an address; empty when a closed filter has no such word. */
    Optional<String> value(String word) {
        return isClosed() ? Optional.ofNullable(values.get(word)) : Optional.of(word);
    }

    boolean accepts(String value) {
        return !isClosed() || words.containsKey(value);
    }

    List<String> closedValues() {
        return words.keySet().stream().sorted().toList();
    }

    private static Map<String, String> axes() {
        var french = Map.of(
                "ACCESSIBILITY", "accessibilite",
                "INFORMATION", "information",
                "RELATION", "relation",
                "RESPONSIVENESS", "reactivite",
                "SIMPLICITY", "simplicite");
        var feelings = Map.of("POSITIVE", "positif", "NEUTRAL", "neutre", "NEGATIVE", "negatif");
        return french.keySet().stream()
                .flatMap(axis -> feelings.keySet().stream().map(feeling -> Map.entry(axis, feeling)))
                .collect(Collectors.toMap(
                        pair -> pair.getKey() + "-" + pair.getValue(),
                        pair -> french.get(pair.getKey()) + "-" + feelings.get(pair.getValue())));
    }
}
