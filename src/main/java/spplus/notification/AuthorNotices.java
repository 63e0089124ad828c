package spplus.notification;

import java.util.List;
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
        tell(MailKind.SHARED, "shared:" + event.id(), event.id());
    }

    @ApplicationModuleListener
    void on(ExperiencePublished event) {
        experiences
                .find(event.id())
                .ifPresent(outline -> tell(
                        MailKind.PUBLISHED,
                        "published:" + event.id() + ":author",
                        outline,
                        String.valueOf(outline.title()),
                        letters.absolute(outline.path()),
                        masked(event.id())));
    }

    @ApplicationModuleListener
    void on(ExperienceRejected event) {
        experiences
                .lastDecision(event.id())
                .ifPresent(decision -> tell(
                        MailKind.REJECTED,
                        "rejected:" + event.id() + ":" + decision.count(),
                        event.id(),
                        reason(decision.reason()),
                        String.valueOf(decision.word()),
                        letters.absolute("/charte")));
    }

    @ApplicationModuleListener
    void on(EditsProposed event) {
        experiences
                .lastDecision(event.id())
                .ifPresent(decision -> tell(
                        MailKind.EDITS_PROPOSED,
                        "edits:" + event.id() + ":" + decision.count(),
                        event.id(),
                        String.valueOf(decision.word())));
    }

    @ApplicationModuleListener
    void on(ReplyPublished event) {
        experiences
                .find(event.id())
                .ifPresent(outline -> tell(
                        MailKind.REPLIED,
                        "reply:" + event.reply() + ":author",
                        outline,
                        String.valueOf(outline.title())));
    }

    private void tell(MailKind kind, String told, ExperienceId id, Object... arguments) {
        experiences.find(id).ifPresent(outline -> tell(kind, told, outline, arguments));
    }

    private void tell(MailKind kind, String told, Experiences.Outline outline, Object... arguments) {
        experiences
                .contact(outline.id())
                .ifPresent(contact -> letters.toAuthor(
                        kind, told, contact.email(), outline.reference().value(), contact.followUpPath(), arguments));
    }

    /** Empty when the words are published as they were written. */
    private String masked(ExperienceId id) {
        var masking = experiences.masking(id);
        if (masking.isEmpty()) {
            return "";
        }
        var articles = masking.get().articles();
        var charter = letters.absolute(articles.isEmpty() ? "/charte" : "/charte#article-" + articles.getFirst());
        return texts.t("notification.mail.published.masked", masking.get().passages(), named(articles), charter);
    }

    private String named(List<Integer> articles) {
        if (articles.isEmpty()) {
            return "none";
        }
        return articles.size() == 1
                ? texts.t("notification.mail.published.article", articles.getFirst())
                : texts.t(
                        "notification.mail.published.articles",
                        articles.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private String reason(@Nullable String key) {
        return key == null ? "" : texts.t("notification.reason." + key);
    }
}
