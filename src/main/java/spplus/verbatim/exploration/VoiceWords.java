package spplus.verbatim.exploration;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Region;
import spplus.directory.StructureCode;
import spplus.experience.language.Languages;
import spplus.platform.Texts;
import spplus.verbatim.domain.CommitmentNames;
import spplus.verbatim.domain.SignedThemes;

/** Says filters and their values in words. */
@Component
class VoiceWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private final Directory directory;
    private final CommitmentNames commitments;
    private final SignedThemes themes;
    private final Texts texts;

    VoiceWords(Directory directory, CommitmentNames commitments, SignedThemes themes, Texts texts) {
        this.themes = themes;
        this.directory = directory;
        this.commitments = commitments;
        this.texts = texts;
    }

    String title(VoiceFilter filter) {
        return texts.t("verbatim.explore.filter." + filter.parameter());
    }

    /** The same, many at once: names are read together. Themes that nobody signed are left out. */
    Map<String, String> labels(VoiceFilter filter, Collection<String> values) {
        if (filter == VoiceFilter.THEME) {
            return themes.names(values);
        }
        var names = filter == VoiceFilter.SERVICE ? services(values) : Map.<String, String>of();
        var labels = new HashMap<String, String>();
        values.forEach(value -> labels.put(value, names.containsKey(value) ? names.get(value) : label(filter, value)));
        return labels;
    }

    String label(VoiceFilter filter, String value) {
        return switch (filter) {
            case FEELING -> texts.t("experience.feeling." + value);
            case CHANNEL -> texts.t("experience.channel." + value);
            case AXIS -> axis(value);
            case COMMITMENT -> commitments.of(value);
            case URGENCY -> texts.t("verbatim.explore.urgency." + value);
            case ACTIONABLE -> texts.t("verbatim.explore.actionable." + value);
            case SOURCE -> texts.t("verbatim.explore.source." + value);
            case AUTHOR -> texts.t("verbatim.explore.author." + value);
            case DELAY -> texts.t("verbatim.explore.delay." + value);
            case DOCUMENT, PROCEDURE, ONLINE, PLACE -> value;
            case COPY -> texts.t("verbatim.explore.copy." + value);
            case LANGUAGE -> value.equals("und") ? texts.t("verbatim.explore.language.unknown") : language(value);
            case SERVICE -> Objects.requireNonNullElse(services(List.of(value)).get(value), value);
            case DEPARTMENT -> directory.department(value).map(Department::name).orElse(value);
            case REGION ->
                directory.regions().stream()
                        .filter(region -> region.code().equals(value))
                        .map(Region::name)
                        .findFirst()
                        .orElse(value);
            case MONTH -> month(value);
            case THEME ->
                Objects.requireNonNullElse(themes.names(List.of(value)).get(value), value);
        };
    }

    /** « mars 2026 » for 2026-03. */
    static String month(String value) {
        try {
            return YearMonth.parse(value).format(MONTH);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private String language(String code) {
        return Languages.name(code, texts);
    }

    private String axis(String value) {
        var parts = value.split("-", 2);
        return texts.t(
                "experience.pair",
                texts.t("experience.axis." + parts[0]),
                texts.t("experience.axis-feeling." + parts[parts.length - 1]));
    }

    private Map<String, String> services(Collection<String> codes) {
        var known = codes.stream()
                .filter(StructureCode::looksLike)
                .map(StructureCode::new)
                .toList();
        var names = new HashMap<String, String>();
        directory
                .findAll(known)
                .values()
                .forEach(found -> names.put(found.code().value(), found.name()));
        return names;
    }
}
