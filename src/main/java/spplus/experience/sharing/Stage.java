package spplus.experience.sharing;

import spplus.experience.domain.Target;

/** The pages of the wizard, in order. */
enum Stage {
    STORY("recit"),
    FEELING("ressenti"),
    SERVICE("service"),
    PROCEDURE("demarche"),
    ABOUT("vous"),
    REVIEW("relecture");

    private final String path;

    Stage(String path) {
        this.path = path;
    }

    String of(Draft draft) {
        return draft.path() + "/" + path;
    }

    int number() {
        return ordinal() + 1;
    }

    /** The first page that still needs an answer; the last one when nothing is missing. */
    static Stage firstMissing(DraftContent content) {
        if (content.told().title().isEmpty() || content.told().story().isEmpty()) {
            return STORY;
        }
        if (content.feeling() == null) {
            return FEELING;
        }
        if (!concernsServices(content)) {
            return SERVICE;
        }
        return content.about().postedAs() == null ? ABOUT : REVIEW;
    }

    private static boolean concernsServices(DraftContent content) {
        var services = content.services();
        return !services.isEmpty()
                && services.size() <= Target.MOST
                && services.stream().noneMatch(service -> service.channels().isEmpty());
    }
}
