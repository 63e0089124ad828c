package spplus.quality.shown;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where each department stands on a grid of equal tiles, near where it is in the country: a small department is read as
 * well as a large one. Drawn by us; overseas in the column on the left.
 */
final class TileGrid {

    static final int COLUMNS = 12;

    private static final String[] ROWS = {
        "--- --- --- --- --- --- 62  59  --- --- --- ---",
        "--- --- --- --- --- 76  80  02  08  --- --- ---",
        "--- --- --- 50  14  27  60  51  55  54  57  67 ",
        "--- 29  22  35  61  78  95  93  77  10  88  68 ",
        "--- --- 56  53  72  28  92  75  94  52  70  90 ",
        "--- --- 44  49  37  41  45  91  89  21  25  ---",
        "--- --- 85  79  86  36  18  58  71  39  --- ---",
        "971 --- 17  16  87  23  03  42  69  01  74  ---",
        "972 --- 33  24  19  15  63  43  38  73  --- ---",
        "973 --- 40  47  46  12  48  07  26  05  --- ---",
        "974 --- 64  32  82  81  30  84  04  06  --- ---",
        "976 --- --- 65  31  11  34  13  83  --- 2B  ---",
        "--- --- --- --- 09  66  --- --- --- --- 2A  ---",
    };

    private static final Map<String, Place> PLACES = places();

    private TileGrid() {}

    static int rows() {
        return ROWS.length;
    }

    /** Empty for a territory that has no place of its own: it stands below the others. */
    static Optional<Place> place(String department) {
        return Optional.ofNullable(PLACES.get(department));
    }

    private static Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                var code = ROWS[row].substring(4 * column, 4 * column + 3).strip();
                if (!code.equals("---")) {
                    places.put(code, new Place(column, row));
                }
            }
        }
        return Map.copyOf(places);
    }

    record Place(int column, int row) {}
}
