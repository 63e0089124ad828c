package spplus.quality.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import spplus.commitment.CommitmentCode;

/**
 * What is asked in a self-assessment, in one of its versions; an assessment keeps the one it was opened with.
 *
 * @param number of the version, from 1
 * @param edition of the commitments it was written for
 * @param scale what each value is called, from 0 up
 * @param items in the order of the commitments
 */
public record Grid(
        int number, String edition, List<String> scale, String note, String by, Instant at, List<Item> items) {

    public Grid {
        scale = List.copyOf(scale);
        items = List.copyOf(items);
    }

    /** The highest value. */
    public int most() {
        return scale.size() - 1;
    }

    public Optional<Item> item(String code) {
        return items.stream()
                .filter(item -> item.code().toString().equals(code))
                .findFirst();
    }

    /** Items commitment by commitment, in order. */
    public List<Part> parts() {
        var parts = new LinkedHashMap<Integer, List<Item>>();
        items.forEach(item -> parts.computeIfAbsent(item.code().number(), _ -> new ArrayList<>())
                .add(item));
        return parts.entrySet().stream()
                .map(part ->
                        new Part(part.getKey(), part.getValue().getFirst().commitment(), List.copyOf(part.getValue())))
                .toList();
    }

    public Optional<Part> part(int number) {
        return parts().stream().filter(part -> part.number() == number).findFirst();
    }

    /**
     * A part of a commitment, or a commitment whose detail is not known.
     *
     * @param commitment title of the whole
     * @param complete whether the detail of the commitment is known
     * @param weight of its value in the score, above 0
     */
    public record Item(
            CommitmentCode code, String commitment, String title, boolean complete, String question, double weight) {

        /** By which fields of forms name it. */
        public String key() {
            return code.toString().replace('.', '-');
        }
    }

    /** The items of one commitment. */
    public record Part(int number, String title, List<Item> items) {}
}
