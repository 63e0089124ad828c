/** When somebody may be in distress or in danger: the moderators on duty are told, and told again until one comes. */
@NullMarked
package spplus.experience.oncall;

import org.jspecify.annotations.NullMarked;
