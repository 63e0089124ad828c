package spplus.verbatim.beside;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import spplus.core.Statistic;
import spplus.directory.StructureCode;
import spplus.experience.Axis;
import spplus.platform.Texts;
import spplus.quality.MeasuredBeside;

/**
 * How many of the texts that speak of an axis speak well of it. Those who write chose to: it is told beside what a team
 * declares, never counted as a measure of it.
 */
@Component
class AxesBeside implements MeasuredBeside {

    /** The commitment that speaks of the same thing as each axis. */
    private static final Map<Axis, Integer> COMMITMENTS = Map.of(
            Axis.RELATION, 1, Axis.ACCESSIBILITY, 2, Axis.SIMPLICITY, 3, Axis.RESPONSIVENESS, 4, Axis.INFORMATION, 5);

    private final AxisRepository repository;
    private final Texts texts;

    AxesBeside(AxisRepository repository, Texts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    @Override
    public Map<Integer, List<Measure>> of(StructureCode structure, int year) {
        var positive = new EnumMap<Axis, Long>(Axis.class);
        var all = new EnumMap<Axis, Long>(Axis.class);
        for (var one : repository.count(structure.value(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))) {
            all.merge(one.axis(), one.texts(), Long::sum);
            positive.merge(one.axis(), one.polarity().equals("POSITIVE") ? one.texts() : 0, Long::sum);
        }
        var measures = new HashMap<Integer, List<Measure>>();
        all.forEach((axis, texts) -> {
            var commitment = COMMITMENTS.get(axis);
            if (commitment != null && texts >= Statistic.MINIMUM_DENOMINATOR) {
                measures.put(
                        commitment, List.of(measure(axis, positive.getOrDefault(axis, 0L), texts, structure, year)));
            }
        });
        return measures;
    }

    private Measure measure(Axis axis, long positive, long all, StructureCode structure, int year) {
        return new Measure(
                texts.t("verbatim.beside." + axis.name()),
                texts.t("verbatim.beside.value", (double) positive / all),
                texts.t("verbatim.beside.from", positive, all),
                String.valueOf(year),
                null,
                "/espace/voix?structure=" + structure);
    }
}
