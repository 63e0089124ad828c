/** Drafts of replies: composed from what others answered and what the network knows, edited and signed by an agent. */
@NullMarked
package spplus.assistant.drafting;

import org.jspecify.annotations.NullMarked;
