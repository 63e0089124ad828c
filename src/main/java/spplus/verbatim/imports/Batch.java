package spplus.verbatim.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as a tool sends them. @param texts 1 to {@link #MOST} */
record Batch(@Nullable List<Line> texts) {

    static final int MOST = 1_000;

    /**
     * One text, or one that its source takes back.
     *
     * @param id the tool's own: told again, it says what holds now
     * @param day such as {@code 2026-03-14}; without it, the day it was first sent
     * @param kind {@code suggestion} for what an agent suggests, {@code voice} or nothing for all else
     * @param withdrawn true when nothing of it may be kept any more
     */
    record Line(
            @Nullable String id,
            @Nullable String text,
            @Nullable String title,
            @Nullable String day,
            @Nullable String structure,
            @Nullable String procedure,
            @Nullable String channel,
            @Nullable String author,
            @Nullable String feeling,
            @Nullable String kind,
            @Nullable Boolean withdrawn) {

        String said(Field field) {
            var said =
                    switch (field) {
                        case TEXT -> text;
                        case TITLE -> title;
                        case DAY -> day;
                        case STRUCTURE -> structure;
                        case PROCEDURE -> procedure;
                        case CHANNEL -> channel;
                        case AUTHOR -> author;
                        case FEELING -> feeling;
                        case ID -> id;
                    };
            return said == null ? "" : said.strip();
        }

        boolean isWithdrawn() {
            return Boolean.TRUE.equals(withdrawn);
        }

        @Override
        public String toString() {
            return "Line[%s]".formatted(id);
        }
    }

    /** What became of a batch. @param changed texts that said something else before, or were of another kind */
    record Outcome(int accepted, int changed, int unchanged, int withdrawn, int refused, List<Verdict> lines) {}

    /**
     * What became of a line.
     *
     * @param line its rank, from 0
     * @param status accepted, refused, withdrawn, or unknown: taken back, and there was nothing of that id
     * @param detail in French, for people
     */
    record Verdict(
            int line,
            String status,
            @Nullable String field,
            @Nullable String code,
            @Nullable String detail) {}
}
