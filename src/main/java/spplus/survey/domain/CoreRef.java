package spplus.survey.domain;

/** One version of a question of the core. */
public record CoreRef(String code, int version) {}
