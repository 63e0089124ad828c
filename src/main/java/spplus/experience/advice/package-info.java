/** Advice on a reply while it is written: pure rules that show the sentence which decided them and forbid nothing. */
@NullMarked
@NamedInterface("advice")
package spplus.experience.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
