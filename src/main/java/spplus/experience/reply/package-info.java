/** The agents' workspace: which experiences await a reply, and how a reply is written, read again and published. */
@NullMarked
@NamedInterface("reply")
package spplus.experience.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
