/** The bank of questions, as agents read it. */
@NullMarked
package spplus.survey.bank;

import org.jspecify.annotations.NullMarked;
