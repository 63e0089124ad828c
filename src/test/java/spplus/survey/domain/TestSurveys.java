package spplus.survey.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import spplus.account.Browser;
import spplus.core.CheckedCode;
import spplus.directory.Structure;
import spplus.platform.Ids;

/** Surveys for tests: questionnaires published as they are given, campaigns open today. */
public final class TestSurveys {

    private static final Pattern TICKET = Pattern.compile("name=\"billet\" value=\"([^\"]+)\"");

    private final Forms forms;
    private final FormVersions versions;
    private final CampaignStore campaigns;
    private final Templates templates;
    private final TransactionTemplate transactions;
    private final Clock clock;

    private TestSurveys(ApplicationContext house) {
        forms = house.getBean(Forms.class);
        versions = house.getBean(FormVersions.class);
        campaigns = house.getBean(CampaignStore.class);
        templates = house.getBean(Templates.class);
        transactions = house.getBean(TransactionTemplate.class);
        clock = house.getBean(Clock.class);
    }

    public static TestSurveys in(ApplicationContext house) {
        return new TestSurveys(house);
    }

    /** The standard questionnaire, open to all. */
    public Campaign standard(Structure structure) {
        return open(
                structure,
                FormFamily.SATISFACTION,
                templates.of(FormFamily.SATISFACTION).draft(),
                false,
                false);
    }

    public Campaign open(Structure structure, FormFamily family, Draft draft, boolean anonymous, boolean invitedOnly) {
        var form = version(structure, family, draft);
        var today = LocalDate.now(clock);
        var campaign = new Campaign(
                Ids.next(),
                CheckedCode.random(),
                structure.code(),
                form.id(),
                "Campagne d’essai",
                anonymous,
                invitedOnly,
                today,
                anonymous ? today.plusDays(10) : null,
                null,
                null,
                new Campaign.Terms(100, null, 30, 7, 10),
                clock.instant());
        campaigns.add(campaign, UUID.randomUUID());
        return campaign;
    }

    public FormVersion version(Structure structure, FormFamily family, Draft draft) {
        return transactions.execute(_ -> {
            var id = forms.add(structure.code(), family, "Questionnaire d’essai", draft);
            return versions.publish(id, family, "Questionnaire d’essai", draft, UUID.randomUUID());
        });
    }

    /** One step with these questions. */
    public static Draft step(Item... items) {
        return new Draft(List.of(new Section(Phrase.of("Étape"), List.of(items))));
    }

    public static Item own(String key, QuestionKind kind, boolean required) {
        var options = kind == QuestionKind.SINGLE || kind == QuestionKind.MULTIPLE || kind == QuestionKind.MATRIX
                ? List.of(option(1, "Oui"), option(2, "Non"))
                : List.<Option>of();
        var rows = kind == QuestionKind.MATRIX
                ? List.of(new Row(1, Phrase.of("Guichet"), null), new Row(2, Phrase.of("Téléphone"), null))
                : List.<Row>of();
        return new Item(
                key,
                null,
                new Question(
                        kind,
                        Phrase.of("Question " + key + " ?"),
                        Phrase.NONE,
                        Phrase.NONE,
                        Phrase.NONE,
                        options,
                        rows,
                        null,
                        null),
                required,
                null);
    }

    /** The sealed ticket of a first page. */
    public static String ticket(@Nullable String page) {
        var found = TICKET.matcher(String.valueOf(page));
        if (!found.find()) {
            throw new AssertionError("no ticket on the page");
        }
        return found.group(1);
    }

    /** Answers the first page and returns the path that follows. */
    public static String begin(Browser browser, String path, String campaign, String... fields) {
        var answer = browser.postAsIs(campaign, form(ticket(browser.page(path)), fields));
        if (answer.getStatusCode().value() != 303) {
            throw new AssertionError("answered " + answer.getStatusCode() + answer.getBody());
        }
        return String.valueOf(answer.getHeaders().getLocation()).replaceFirst("^https?://[^/]+", "");
    }

    /** A form with a ticket, none when it is empty, and these names and values. */
    public static LinkedMultiValueMap<String, String> form(String ticket, String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        if (!ticket.isEmpty()) {
            form.add("billet", ticket);
        }
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static Option option(int code, String label) {
        return new Option(code, Phrase.of(label), null, false);
    }
}
