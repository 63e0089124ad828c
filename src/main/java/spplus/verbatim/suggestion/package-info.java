/**
 * Agents propose ideas and tell what irritates; each is read and answered, with its reason.
 *
 * <p>It stands here because what an agent writes is a voice like others, kept apart from users' by its source: its words
 * are a record of {@code verbatim} and nothing else, so that they are explored, and forgotten, once.
 */
@NullMarked
package spplus.verbatim.suggestion;

import org.jspecify.annotations.NullMarked;
