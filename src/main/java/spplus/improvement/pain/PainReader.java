package spplus.improvement.pain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.StructureCode;
import spplus.verbatim.PainVoices;
import spplus.verbatim.PainVoices.Circumstances;
import spplus.verbatim.PainVoices.Voice;

/** What the worksheets of causes read of a pain point. */
@Component
public class PainReader {

    private static final int VOICES = 30;

    private final PainDesk desk;
    private final PainStore pains;
    private final SheetViews views;
    private final MeasureDesk measures;
    private final PainVoices voices;

    PainReader(PainDesk desk, PainStore pains, SheetViews views, MeasureDesk measures, PainVoices voices) {
        this.desk = desk;
        this.pains = pains;
        this.views = views;
        this.measures = measures;
        this.voices = voices;
    }

    /**
     * A pain point in a few words.
     *
     * @param commitment the first it touches, empty for none
     * @param open whether it is to be worked on
     */
    public record Brief(UUID id, StructureCode structure, String title, String commitment, String path, boolean open) {}

    /** @throws org.springframework.web.server.ResponseStatusException 404 when it is not one of theirs */
    public Brief find(Actor actor, Permission permission, UUID id) {
        var pain = desk.find(actor, permission, id);
        return new Brief(
                id,
                pain.structure(),
                pain.told().title(),
                pain.told().commitments().stream().findFirst().orElse(""),
                pain.path(),
                pain.state() == PainState.OPEN);
    }

    /** The last ones that tell it. */
    public List<Voice> voices(UUID id) {
        return pains.find(id).map(pain -> views.last(pain, VOICES)).orElse(List.of());
    }

    /** One that backs a cause; empty when it was taken back or moved elsewhere. */
    public Optional<Voice> voice(StructureCode structure, UUID text) {
        return voices.voices(structure, List.of(text)).stream().findFirst();
    }

    /** Of its texts of the last fifteen months. */
    public Circumstances circumstances(UUID id) {
        var pain = pains.find(id).orElseThrow();
        var today = measures.today();
        return voices.circumstances(measures.told(pain), Measure.first(today).atDay(1), today);
    }

    /** Months in which it was told the most, with how many texts, the most first. */
    public List<PainVoices.Month> months(UUID id) {
        return pains.months(id).stream()
                .filter(month -> month.unhappy() > 0)
                .sorted((one, other) -> Long.compare(other.unhappy(), one.unhappy()))
                .toList();
    }
}
