package spplus.survey.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** Sums of a year, from January to December, as they are kept: hundredths of points and ten thousandths of squares. */
record YearRow(
        int year, Long[] n, Long[] scored, Long[] favourable, Long[] unfavourable, Long[] points, Long[] squares) {

    private static final double POINT = 100;
    private static final double SQUARE = 10_000;

    static YearRow read(ResultSet row) throws SQLException {
        return new YearRow(
                row.getInt("year"),
                twelve(row, "n"),
                twelve(row, "scored"),
                twelve(row, "favourable"),
                twelve(row, "unfavourable"),
                twelve(row, "points"),
                twelve(row, "squares"));
    }

    /** Those of the selection in which somebody answered. */
    Map<YearMonth, Sums> months(Selection selection) {
        var months = new TreeMap<YearMonth, Sums>();
        for (int i = 0; i < n.length; i++) {
            var month = YearMonth.of(year, i + 1);
            if (selection.holds(month) && (n[i] != 0 || scored[i] != 0)) {
                months.put(month, sums(i));
            }
        }
        return months;
    }

    private Sums sums(int i) {
        return new Sums(n[i], scored[i], favourable[i], unfavourable[i], points[i] / POINT, squares[i] / SQUARE);
    }

    private static Long[] twelve(ResultSet row, String column) throws SQLException {
        return (Long[]) row.getArray(column).getArray();
    }
}
