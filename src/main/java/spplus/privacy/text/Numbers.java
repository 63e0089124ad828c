package spplus.privacy.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text holds enough digits close together to be the sort of number looked for, and some room around it. Most of a
 * story is far from any number: looking there for one is lost time.
 *
 * @param gap at most so many characters between two digits of one number
 * @param fewest digits of the number
 * @param before how far before its first digit what announces it may start
 * @param after how far after its last digit it may end
 */
public record Numbers(int gap, int fewest, int before, int after) {

    /** Tells each place of the pattern around such numbers, in order, none twice. */
    public void find(Pattern pattern, Prose prose, Consumer<Matcher> found) {
        if (prose.digits() < fewest) {
            return;
        }
        var matcher = pattern.matcher(prose.lower()).useTransparentBounds(true).useAnchoringBounds(false);
        int from = -1;
        int to = -1;
        for (int at = next(prose.lower(), 0); at >= 0; at = next(prose.lower(), at)) {
            int end = end(prose.lower(), at);
            if (count(prose.lower(), at, end) >= fewest) {
                int start = Math.max(0, at - before);
                if (to >= 0 && start > to) {
                    tell(matcher, from, to, found);
                }
                from = to < 0 || start > to ? start : from;
                to = Math.min(prose.lower().length(), end + after);
            }
            at = end;
        }
        if (to >= 0) {
            tell(matcher, from, to, found);
        }
    }

    /** Tells each place of a pattern that starts with a digit before which there is none. */
    public static void findFirstDigit(Pattern pattern, Prose prose, Consumer<Matcher> found) {
        var text = prose.lower();
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = next(text, 0);
        while (at >= 0) {
            if (matcher.region(at, text.length()).lookingAt()) {
                found.accept(matcher);
                at = next(text, matcher.end());
            } else {
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
                at = next(text, at);
            }
        }
    }

    private static void tell(Matcher matcher, int from, int to, Consumer<Matcher> found) {
        matcher.region(from, to);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }

    private static int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (isDigit(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /** After the last digit of the number that starts there. */
    private int end(String text, int start) {
        int end = start + 1;
        for (int at = end; at < text.length() && at <= end + gap; at++) {
            if (isDigit(text.charAt(at))) {
                end = at + 1;
            }
        }
        return end;
    }

    private static int count(String text, int start, int end) {
        int count = 0;
        for (int at = start; at < end; at++) {
            count += isDigit(text.charAt(at)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
