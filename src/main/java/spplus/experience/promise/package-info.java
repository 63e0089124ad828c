/** What replies promise, until those who lived it say what became of it. */
@NullMarked
package spplus.experience.promise;

import org.jspecify.annotations.NullMarked;
