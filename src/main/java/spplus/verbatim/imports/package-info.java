/** Texts that others collected come in from files: looked at first, screened, read in the background, undone whole. */
@NullMarked
package spplus.verbatim.imports;

import org.jspecify.annotations.NullMarked;
