/**
 * Voices are understood: the feeling of any free text, its axes of quality, the commitments it touches.
 *
 * <p>Inside, {@code model} reads texts, learns from labelled rows and measures what it learnt, and {@code command} is
 * its door for operators. Neither needs a database.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "platform", "privacy", "tabular", "experience"})
package spplus.verbatim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
