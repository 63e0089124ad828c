/** How public services are doing, by the barometers that were published: users and the general public kept apart. */
@NullMarked
package spplus.quality.barometer;

import org.jspecify.annotations.NullMarked;
