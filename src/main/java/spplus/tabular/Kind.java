package spplus.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import spplus.tabular.UnreadableTableException.Problem;

/** What a file is, told by its first bytes. */
enum Kind {
    TEXT,
    WORKBOOK;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int ZIP_FLAGS = 6;
    /** Of the compound files of Microsoft: workbooks before 2007, and those under a password. */
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    /** Name of the part that holds a workbook under a password, as the directory of a compound file writes it. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private static final int LOOK_AHEAD = 1 << 20;

    /**
     * Leaves the bytes where they were.
     *
     * @throws UnreadableTableException when it is a workbook that cannot be read
     */
    static Kind of(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOK_AHEAD);
        var first = bytes.readNBytes(COMPOUND.length);
        if (Arrays.equals(first, COMPOUND)) {
            var rest = bytes.readNBytes(LOOK_AHEAD - COMPOUND.length - 1);
            throw new UnreadableTableException(
                    contains(rest, ENCRYPTED) ? Problem.ENCRYPTED : Problem.OLD_WORKBOOK, "");
        }
        bytes.reset();
        if (first.length < COMPOUND.length || !Arrays.equals(first, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            return TEXT;
        }
        if ((first[ZIP_FLAGS] & 1) != 0) {
            throw new UnreadableTableException(Problem.ENCRYPTED, "");
        }
        return WORKBOOK;
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int at = 0; at + part.length <= all.length; at++) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
