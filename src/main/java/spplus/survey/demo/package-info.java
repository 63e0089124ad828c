/** Surveys of the fictional territory: opened, answered and closed in a past that is told. */
@NullMarked
package spplus.survey.demo;

import org.jspecify.annotations.NullMarked;
