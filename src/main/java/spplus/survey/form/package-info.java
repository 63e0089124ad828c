/** Writing a questionnaire, seeing it as people will, and publishing a version of it. */
@NullMarked
package spplus.survey.form;

import org.jspecify.annotations.NullMarked;
