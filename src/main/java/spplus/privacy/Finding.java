package spplus.privacy;

/**
 * Something found in a text.
 *
 * @param start first UTF-16 unit of the text screened
 * @param end the unit after the last one
 * @param confidence in ]0, 1]: 0.9 and more rests on a key or an unmistakable form, under 0.5 a person should decide
 */
public record Finding(FindingKind kind, int start, int end, double confidence) {

    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [%d, %d)".formatted(start, end));
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a confidence: " + confidence);
        }
    }

    public boolean isPersonal() {
        return kind.family() == FindingKind.Family.PERSONAL;
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
