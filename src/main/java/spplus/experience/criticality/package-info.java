/** How much an experience asks for care, by written criteria: private, for the order of the queue and for alerts. */
@NullMarked
package spplus.experience.criticality;

import org.jspecify.annotations.NullMarked;
