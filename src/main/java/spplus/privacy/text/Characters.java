package spplus.privacy.text;

import java.text.Normalizer;

/** What one character becomes once folded. */
final class Characters {

    private static final int TABLE = 0x2000;
    private static final String[] FOLDED = new String[TABLE];

    static {
        for (int point = 0; point < TABLE; point++) {
            FOLDED[point] = compute(point);
        }
    }

    private Characters() {}

    static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Zero-width, direction and control characters: they hide text from machines, not from readers. */
    static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL && point != '\n';
    }

    static String fold(int point) {
        return point < TABLE ? FOLDED[point] : compute(point);
    }

    private static String compute(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
            case Character.DASH_PUNCTUATION -> "-";
            case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(point, 10));
            default -> other(point);
        };
    }

    private static String other(int point) {
        return switch (point) {
            case '’', '‘', 'ʼ', '′', '`', '´', '‛' -> "'";
            case '“', '”', '„' -> "\"";
            case '−', '⁃' -> "-";
            case 'œ' -> "oe";
            case 'Œ' -> "OE";
            case 'æ' -> "ae";
            case 'Æ' -> "AE";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'Ø' -> "O";
            case 'ł' -> "l";
            case 'ı' -> "i";
            default -> decomposed(point);
        };
    }

    private static String decomposed(int point) {
        var typed = Character.toString(point);
        if (point >= 0xFF01 && point <= 0xFF5E) {
            return Character.toString(point - 0xFEE0);
        }
        if (!Character.isLetter(point)) {
            return typed;
        }
        var bare = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isMark(part))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return bare.isEmpty() ? typed : bare;
    }
}
