package spplus.survey.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.survey.demo.MadePeople.Person;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.Given;
import spplus.survey.domain.Offers;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.ScreenedText;
import spplus.survey.domain.SealedSheets;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;

/** Counts what made-up people answer where the answers of real ones are counted, their words screened likewise. */
@Component
class MadeAnswers {

    private final AnswerStore answers;
    private final SealedSheets box;
    private final Offers offers;
    private final ScreenedText screened;

    MadeAnswers(AnswerStore answers, SealedSheets box, Offers offers, ScreenedText screened) {
        this.answers = answers;
        this.box = box;
        this.offers = offers;
        this.screened = screened;
    }

    /** @param dialog whether those who were served online were asked in a dialog: all that was not followed was declined */
    void take(Campaign campaign, FormVersion form, Person person, boolean dialog) {
        boolean asked = dialog && person.channel() == ServedBy.ONLINE;
        var from = new Provenance(
                asked ? Source.BUTTON : Source.LINK,
                person.channel(),
                null,
                new StructureCode(person.structure()),
                null,
                null);
        for (int time = 0; time < person.shown(); time++) {
            offer(campaign, from, asked, time > 0);
        }
        if (!asked && person.refused()) {
            offers.refused(campaign, from);
        }
        var id = campaign.anonymous() ? UUID.randomUUID() : Ids.next();
        var blank = new Sheet(id, campaign, form, campaign.dayOf(person.day()), from, List.of(), 0, false);
        var sheet =
                blank.with(person.given().stream().map(this::screened).toList(), person.reached(), person.completed());
        if (campaign.anonymous()) {
            box.put(sheet);
        } else {
            answers.write(sheet);
        }
    }

    private void offer(Campaign campaign, Provenance from, boolean asked, boolean declined) {
        if (!asked) {
            offers.shown(campaign, from);
            return;
        }
        offers.asked(campaign, from);
        if (declined) {
            offers.declined(campaign, from);
        }
    }

    private Given screened(Given one) {
        return one.choice() != null
                ? one
                : new Given(one.question(), one.key(), one.item(), null, null, screened.of(one.value()));
    }
}
