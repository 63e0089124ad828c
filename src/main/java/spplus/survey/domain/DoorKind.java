package spplus.survey.domain;

/** By what people come to a survey, besides its own address. */
public enum DoorKind {
    /** A button on the site of a structure. */
    BUTTON,
    /** A place that has a code of its own. */
    LOCATION
}
