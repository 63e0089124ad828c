package spplus.survey.domain;

/**
 * Why a questionnaire cannot be published: the end of a key under {@code survey.flaw}.
 *
 * @param item key of the question concerned, empty for the whole
 * @param detail what the words need, empty for nothing
 */
public record Flaw(String reason, String item, String detail) {}
