package spplus.upload;

import spplus.tabular.UnreadableTableException;
import spplus.tabular.UnreadableTableException.Problem;

/** Nothing is kept of a file; the key is that of the message that says why. */
public final class UploadRefused extends RuntimeException {

    private static final String FILE = "fichier";
    private static final String SHEET = "feuille";

    private final String field;
    private final String key;
    private final Object[] arguments;

    public UploadRefused(String key, Object... arguments) {
        this(FILE, key, arguments);
    }

    private UploadRefused(String field, String key, Object... arguments) {
        super(key);
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    static UploadRefused unreadable(UnreadableTableException e) {
        var field = e.problem() == Problem.NO_SHEET ? SHEET : FILE;
        return new UploadRefused(field, "upload.problem." + e.problem().key(), e.detail());
    }

    /** Id of the field to mend. */
    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
