/**
 * What a sample allows to say: proportions, net rates, means and correlations with their interval, whether a difference
 * is established, and which small groups must stay hidden. Pure computation: no Spring, no database, no words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core"})
package spplus.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
