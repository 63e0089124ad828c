package spplus.entry.print;

import java.util.Arrays;
import java.util.Optional;

/** What is printed; a sheet of cards repeats one place, to be cut. */
public enum Format {
    A4(1, "210mm 297mm", "15mm"),
    A5(1, "148mm 210mm", "10mm"),
    /** Eight to an A4 sheet. */
    CARDS(8, "210mm 297mm", "8mm");

    private final int copies;
    private final String size;
    private final String margin;

    Format(int copies, String size, String margin) {
        this.copies = copies;
        this.size = size;
        this.margin = margin;
    }

    /** How many times each place stands on its sheet. */
    public int copies() {
        return copies;
    }

    /** The rule of style sheets that says the paper. */
    String paper() {
        return "@page { size: %s; margin: %s; }\n".formatted(size, margin);
    }

    static Optional<Format> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equals(name))
                .findFirst();
    }
}
