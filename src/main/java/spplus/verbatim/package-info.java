/**
 * Voices are understood: every free text whatever its source, its feeling, its axes of quality, the commitments it
 * touches.
 *
 * <p>Inside, {@code model} reads texts, learns from labelled rows and measures what it learnt, and {@code command} is
 * its door for operators: neither needs a database. {@code domain} keeps texts, what the machine read in them and what
 * people decided.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "core",
            "access",
            "platform",
            "directory",
            "audit",
            "privacy",
            "commitment",
            "statistics",
            "tabular",
            "upload",
            "batch",
            "search",
            "files",
            "experience",
            "experience :: language",
            "survey",
            "quality"
        })
package spplus.verbatim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
