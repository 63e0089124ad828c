package spplus.experience.sharing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.sharing.EasyPages.Choice;
import spplus.experience.sharing.EasyPages.Question;
import spplus.experience.sharing.EasyPages.Sending;
import spplus.experience.sharing.EasyPages.Where;
import spplus.experience.sharing.SharingPages.Found;
import spplus.platform.Texts;

/** Dresses the questions of the easy path. */
@Component
class EasyViews {

    /** The means of contact that need no explanation. */
    private static final Set<Channel> CHANNELS =
            EnumSet.of(Channel.COUNTER, Channel.PHONE, Channel.ONLINE, Channel.LETTER, Channel.EMAIL);

    private final Texts texts;
    private final EasyStory stories;
    private final ServiceNames names;
    private final Highlighter highlighter;

    EasyViews(Texts texts, EasyStory stories, ServiceNames names, Highlighter highlighter) {
        this.texts = texts;
        this.stories = stories;
        this.names = names;
        this.highlighter = highlighter;
    }

    ModelAndView first(String ticket, @Nullable String error) {
        var question = new Question(
                1,
                EasyQuestion.FEELING.key(),
                EasyController.PATH,
                ticket,
                "ressenti",
                false,
                feelings(null),
                "",
                "/partager",
                false,
                said(error));
        return page("question", question);
    }

    ModelAndView question(Draft draft, EasyQuestion asked, @Nullable String error) {
        return page("question", ask(draft, asked, choices(draft, asked), error));
    }

    ModelAndView words(Draft draft, String words, @Nullable String error) {
        return page("words", ask(draft, EasyQuestion.WORDS, List.of(), error)).addObject("typed", words);
    }

    ModelAndView email(Draft draft, String email, @Nullable String error) {
        return page("email", ask(draft, EasyQuestion.EMAIL, List.of(), error)).addObject("typed", email);
    }

    ModelAndView where(Draft draft, PublicKind kind, String town, @Nullable List<Found> found, @Nullable String error) {
        return page("where", ask(draft, EasyQuestion.WHERE, List.of(), error))
                .addObject("where", new Where(kind.name(), texts.t(kind.key()), town, found));
    }

    ModelAndView sending(Draft draft) {
        var told = draft.content().told();
        var personal = Stream.of(told.title(), told.story())
                .anyMatch(text -> !highlighter.marks("recit", text).isEmpty());
        var service = names.of(1, draft.content());
        var sending = new Sending(
                draft.path(),
                Objects.requireNonNull(draft.content().feeling()).name(),
                told.title(),
                told.story(),
                (service.name() + " " + service.where()).strip(),
                personal);
        return page("sending", ask(draft, EasyQuestion.SEND, List.of(), null)).addObject("sending", sending);
    }

    String french(String key) {
        return texts.in(Texts.HOUSE).t(key);
    }

    private static ModelAndView page(String template, Question question) {
        var page = new ModelAndView("experience/easy/" + template).addObject("question", question);
        if (question.error() != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Question ask(Draft draft, EasyQuestion asked, List<Choice> choices, @Nullable String error) {
        var address = asked.of(draft);
        return new Question(
                asked.number(),
                asked.key(),
                address,
                "",
                address.substring(address.lastIndexOf('/') + 1),
                asked == EasyQuestion.WHAT || asked == EasyQuestion.CHANNEL,
                choices,
                asked == EasyQuestion.FEELING ? "" : asked.before(draft).of(draft),
                Stage.STORY.of(draft),
                draft.content().told().alert(),
                said(error));
    }

    private @Nullable String said(@Nullable String error) {
        return error == null ? null : texts.t(error);
    }

    private List<Choice> choices(Draft draft, EasyQuestion asked) {
        var content = draft.content();
        return switch (asked) {
            case FEELING -> feelings(content.feeling());
            case WHAT -> {
                var chosen = stories.happenings(content.told().story());
                yield Arrays.stream(Happening.values())
                        .map(one -> choice(one, one.key(), chosen.contains(one)))
                        .toList();
            }
            case KIND ->
                Arrays.stream(PublicKind.values())
                        .map(one -> choice(one, one.key(), false))
                        .toList();
            case CHANNEL -> {
                var used = content.services().isEmpty()
                        ? List.<Channel>of()
                        : content.services().getFirst().channels();
                yield CHANNELS.stream()
                        .map(one -> choice(one, "experience.easy.channel." + one.name(), used.contains(one)))
                        .toList();
            }
            case WHO ->
                Arrays.stream(PostedAs.values())
                        .map(one -> choice(
                                one,
                                "experience.easy.who." + one.name(),
                                one == content.about().postedAs()))
                        .toList();
            case WORDS, WHERE, EMAIL, SEND -> List.of();
        };
    }

    private List<Choice> feelings(@Nullable Feeling felt) {
        return Arrays.stream(Feeling.values())
                .map(one -> choice(one, "experience.easy.feeling." + one.name(), one == felt))
                .toList();
    }

    private Choice choice(Enum<?> value, String key, boolean chosen) {
        return new Choice(value.name(), texts.t(key), value.name(), chosen);
    }
}
