package spplus.verbatim.exploration;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A filter of texts: its name in the index, its name in a page's address, and the French words of closed values there. */
enum VoiceFilter {
    THEME("theme", "theme", Map.of()),
    FEELING("feeling", "ressenti", feelings()),
    AXIS("axis", "axe", axes()),
    COMMITMENT("commitment", "engagement", Map.of()),
    URGENCY("urgency", "urgence", Map.of("now", "immediate", "soon", "prochaine", "none", "aucune")),
    ACTIONABLE("actionable", "actionnable", Map.of("yes", "oui", "no", "non")),
    CHANNEL("channel", "canal", channels()),
    SERVICE("structure", "service", Map.of()),
    DEPARTMENT("department", "departement", Map.of()),
    REGION("region", "region", Map.of()),
    SOURCE("source", "source", sources()),
    AUTHOR("author", "auteur", authors()),
    LANGUAGE("language", "langue", Map.of()),
    DOCUMENT("document", "document", Map.of()),
    PROCEDURE("procedure", "demarche", Map.of()),
    ONLINE("online", "service-en-ligne", Map.of()),
    PLACE("place", "lieu", Map.of()),
    /** The longest that the text says. */
    DELAY("delay", "delai", delays()),
    /** Whether it repeats the words of another. */
    COPY("copy", "repetition", Map.of("unique", "uniques", "first", "premiers", "repeat", "repetitions")),
    MONTH("month", "mois", Map.of());

    private final String field;
    private final String parameter;
    private final Map<String, String> words;
    private final Map<String, String> values;

    VoiceFilter(String field, String parameter, Map<String, String> words) {
        this.field = field;
        this.parameter = parameter;
        this.words = words;
        this.values = words.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    static String[] fields() {
        return Arrays.stream(values()).map(VoiceFilter::field).toArray(String[]::new);
    }

    String field() {
        return field;
    }

    String parameter() {
        return parameter;
    }

    /** How a value is written in a page's address. */
    String word(String value) {
        return words.getOrDefault(value, value);
    }

    /** The value behind a word of an address; empty when a closed filter has no such word. */
    Optional<String> value(String word) {
        return words.isEmpty() ? Optional.of(word) : Optional.ofNullable(values.get(word));
    }

    private static Map<String, String> feelings() {
        return Map.of("POSITIVE", "positif", "NEUTRAL", "neutre", "NEGATIVE", "negatif");
    }

    private static Map<String, String> delays() {
        return Map.of(
                "week", "une-semaine",
                "month", "un-mois",
                "quarter", "trois-mois",
                "half", "six-mois",
                "year", "un-an",
                "more", "plus-d-un-an");
    }

    private static Map<String, String> sources() {
        return Map.of(
                "experience", "experiences",
                "answer", "enquetes",
                "suggestion", "suggestions",
                "import", "imports",
                "api", "outils");
    }

    private static Map<String, String> authors() {
        return Map.of(
                "usager", "usager",
                "relative", "proche",
                "mediator", "aidant",
                "agent", "agent",
                "unknown", "inconnu");
    }

    private static Map<String, String> channels() {
        return Map.of(
                "ONLINE", "demarche-en-ligne",
                "COUNTER", "accueil",
                "PHONE", "telephone",
                "EMAIL", "courriel",
                "ACCOUNT", "espace-personnel",
                "LETTER", "courrier",
                "SOCIAL", "reseaux-sociaux",
                "CHAT", "tchat",
                "PATROL", "patrouille");
    }

    private static Map<String, String> axes() {
        var french = Map.of(
                "ACCESSIBILITY", "accessibilite",
                "INFORMATION", "information",
                "RELATION", "relation",
                "RESPONSIVENESS", "reactivite",
                "SIMPLICITY", "simplicite");
        return french.keySet().stream()
                .flatMap(axis -> feelings().keySet().stream().map(feeling -> Map.entry(axis, feeling)))
                .collect(Collectors.toMap(
                        pair -> pair.getKey() + "-" + pair.getValue(),
                        pair -> french.get(pair.getKey()) + "-" + feelings().get(pair.getValue())));
    }
}
