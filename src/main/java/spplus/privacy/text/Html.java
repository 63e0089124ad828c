package spplus.privacy.text;

import java.util.Map;

/** Reads the little HTML that people paste: plain tags are a space (or a line), entities are what they show. */
final class Html {

    private static final int LONGEST = 12;
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("nbsp", (int) ' '),
            Map.entry("amp", (int) '&'),
            Map.entry("commat", (int) '@'),
            Map.entry("period", (int) '.'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("rsquo", (int) '\''),
            Map.entry("eacute", (int) 'é'),
            Map.entry("egrave", (int) 'è'),
            Map.entry("ecirc", (int) 'ê'),
            Map.entry("agrave", (int) 'à'),
            Map.entry("ccedil", (int) 'ç'),
            Map.entry("ocirc", (int) 'ô'),
            Map.entry("icirc", (int) 'î'));

    private Html() {}

    /** Where the tag or entity that opens at this place ends; the place itself when there is none. */
    static int end(String text, int at) {
        char close = text.charAt(at) == '&' ? ';' : '>';
        int end = text.indexOf(close, at, Math.min(text.length(), at + LONGEST)) + 1;
        return end > 0 && (close == ';' ? entity(text, at, end) >= 0 : isTag(text, at, end)) ? end : at;
    }

    /** The character that the tag or entity stands for. */
    static int meaning(String text, int at, int end) {
        if (text.charAt(at) == '&') {
            return entity(text, at, end);
        }
        return Character.toLowerCase(text.charAt(at + 1)) == 'b' && end - at > 3 ? '\n' : ' ';
    }

    private static boolean isTag(String text, int at, int end) {
        int from = at + 1;
        int to = end - 1;
        if (from < to && text.charAt(from) == '/') {
            from++;
        } else if (from < to && text.charAt(to - 1) == '/') {
            to--;
        }
        for (int i = from; i < to; i++) {
            if ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456 ".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return to > from && Character.isLetter(text.charAt(from));
    }

    private static int entity(String text, int at, int end) {
        var name = text.substring(at + 1, end - 1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, -1);
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        return number(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
    }

    private static int number(String digits, int radix) {
        try {
            int point = digits.isEmpty() || digits.length() > 6 ? -1 : Integer.parseInt(digits, radix);
            return point < ' ' || Character.isSurrogate((char) point) || isBarred(point) ? -1 : point;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** What a redaction's fold would not give back. */
    private static boolean isBarred(int point) {
        return !Character.isValidCodePoint(point) || Characters.isInvisible(point);
    }
}
