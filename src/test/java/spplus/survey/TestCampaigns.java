package spplus.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.core.CheckedCode;
import spplus.directory.Structure;
import spplus.platform.Ids;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Forms;
import spplus.survey.domain.Given;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;
import spplus.survey.domain.Templates;

/** Campaigns of the standard questionnaire, and sheets that answer them, for tests. */
@TestComponent
public class TestCampaigns {

    private final FormVersions forms;
    private final CampaignStore campaigns;
    private final AnswerStore answers;
    private final JdbcClient jdbc;
    private final Templates templates;
    private final Forms questionnaires;
    private final TransactionTemplate transaction;

    TestCampaigns(
            FormVersions forms,
            CampaignStore campaigns,
            AnswerStore answers,
            JdbcClient jdbc,
            Templates templates,
            Forms questionnaires,
            TransactionTemplate transaction) {
        this.forms = forms;
        this.campaigns = campaigns;
        this.answers = answers;
        this.jdbc = jdbc;
        this.templates = templates;
        this.questionnaires = questionnaires;
        this.transaction = transaction;
    }

    public Opened open(Structure structure, boolean anonymous, LocalDate opens) {
        return open(FormFamily.SATISFACTION, structure, anonymous, opens);
    }

    public Opened open(FormFamily family, Structure structure, boolean anonymous, LocalDate opens) {
        return transaction.execute(_ -> {
            var standard = templates.of(family);
            var form = questionnaires.add(structure.code(), standard.family(), standard.title(), standard.draft());
            var version = forms.publish(form, standard.family(), standard.title(), standard.draft(), Ids.next());
            var campaign = new Campaign(
                    Ids.next(),
                    CheckedCode.random(),
                    structure.code(),
                    version.id(),
                    "Enquête d’essai " + structure.code(),
                    anonymous,
                    false,
                    opens,
                    null,
                    null,
                    null,
                    new Campaign.Terms(100, null, 0, 0, 10),
                    Instant.now());
            campaigns.add(campaign, Ids.next());
            jdbc.sql("select survey.month_ready(?)")
                    .param(opens)
                    .query((_, _) -> true)
                    .list();
            return new Opened(campaign, version);
        });
    }

    /** A sheet that nobody wrote yet, about a structure, on a day, with nothing answered. */
    public Sheet blank(Opened opened, Structure about, ServedBy channel, LocalDate day) {
        return new Sheet(
                Ids.next(),
                opened.campaign(),
                opened.form(),
                day,
                new Provenance(Source.LINK, channel, null, about.code(), null, null),
                List.of(),
                0,
                false);
    }

    /** Writes it with these answers, in a transaction of its own. */
    public Sheet write(Sheet sheet, int reached, boolean completed, Given... given) {
        var written = sheet.with(Arrays.asList(given), reached, completed);
        transaction.executeWithoutResult(_ -> answers.write(written));
        return written;
    }

    /** Somebody who answers the first two questions and leaves the others. */
    public Sheet answer(Opened opened, Structure about, ServedBy channel, LocalDate day, int face, int clarity) {
        return write(
                blank(opened, about, channel, day),
                opened.form().steps().size(),
                true,
                opened.choice("satisfaction", face),
                opened.choice("clarity", clarity));
    }

    /** A campaign and what it asks. */
    public record Opened(Campaign campaign, FormVersion form) {

        public UUID id() {
            return campaign.id();
        }

        public Asked question(String key) {
            return form.steps().stream()
                    .flatMap(step -> step.questions().stream())
                    .filter(asked -> asked.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }

        public Given choice(String key, int code) {
            var asked = question(key);
            return new Given(
                    asked.id(),
                    key,
                    0,
                    code,
                    asked.question().choice(code).orElseThrow().points(),
                    "");
        }

        public Given[] choices(String key, int... codes) {
            var given = new ArrayList<Given>();
            for (int code : codes) {
                given.add(choice(key, code));
            }
            return given.toArray(Given[]::new);
        }
    }
}
