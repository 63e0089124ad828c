package spplus.survey.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.core.CheckedCode;
import spplus.core.WrittenText;
import spplus.directory.StructureCode;
import spplus.survey.SurveySettings;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.FormVersion;

/** What somebody typed to open a campaign. */
final class CampaignForm {

    private static final int LONGEST = 80;

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private CampaignForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static CampaignForm blank(FormVersion form, LocalDate today, SurveySettings settings) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("nom", "");
        typed.put("du", today.toString());
        typed.put("au", "");
        typed.put("part", "100");
        typed.put("quota", "");
        typed.put("repos", String.valueOf(settings.cooldownDays()));
        typed.put("relance", String.valueOf(settings.reminderDays()));
        typed.put("effectif", String.valueOf(settings.minGroup()));
        if (form.family() == FormFamily.LABEL_AGENTS) {
            typed.put("anonyme", "oui");
            typed.put("invites", "oui");
        }
        return new CampaignForm(typed);
    }

    static CampaignForm of(
            MultiValueMap<String, String> sent, FormVersion form, LocalDate today, SurveySettings settings) {
        var read = new CampaignForm(new LinkedHashMap<>(sent.toSingleValueMap()));
        read.check(form, today, settings);
        return read;
    }

    Map<String, String> typed() {
        return typed;
    }

    /** Ends of keys under {@code survey.campaign.problem}, by the name of the field. */
    Map<String, String> problems() {
        return problems;
    }

    Campaign campaign(UUID id, CheckedCode code, StructureCode structure, FormVersion form, Instant now) {
        return new Campaign(
                id,
                code,
                structure,
                form.id(),
                name(),
                is("anonyme"),
                is("invites"),
                Objects.requireNonNull(day("du")),
                day("au"),
                null,
                null,
                new Campaign.Terms(
                        number("part", 1, 100),
                        text("quota").isEmpty() ? null : number("quota", 1, 1_000_000),
                        number("repos", 0, 366),
                        number("relance", 0, 90),
                        number("effectif", 1, 1000)),
                now);
    }

    private void check(FormVersion form, LocalDate today, SurveySettings settings) {
        if (name().isEmpty() || name().length() > LONGEST) {
            problems.put("nom", "name");
        }
        var from = day("du");
        var until = day("au");
        if (from == null || from.isBefore(today)) {
            problems.put("du", "from");
        }
        if (!text("au").isEmpty() && (until == null || (from != null && until.isBefore(from)))) {
            problems.put("au", "until");
        }
        numbers();
        if (form.family() == FormFamily.LABEL_AGENTS && !is("anonyme")) {
            problems.put("anonyme", "agents");
        }
        if (is("anonyme")) {
            anonymous(form, until, settings);
        }
    }

    private void anonymous(FormVersion form, @Nullable LocalDate until, SurveySettings settings) {
        if (until == null) {
            problems.putIfAbsent("au", "anonymous-until");
        }
        if (number("effectif", 1, 1000) < settings.minGroup()) {
            problems.putIfAbsent("effectif", "anonymous-group");
        }
        boolean identifies = form.steps().stream()
                .flatMap(step -> step.questions().stream())
                .anyMatch(asked -> switch (asked.question().kind()) {
                    case DATE, STRUCTURE -> true;
                    case SMILEY, SCALE_5, NPS, EFFORT, SINGLE, MULTIPLE, MATRIX, TEXT -> false;
                });
        if (identifies) {
            problems.put("anonyme", "identifies");
        }
    }

    private void numbers() {
        require("part", number("part", 1, 100));
        require("repos", number("repos", 0, 366));
        require("relance", number("relance", 0, 90));
        require("effectif", number("effectif", 1, 1000));
        if (!text("quota").isEmpty()) {
            require("quota", number("quota", 1, 1_000_000));
        }
    }

    private void require(String name, int number) {
        if (number < 0) {
            problems.put(name, name);
        }
    }

    private String name() {
        return WrittenText.line(text("nom"));
    }

    private boolean is(String name) {
        return !text(name).isEmpty();
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private @Nullable LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** -1 for anything else. */
    private int number(String name, int least, int most) {
        var typed = text(name);
        int number = typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : -1;
        return number < least || number > most ? -1 : number;
    }
}
