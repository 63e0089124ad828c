package spplus.directory;

import java.util.regex.Pattern;

/** The official code of a structure, 1 to 20 letters, digits and hyphens: its identifier everywhere in the house. */
public record StructureCode(String value) implements Comparable<StructureCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    public StructureCode {
        if (!looksLike(value)) {
            throw new IllegalArgumentException("not a structure code: " + value);
        }
    }

    public static boolean looksLike(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(StructureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
