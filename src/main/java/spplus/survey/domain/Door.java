package spplus.survey.domain;

/** A button or a place that leads to a campaign. */
public record Door(DoorKind kind, String code) {}
