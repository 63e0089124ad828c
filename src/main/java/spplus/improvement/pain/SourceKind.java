package spplus.improvement.pain;

import java.util.List;

/** Where a pain point comes from. */
public enum SourceKind {
    /** A theme that grows or weighs, which people decided to work on. */
    SUSPICION,
    /** Agents read texts together. */
    SESSION,
    /** A gap between what is promised and lived became a priority. */
    GAP,
    /** Somebody wrote it after what agents suggest, a day lived beside users, a conference or something else. */
    SUGGESTION,
    IMMERSION,
    CONFERENCE,
    OTHER;

    /** That a person may name. */
    static final List<SourceKind> WRITTEN = List.of(SUGGESTION, IMMERSION, CONFERENCE, OTHER);
}
