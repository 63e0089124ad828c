/** Reference sheets: what a network knows, written once, dated, retired when it is no longer true. */
@NullMarked
package spplus.assistant.sheets;

import org.jspecify.annotations.NullMarked;
