package spplus.verbatim.theme;

/**
 * A matrix of which most places are zero.
 *
 * @param places columns of each row that are not zero, increasing
 * @param values what stands there
 * @param columns how many columns there are
 */
record SparseRows(int[][] places, float[][] values, int columns) {

    int rows() {
        return places.length;
    }

    /** Rows become columns. */
    SparseRows turned() {
        var counts = new int[columns];
        for (var row : places) {
            for (int column : row) {
                counts[column]++;
            }
        }
        var turnedPlaces = new int[columns][];
        var turnedValues = new float[columns][];
        for (int column = 0; column < columns; column++) {
            turnedPlaces[column] = new int[counts[column]];
            turnedValues[column] = new float[counts[column]];
            counts[column] = 0;
        }
        for (int row = 0; row < places.length; row++) {
            for (int i = 0; i < places[row].length; i++) {
                int column = places[row][i];
                turnedPlaces[column][counts[column]] = row;
                turnedValues[column][counts[column]++] = values[row][i];
            }
        }
        return new SparseRows(turnedPlaces, turnedValues, rows());
    }
}
