package spplus.improvement.pain;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.verbatim.PainVoices;

/** Which procedures the texts of a pain point name: whoever writes which are touched may take them up. */
@Component
class ProcedureNames {

    private final MeasureDesk measures;
    private final PainVoices voices;

    ProcedureNames(MeasureDesk measures, PainVoices voices) {
        this.measures = measures;
        this.voices = voices;
    }

    /** The most frequent first. */
    List<String> named(PainPoint pain) {
        var today = measures.today();
        var found =
                voices.circumstances(measures.told(pain), Measure.first(today).atDay(1), today);
        return List.copyOf(found.procedures().keySet());
    }
}
