package spplus.experience.sharing;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The story that somebody has begun to tell, for what is offered to them before they send it. */
@Component
public class BegunStories {

    private final DraftDesk desk;
    private final SharingSettings settings;

    BegunStories(DraftDesk desk, SharingSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /** The sharing pages say what to do when it is not there any more, or was sent. */
    public Begun open(String secret) {
        var draft = desk.open(secret);
        var content = draft.content();
        return new Begun(
                content.told().title() + "\n" + content.told().story(),
                content.told().alert(),
                content.services().stream()
                        .map(DraftContent.Service::structure)
                        .filter(Objects::nonNull)
                        .toList(),
                draft.correction(),
                settings.draft().toDays(),
                Stage.SERVICE.of(draft),
                Stage.PROCEDURE.of(draft));
    }

    /**
     * A story that is not sent.
     *
     * @param text title and story, as typed
     * @param alert whether the words let fear that somebody needs help
     * @param structures codes of the services concerned, those found in the directory
     * @param correction whether it was sent before
     * @param keptDays how long it is kept unsent
     * @param before and {@code after}: paths of the pages around
     */
    public record Begun(
            String text,
            boolean alert,
            List<String> structures,
            boolean correction,
            long keptDays,
            String before,
            String after) {

        @Override
        public String toString() {
            return "Begun[%d]".formatted(text.length());
        }
    }
}
