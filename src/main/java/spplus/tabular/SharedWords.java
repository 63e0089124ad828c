package spplus.tabular;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import spplus.tabular.UnreadableTableException.Problem;

/** Words that cells of a workbook share, by their rank: the only part of it that stays in memory, and so is bounded. */
final class SharedWords {

    static final SharedWords NONE = new SharedWords(List.of());

    /** Characters: beyond, a text file holds the same without limit. */
    private static final long MOST = 64L << 20;

    private static final int MOST_WORDS = 2_000_000;

    private final List<String> words;

    private SharedWords(List<String> words) {
        this.words = words;
    }

    static SharedWords read(InputStream bytes) {
        var words = new ArrayList<String>();
        long length = 0;
        try (var xml = new SheetXml(bytes)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    var one = CellText.words(xml, "si");
                    length += one.length();
                    words.add(one);
                    if (length > MOST || words.size() > MOST_WORDS) {
                        throw new UnreadableTableException(Problem.TOO_LARGE, "");
                    }
                }
            }
        }
        return new SharedWords(words);
    }

    /** @throws UnreadableTableException when there are not so many */
    String at(String rank) {
        try {
            return words.get(Integer.parseInt(rank.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableTableException(Problem.MALFORMED, rank);
        }
    }
}
