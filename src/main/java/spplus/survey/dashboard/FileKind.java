package spplus.survey.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an agent may ask for. */
public enum FileKind {
    /** Figures of the structure and all below it, month by month: fetched as CSV or XLSX. */
    TABLE(20_000),
    /** A report to print of the structure alone. */
    REPORT(1),
    /** One of it and of each structure below it that has answers. */
    REPORTS(500);

    private final int most;

    FileKind(int most) {
        this.most = most;
    }

    /** Structures that one file may hold. */
    int most() {
        return most;
    }

    /** Name of its maker. */
    String maker() {
        return this == TABLE ? ScoreTable.KIND : ScoreReport.KIND;
    }

    static Optional<FileKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    static List<String> makers() {
        return List.of(ScoreTable.KIND, ScoreReport.KIND);
    }
}
