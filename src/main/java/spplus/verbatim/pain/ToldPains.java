package spplus.verbatim.pain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.verbatim.PainVoices;
import spplus.verbatim.domain.Verbatim;
import spplus.verbatim.domain.VerbatimStore;

/** Reads texts that tell a pain point. */
@Component
class ToldPains implements PainVoices {

    private static final int EXCERPT = 400;
    private static final int NAMED = 8;

    private final ToldRepository repository;
    private final VerbatimStore verbatims;

    ToldPains(ToldRepository repository, VerbatimStore verbatims) {
        this.repository = repository;
        this.verbatims = verbatims;
    }

    @Override
    public List<Month> months(Told told, YearMonth first, YearMonth last) {
        return repository.months(told, first, last);
    }

    @Override
    public List<Voice> last(Told told, LocalDate from, LocalDate until, int limit) {
        return voices(told.structure(), repository.last(told, from, until, limit));
    }

    @Override
    public List<Voice> voices(StructureCode structure, Collection<UUID> texts) {
        return verbatims.findAll(texts).stream()
                .filter(text -> text.scopes().contains(structure.value()))
                .sorted((one, other) -> other.saidOn().compareTo(one.saidOn()))
                .map(ToldPains::voice)
                .toList();
    }

    @Override
    public Circumstances circumstances(Told told, LocalDate from, LocalDate until) {
        return repository.circumstances(told, from, until, NAMED);
    }

    private static Voice voice(Verbatim text) {
        return new Voice(
                text.id().value(),
                excerpt(text),
                text.saidOn(),
                text.channels().stream().map(Enum::name).toList(),
                text.language(),
                text.open(),
                "/espace/voix/" + text.id().value());
    }

    private static String excerpt(Verbatim text) {
        var words = (text.title().isBlank() ? text.body() : text.title() + "\n" + text.body()).strip();
        return words.length() > EXCERPT ? words.substring(0, EXCERPT) + "…" : words;
    }
}
