package spplus.commitment;

import java.util.List;

/**
 * A commitment, or a part of one.
 *
 * @param title as the programme words it
 * @param plain the same in plain words, empty when nothing explains it
 * @param complete whether its detail is known; pages say so when it is not
 * @param parts what it means in practice, in order; none for a part
 */
public record Commitment(CommitmentCode code, String title, String plain, boolean complete, List<Commitment> parts) {

    public Commitment {
        parts = List.copyOf(parts);
    }

    /** Address of its public page in the edition in force. */
    public String path() {
        return "/engagements/" + code.number() + (code.isWhole() ? "" : "#e" + code.number() + "-" + code.part());
    }
}
