/**
 * Screens any free text for personal data, insults, distress or danger and spam, and types its redactions.
 *
 * <p>{@link spplus.privacy.Screening} is the one door. Inside, {@code text} reads a text as people do (case, accents,
 * invisible characters, HTML folded away, offsets kept), {@code contacts}, {@code identifiers}, {@code names} and
 * {@code tone} hold one small detector per thing to find, and {@code quality} measures them. Nothing is stored here;
 * retention and purge belong to this module too and are not written yet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"core", "platform"})
package spplus.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
