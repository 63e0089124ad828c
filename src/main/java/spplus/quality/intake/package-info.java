/** Results that come many at once: files with their columns and rejects, tools with their keys. */
@NullMarked
package spplus.quality.intake;

import org.jspecify.annotations.NullMarked;
