/** The names of persons, and whether they are those of agents. */
@NullMarked
package spplus.privacy.names;

import org.jspecify.annotations.NullMarked;
