package spplus.assistant.drafting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.assistant.model.Source;
import spplus.assistant.sheets.SheetDesk;
import spplus.experience.reply.ReplyWorkshop;
import spplus.experience.reply.ReplyWorkshop.Work;
import spplus.privacy.Screening;

/** What a draft may draw from: sheets of the network, then replies to similar experiences, personal data taken out. */
@Component
class Findings {

    private static final int MOST_SHEETS = 3;
    private static final int MOST_REPLIES = 4;

    private final SheetDesk sheets;
    private final ReplyWorkshop workshop;
    private final Screening screening;

    Findings(SheetDesk sheets, ReplyWorkshop workshop, Screening screening) {
        this.sheets = sheets;
        this.workshop = workshop;
        this.screening = screening;
    }

    List<Source> about(Work work) {
        var sources = new ArrayList<Source>();
        for (var sheet : sheets.near(work.network(), work.title() + "\n" + work.story(), MOST_SHEETS)) {
            sources.add(new Source(
                    sources.size() + 1, "SHEET", sheet.title(), "/espace/fiches/" + sheet.id(), sheet.body()));
        }
        for (var answered : workshop.similar(work, MOST_REPLIES)) {
            sources.add(new Source(
                    sources.size() + 1,
                    "REPLY",
                    answered.structureName() + " : " + answered.title(),
                    answered.path(),
                    screening.screen(answered.reply()).redacted()));
        }
        return List.copyOf(sources);
    }
}
