package spplus.privacy.text;

import java.util.List;

/** Pieces of text, one of which at least is in all that a pattern finds: texts without any need not be looked through. */
public final class Hints {

    private final List<String> pieces;

    private Hints(List<String> pieces) {
        this.pieces = pieces;
    }

    public static Hints of(String... pieces) {
        return new Hints(List.of(pieces));
    }

    public boolean in(String text) {
        for (var piece : pieces) {
            if (text.contains(piece)) {
                return true;
            }
        }
        return false;
    }
}
