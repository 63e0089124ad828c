/** Answers collected elsewhere, sent by other tools with a key. */
@NullMarked
package spplus.survey.ingest;

import org.jspecify.annotations.NullMarked;
