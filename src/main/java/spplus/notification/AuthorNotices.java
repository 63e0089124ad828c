package spplus.notification;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.EditsProposed;
import spplus.experience.ExperienceId;
import spplus.experience.ExperiencePublished;
import spplus.experience.ExperienceRejected;
import spplus.experience.ExperienceShared;
import spplus.experience.Experiences;
import spplus.experience.ReplyPublished;
import spplus.platform.Texts;

/** Tells authors what becomes of their experience, when they left an address and did not ask for silence. */
@Component
class AuthorNotices {

    private final Experiences experiences;
    private final Letters letters;
    private final Texts texts;

    AuthorNotices(Experiences experiences, Letters letters, Texts texts) {
        this.experiences = experiences;
        this.letters = letters;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(ExperienceShared event) {
        tell(MailKind.SHARED, "shared:" + event.id(), event.id(), (_, _) -> List.of());
    }

    @ApplicationModuleListener
    void on(ExperiencePublished event) {
        tell(
                MailKind.PUBLISHED,
                "published:" + event.id() + ":author",
                event.id(),
                (outline, words) -> List.of(
                        String.valueOf(outline.title()),
                        letters.absolute(outline.path(), words.language()),
                        masked(event.id(), words)));
    }

    @ApplicationModuleListener
    void on(ExperienceRejected event) {
        experiences
                .lastDecision(event.id())
                .ifPresent(decision -> tell(
                        MailKind.REJECTED,
                        "rejected:" + event.id() + ":" + decision.count(),
                        event.id(),
                        (_, words) -> List.of(
                                reason(decision.reason(), words),
                                String.valueOf(decision.word()),
                                letters.absolute("/charte", words.language()))));
    }

    @ApplicationModuleListener
    void on(EditsProposed event) {
        experiences
                .lastDecision(event.id())
                .ifPresent(decision -> tell(
                        MailKind.EDITS_PROPOSED,
                        "edits:" + event.id() + ":" + decision.count(),
                        event.id(),
                        (_, _) -> List.of(String.valueOf(decision.word()))));
    }

    @ApplicationModuleListener
    void on(ReplyPublished event) {
        tell(
                MailKind.REPLIED,
                "reply:" + event.reply() + ":author",
                event.id(),
                (outline, _) -> List.of(String.valueOf(outline.title())));
    }

    private void tell(
            MailKind kind, String told, ExperienceId id, BiFunction<Experiences.Outline, Texts, List<Object>> said) {
        experiences.find(id).ifPresent(outline -> experiences
                .contact(id)
                .ifPresent(contact -> letters.toAuthor(
                        kind,
                        told,
                        Reader.of(contact),
                        outline.reference().value(),
                        said.apply(outline, texts.in(contact.language())).toArray())));
    }

    /** Empty when the words are published as they were written. */
    private String masked(ExperienceId id, Texts words) {
        var masking = experiences.masking(id);
        if (masking.isEmpty()) {
            return "";
        }
        var articles = masking.get().articles();
        var charter = letters.absolute(
                articles.isEmpty() ? "/charte" : "/charte#article-" + articles.getFirst(), words.language());
        return words.t("notification.mail.published.masked", masking.get().passages(), named(articles, words), charter);
    }

    private static String named(List<Integer> articles, Texts words) {
        if (articles.isEmpty()) {
            return "none";
        }
        return articles.size() == 1
                ? words.t("notification.mail.published.article", articles.getFirst())
                : words.t(
                        "notification.mail.published.articles",
                        articles.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String reason(@Nullable String key, Texts words) {
        return key == null ? "" : words.t("notification.reason." + key);
    }
}
