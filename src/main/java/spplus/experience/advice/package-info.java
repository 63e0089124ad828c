/** Advice on a reply while it is written: pure rules that show the sentence which decided them and forbid nothing. */
@NullMarked
package spplus.experience.advice;

import org.jspecify.annotations.NullMarked;
