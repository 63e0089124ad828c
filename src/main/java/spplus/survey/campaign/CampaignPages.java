package spplus.survey.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.DoorKind;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.Offers;
import spplus.survey.ending.EndingSnippets;

/** What those who open campaigns see. */
public final class CampaignPages {

    private CampaignPages() {}

    /** The campaigns of a structure. */
    public record Board(Picker picker, List<Row> rows) {}

    /** One of them; {@code form} is what its questionnaire is called. */
    public record Row(Campaign campaign, Campaign.State state, String form) {}

    /**
     * A campaign about to be opened.
     *
     * @param locked whether the questionnaire allows only an anonymous campaign
     * @param problems words by the name of the field
     */
    public record Opening(
            FormVersion form,
            String structure,
            boolean locked,
            Map<String, String> typed,
            Map<String, String> problems) {

        public String typedIn(String field) {
            return typed.getOrDefault(field, "");
        }

        public @Nullable String problem(String field) {
            return problems.get(field);
        }
    }

    /**
     * A campaign.
     *
     * @param address whole, {@code typed} as people type it
     * @param html what to copy at the end of a procedure
     * @param endings what to copy for a dialog at the end of a procedure
     * @param answered null until an anonymous campaign is counted
     * @param enough whether as many as its smallest group wait for that: how many is not said, nor when one came
     * @param served volumes said by month
     * @param missing months since the beginning for which nothing was said
     * @param problem words of what to mend, null for nothing
     */
    public record Sheet(
            Campaign campaign,
            Campaign.State state,
            String structure,
            FormVersion form,
            String address,
            String typed,
            String html,
            List<EndingSnippets.Snippet> endings,
            List<DoorLine> doors,
            Offers.Count offered,
            AnswerStore.@Nullable Count answered,
            boolean enough,
            List<Month> served,
            List<Month> missing,
            List<Invited> invited,
            List<ListLine> lists,
            @Nullable Trouble problem) {

        public @Nullable String problemOf(String field) {
            return problem != null && problem.field().equals(field) ? problem.text() : null;
        }
    }

    /** Something to mend: the id of the field, and how. */
    public record Trouble(String field, String text) {}

    /** A door that leads to it; {@code name} and {@code kiosk}, the address for a tablet there, are empty for a button. */
    public record DoorLine(DoorKind kind, String code, String printed, String name, String kiosk) {}

    /**
     * A month.
     *
     * @param volume people served, null for « non communiqué »
     */
    public record Month(
            LocalDate first, String name, @Nullable Long volume) {}

    /** Invitations in one state; {@code reason} is empty but for those left out. */
    public record Invited(String state, String reason, long count) {}

    /** A list that was imported. */
    public record ListLine(String day, String consent, String note, int lines, int taken) {}
}
