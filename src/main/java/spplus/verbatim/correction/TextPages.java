package spplus.verbatim.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.commitment.Commitment;
import spplus.verbatim.domain.ChainLinks;
import spplus.verbatim.entity.SaidDelay;

/** What the page of one text shows. */
public final class TextPages {

    private TextPages() {}

    /**
     * One text.
     *
     * @param source kind, as the messages name it
     * @param feelingSaid what the author said, empty when not asked
     * @param language code, {@code und} when unknown
     * @param named null while names were not looked for
     * @param read null while the machine has not read it
     * @param undoable the last decision, null when this reader may not take it back
     * @param problem what is wrong with what was sent, empty when nothing is
     */
    public record Text(
            UUID id,
            String source,
            String author,
            List<String> structures,
            LocalDate saidOn,
            List<String> channels,
            List<String> procedures,
            String language,
            String languageName,
            String title,
            String body,
            boolean open,
            String feelingSaid,
            List<ChainLinks.Link> links,
            @Nullable Said named,
            @Nullable Read read,
            List<Decided> history,
            boolean mayCorrect,
            @Nullable UUID undoable,
            @Nullable Problem problem) {}

    /** What it names, and how long it says things took. */
    public record Said(List<Thing> things, List<SaidDelay> delays) {}

    /** @param kind as the messages name it @param address of the texts that name it too */
    public record Thing(String kind, String label, String address) {}

    /** @param field what is wrong, {@code why} end of the message's key */
    public record Problem(String field, String why) {}

    /**
     * What was read and decided.
     *
     * @param textOnly feeling read from the text alone
     * @param actionableReason code of a rule, {@code none} for none
     */
    public record Read(
            List<Line> lines,
            Commitments commitments,
            String textOnly,
            int textOnlyConfidence,
            String actionableReason,
            String urgencyReason,
            String model,
            boolean rules,
            Instant at) {}

    /**
     * One thing said of the text.
     *
     * @param field name of the form's field
     * @param holds the value that holds, {@code chosen} the one in the form, {@code machine} what the machine says
     * @param confidence of the machine, in hundredths
     * @param byPerson whether somebody decided it
     */
    public record Line(
            String field,
            List<String> values,
            String holds,
            String chosen,
            String machine,
            int confidence,
            boolean byPerson) {}

    /** The commitments touched. @param choices all those one may choose */
    public record Commitments(
            List<Commitment> choices, List<String> hold, List<String> chosen, List<String> machine, boolean byPerson) {}

    /**
     * One decision.
     *
     * @param value empty when the word was given back to the machine
     * @param other whether the text said something else then
     */
    public record Decided(String field, String value, boolean back, String person, Instant at, boolean other) {}
}
