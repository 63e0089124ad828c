package spplus.quality.domain;

/** The finest ground on which an indicator is measured. */
public enum Level {
    SITE,
    DEPARTMENT,
    REGION,
    NATIONAL
}
