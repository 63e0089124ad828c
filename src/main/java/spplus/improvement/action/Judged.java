package spplus.improvement.action;

import java.util.Optional;
import spplus.statistics.effect.ControlChart;
import spplus.statistics.effect.EffectReading;

/**
 * What is known today of an action's indicator.
 *
 * @param reading of the months before the day of judgement: once it came, later months change it no more
 * @param chart of all months
 * @param provisional whether that day is still to come
 */
record Judged(EffectReading reading, Optional<ControlChart> chart, boolean provisional) {}
