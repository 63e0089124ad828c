package spplus.experience.reply;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.experience.ReplyState;

/** One heap of experiences, by what was done with them. */
enum Tab {
    TO_ANSWER("a-repondre", ReplyState.AWAITING, ReplyState.NEVER_OPENED, ReplyState.OPENED, ReplyState.REOPENED),
    NEVER_OPENED("jamais-ouvertes", ReplyState.NEVER_OPENED),
    OPENED("ouvertes", ReplyState.OPENED),
    REOPENED("rouvertes", ReplyState.REOPENED),
    DRAFTS("brouillons", "r.state = 'DRAFT'"),
    MY_DRAFTS("mes-brouillons", "r.state = 'DRAFT' and r.written_by = :me"),
    TO_VALIDATE("a-valider", "r.state = 'SUBMITTED'"),
    REPLIED(
            "repondues",
            ReplyState.REPLIED,
            ReplyState.ACTION_PLANNED,
            ReplyState.ACTION_DONE,
            ReplyState.PROMISED,
            ReplyState.KEPT,
            ReplyState.NOT_KEPT,
            ReplyState.CONTRADICTED),
    NOT_OURS("pas-concernees", ReplyState.NOT_OURS),
    RATED("notees", ReplyState.RATED),
    NOT_USEFUL("pas-utiles", "r.rating = 'NOT_USEFUL'"),
    NEW_NOT_USEFUL("pas-utiles-depuis-une-semaine", "r.rating = 'NOT_USEFUL' and r.rated_at >= :lastWeek"),
    ALL("toutes", ReplyState.values());

    private final String word;
    private final List<ReplyState> states;
    private final @Nullable String replies;

    Tab(String word, ReplyState... states) {
        this.word = word;
        this.states = List.of(states);
        this.replies = null;
    }

    Tab(String word, String replies) {
        this.word = word;
        this.states = List.of();
        this.replies = replies;
    }

    static Tab of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word.equals(word))
                .findFirst()
                .orElse(TO_ANSWER);
    }

    /** How the address names it. */
    String word() {
        return word;
    }

    /** States of the experiences that belong here; none when it is the replies that tell. */
    List<ReplyState> states() {
        return states;
    }

    /** The condition on replies, null when it is the state of the experience that tells. */
    @Nullable
    String replies() {
        return replies;
    }

    /** What waits is read from the oldest, what is done from the newest. */
    boolean isOldestFirst() {
        return switch (this) {
            case TO_ANSWER, NEVER_OPENED, OPENED, REOPENED, DRAFTS, MY_DRAFTS, TO_VALIDATE -> true;
            case REPLIED, NOT_OURS, RATED, NOT_USEFUL, NEW_NOT_USEFUL, ALL -> false;
        };
    }

    boolean hasDeadline() {
        return isOldestFirst();
    }
}
