/** The optional language model behind its fence: what leaves is redacted, what comes back is checked or thrown away. */
@NullMarked
package spplus.assistant.model;

import org.jspecify.annotations.NullMarked;
