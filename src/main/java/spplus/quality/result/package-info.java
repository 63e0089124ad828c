/** Results: entered, brought in files or sent by tools, checked, validated, published, corrected with a trace. */
@NullMarked
package spplus.quality.result;

import org.jspecify.annotations.NullMarked;
