package spplus.tabular;

/** What a spreadsheet would compute instead of showing it (CWE-1236). */
public final class Formulas {

    private static final String SIGNS = "=+-@|\t\r\n";

    private Formulas() {}

    /** Words that begin like a formula, behind an apostrophe; others as they are. */
    public static String harmless(String cell) {
        return !cell.isEmpty() && SIGNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Without the apostrophe that one of our files put there. */
    public static String asTyped(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && SIGNS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
