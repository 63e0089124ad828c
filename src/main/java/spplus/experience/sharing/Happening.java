package spplus.experience.sharing;

/** What happens most often, in one sentence that anyone can choose instead of writing. */
enum Happening {
    HELPED,
    FRIENDLY,
    FAST,
    WAITED,
    UNFRIENDLY,
    UNCLEAR,
    NO_ANSWER,
    BROKEN,
    CLOSED,
    BARRED;

    /** Key of its sentence. */
    String key() {
        return "experience.easy.what." + name();
    }
}
