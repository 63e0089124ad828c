package spplus.tabular;

/** The file cannot be taken, or not further; the problem names the message that says why. */
public final class UnreadableTableException extends RuntimeException {

    private final Problem problem;
    private final String detail;

    public UnreadableTableException(Problem problem, String detail) {
        super(problem + " " + detail);
        this.problem = problem;
        this.detail = detail;
    }

    public Problem problem() {
        return problem;
    }

    /** What the message quotes: the columns missing, the reader's own words… */
    public String detail() {
        return detail;
    }

    /** What can be wrong with a whole file. */
    public enum Problem {
        EMPTY("empty"),
        ENCODING("encoding"),
        /** A workbook under a password. */
        ENCRYPTED("encrypted"),
        MALFORMED("malformed"),
        MISSING_COLUMNS("missing-columns"),
        /** The workbook has no sheet of the name asked for. */
        NO_SHEET("no-sheet"),
        /** Compressed, but no workbook that is read here. */
        NOT_A_WORKBOOK("not-a-workbook"),
        /** A workbook as spreadsheets wrote them before 2007. */
        OLD_WORKBOOK("old-workbook"),
        /** Swells beyond measure once inflated, or holds more than memory may. */
        TOO_LARGE("too-large"),
        TOO_LONG("too-long"),
        UNREADABLE("unreadable");

        private final String key;

        Problem(String key) {
            this.key = key;
        }

        /** Last part of the key of the message that says it. */
        public String key() {
            return key;
        }
    }
}
