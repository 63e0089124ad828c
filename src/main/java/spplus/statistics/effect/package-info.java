/**
 * Whether something changed after an action: control charts and their rules, segmented regression, comparison with
 * peers, and the only sentence that they allow together.
 */
@NullMarked
@NamedInterface("effect")
package spplus.statistics.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
