package spplus.survey;

import java.time.LocalDate;
import java.util.UUID;

/** The figures of surveys that an agent asked for are to be written, up to the day before that one. */
public record SurveyDigestDue(UUID watch, LocalDate until) {}
