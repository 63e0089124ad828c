package spplus.upload;

import java.util.List;

/**
 * What became of rows.
 *
 * @param accepted how many are taken now, {@code duplicates} were before
 * @param left those left out
 * @param stopped key of the message that says why nothing more of the file is read, empty when reading goes on
 */
public record Reading(int accepted, int duplicates, List<Left> left, String stopped) {

    public Reading(int accepted, int duplicates, List<Left> left) {
        this(accepted, duplicates, left, "");
    }

    /** Nothing of these rows is taken, nor of those behind them. @param left what was wrong with them, none when nobody looked */
    public static Reading stopped(String why, List<Left> left) {
        return new Reading(0, 0, left, why);
    }

    boolean isStopped() {
        return !stopped.isEmpty();
    }

    /** A row left out. @param column at fault, empty when it is the whole row @param reason in words */
    public record Left(UploadRow row, String column, String reason) {}
}
