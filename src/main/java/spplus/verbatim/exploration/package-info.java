/** What users say, searched, counted and crossed: every figure leads to the words behind it. */
@NullMarked
package spplus.verbatim.exploration;

import org.jspecify.annotations.NullMarked;
