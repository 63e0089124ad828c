package spplus.verbatim.correction;

import java.util.EnumMap;
import java.util.Map;
import spplus.experience.Axis;
import spplus.verbatim.domain.MachineReading;
import spplus.verbatim.domain.MachineReading.Actionable;

/** What the machine read, in the values that people decide between, and how sure it is of each. */
final class MachineWords {

    private MachineWords() {}

    static Map<Field, String> of(MachineReading reading) {
        var words = new EnumMap<Field, String>(Field.class);
        words.put(Field.FEELING, reading.feeling().value().name());
        reading.axes()
                .forEach((axis, said) -> words.put(
                        field(axis),
                        said.polarity() == null ? "ABSENT" : said.polarity().name()));
        words.put(Field.COMMITMENTS, String.join(",", reading.commitments()));
        words.put(Field.ACTIONABLE, reading.actionable().likely() >= Actionable.YES ? "YES" : "NO");
        words.put(Field.URGENCY, reading.urgency().value().name());
        return words;
    }

    /** From 0 to 1; commitments come from rules that say no confidence. */
    static Map<Field, Double> confidences(MachineReading reading) {
        var sure = new EnumMap<Field, Double>(Field.class);
        sure.put(Field.FEELING, reading.feeling().confidence());
        reading.axes().forEach((axis, said) -> sure.put(field(axis), said.confidence()));
        double likely = reading.actionable().likely();
        sure.put(Field.ACTIONABLE, likely >= Actionable.YES ? likely : 1 - likely);
        sure.put(Field.URGENCY, reading.urgency().confidence());
        return sure;
    }

    private static Field field(Axis axis) {
        return Field.valueOf(axis.name());
    }
}
