package spplus.verbatim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import spplus.directory.StructureCode;

/** What texts say of a pain point, for a structure and all below it. */
public interface PainVoices {

    /** Months in order, those without a text too; the last one as far as it goes. */
    List<Month> months(Told told, YearMonth first, YearMonth last);

    /** The last unhappy ones of those days, and those that people chose. */
    List<Voice> last(Told told, LocalDate from, LocalDate until, int limit);

    /** The same for a choice of texts; those that do not exist or moved elsewhere are left out. */
    List<Voice> voices(StructureCode structure, Collection<UUID> texts);

    /** Who says it, of what, where, when, by which channel; agents' own texts left out. */
    Circumstances circumstances(Told told, LocalDate from, LocalDate until);

    /**
     * Where a pain point is told.
     *
     * @param themes signed themes: unhappy texts of one of them tell it
     * @param texts that people chose because they tell it
     * @param but texts that tell another one
     */
    record Told(StructureCode structure, Set<UUID> themes, Set<UUID> texts, Set<UUID> but) {

        public Told {
            themes = Set.copyOf(themes);
            texts = Set.copyOf(texts);
            but = Set.copyOf(but);
        }
    }

    /**
     * What was said in a month.
     *
     * @param unhappy texts that tell it, a family of copies counting for one
     * @param about texts that speak of it, happy or not, counted likewise
     * @param texts all texts read of the structure and all below
     * @param visits people served that month as the structure said, 0 where it said nothing
     */
    record Month(YearMonth month, long unhappy, long about, long texts, long visits) {}

    /** A text. @param words its beginning, screened as it is kept @param path of its page in the workspace */
    record Voice(
            UUID id,
            String words,
            LocalDate saidOn,
            List<String> channels,
            String language,
            boolean open,
            String path) {}

    /**
     * What goes with a pain point: how many of its texts, by what they name or came by, the most frequent first.
     *
     * @param texts that tell it
     * @param channels codes such as {@code COUNTER}, as are authors ({@code usager}…)
     * @param structures codes of those that the texts are about
     */
    record Circumstances(
            long texts,
            Map<String, Long> authors,
            Map<String, Long> channels,
            Map<String, Long> procedures,
            Map<String, Long> documents,
            Map<String, Long> places,
            Map<String, Long> structures,
            Map<String, Long> commitments) {}
}
