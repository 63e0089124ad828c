package spplus.experience;

/** The five axes of quality on which an experience may be positive, neutral or negative. */
public enum Axis {
    ACCESSIBILITY,
    INFORMATION,
    RELATION,
    RESPONSIVENESS,
    SIMPLICITY
}
