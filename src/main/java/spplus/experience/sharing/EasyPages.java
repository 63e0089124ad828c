package spplus.experience.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of the easy path show. */
public final class EasyPages {

    private EasyPages() {}

    /**
     * One question.
     *
     * @param key beginning of its words
     * @param action where its answer is sent
     * @param ticket sealed, empty once a draft exists
     * @param field name of the answer
     * @param many whether several answers may be chosen
     * @param back address of the question before, empty for none
     * @param normal address of the usual path
     * @param error how to mend the answer, null when nothing is wrong
     */
    public record Question(
            int number,
            String key,
            String action,
            String ticket,
            String field,
            boolean many,
            List<Choice> choices,
            String back,
            String normal,
            boolean helplines,
            @Nullable String error) {}

    /**
     * One answer.
     *
     * @param picture name of its pictogram
     */
    public record Choice(String value, String text, String picture, boolean chosen) {}

    /**
     * A town to write, and what is found there.
     *
     * @param kind the kind of service looked for
     * @param found null before a search
     */
    public record Where(
            String kind,
            String kindText,
            String town,
            @Nullable List<SharingPages.Found> found) {}

    /** What is sent, read once more. */
    public record Sending(String base, String feeling, String title, String story, String service, boolean personal) {}
}
