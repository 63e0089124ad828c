package spplus.improvement.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spplus.statistics.effect.Aim;
import spplus.statistics.effect.ChartKind;

/**
 * The indicator made for one action.
 *
 * @param name empty while nobody chose it
 * @param unit of a measure, such as « jours »; of what is counted otherwise
 * @param per a rate is told for so many; 1 otherwise
 * @param target in the unit of counts: a share lies in [0, 1]
 */
public record Gauge(
        String name,
        ChartKind kind,
        String unit,
        int per,
        Aim aim,
        @Nullable Double target,
        @Nullable LocalDate judgeOn) {

    static final Gauge NONE = new Gauge("", ChartKind.SHARE, "", 1, Aim.MORE, null, null);

    /** By what a figure is multiplied to be told: 100 for a percentage. */
    public double factor() {
        return switch (kind) {
            case MEASURE -> 1;
            case SHARE -> 100;
            case RATE -> per;
        };
    }
}
