package spplus.experience.sharing;

/** The questions of the easy path, one a screen, in order. */
enum EasyQuestion {
    FEELING("ressenti"),
    WHAT("quoi"),
    WORDS("mots"),
    KIND("service"),
    WHERE("ou"),
    CHANNEL("comment"),
    WHO("qui"),
    EMAIL("courriel"),
    SEND("envoi");

    private final String path;

    EasyQuestion(String path) {
        this.path = path;
    }

    String of(Draft draft) {
        return draft.path() + "/facile/" + path;
    }

    int number() {
        return ordinal() + 1;
    }

    /** Key of its words. */
    String key() {
        return "experience.easy." + path;
    }

    /** The question before; a service that the door said is not asked for. */
    EasyQuestion before(Draft draft) {
        return this == CHANNEL && draft.content().fixesService() ? WORDS : values()[Math.max(0, ordinal() - 1)];
    }

    /** The first question without an answer; sending when none is left. */
    static EasyQuestion firstMissing(DraftContent content) {
        if (content.feeling() == null) {
            return FEELING;
        }
        if (content.told().story().isEmpty()) {
            return WHAT;
        }
        if (content.services().isEmpty()) {
            return KIND;
        }
        if (content.services().getFirst().channels().isEmpty()) {
            return CHANNEL;
        }
        return content.about().postedAs() == null ? WHO : SEND;
    }
}
