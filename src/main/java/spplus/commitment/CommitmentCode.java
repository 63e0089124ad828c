package spplus.commitment;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place of a commitment in its edition, « 4 », or of a part of it, « 4.1 ». Anything in the house may bear one.
 *
 * @param number from 1 to 99
 * @param part from 1 to 99, 0 for the whole commitment
 */
public record CommitmentCode(int number, int part) implements Comparable<CommitmentCode> {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]?)(?:\\.([1-9][0-9]?))?");
    private static final int MOST = 99;
    private static final Comparator<CommitmentCode> ORDER =
            Comparator.comparingInt(CommitmentCode::number).thenComparingInt(CommitmentCode::part);

    public CommitmentCode {
        if (number < 1 || number > MOST || part < 0 || part > MOST) {
            throw new IllegalArgumentException(number + "." + part);
        }
    }

    /** Empty when it is not so written. */
    public static Optional<CommitmentCode> parse(String written) {
        var matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new CommitmentCode(
                        Integer.parseInt(matcher.group(1)),
                        matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public boolean isWhole() {
        return part == 0;
    }

    /** The commitment it is part of, itself when it is whole. */
    public CommitmentCode whole() {
        return isWhole() ? this : new CommitmentCode(number, 0);
    }

    /** Part of this commitment. */
    public CommitmentCode part(int which) {
        return new CommitmentCode(number, which);
    }

    @Override
    public int compareTo(CommitmentCode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isWhole() ? String.valueOf(number) : number + "." + part;
    }
}
