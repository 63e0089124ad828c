/** The operator's commands: learn from labelled rows, measure, analyse a file. None needs a database. */
@NullMarked
package spplus.verbatim.command;

import org.jspecify.annotations.NullMarked;
