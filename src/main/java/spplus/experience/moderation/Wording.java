package spplus.experience.moderation;

import static spplus.experience.moderation.QueueFilter.slug;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.domain.Redactions;
import spplus.experience.domain.RejectionReason;
import spplus.experience.language.Languages;
import spplus.experience.moderation.ModerationPages.Reason;
import spplus.experience.moderation.Refused.Problem;
import spplus.platform.Texts;

/** The words of moderation, put together. */
@Component
class Wording {

    private static final String PREFIX = "experience.moderation.";

    private final Texts texts;
    private final Clock clock;

    Wording(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String t(String key, @Nullable Object... arguments) {
        return texts.t(PREFIX + key, arguments);
    }

    /** What a finding of this kind, or a passage chosen by a moderator, is called. */
    String kind(String kind) {
        return t("kind." + kind);
    }

    /** What a language is called, or that it is not known. */
    String language(String code) {
        return Languages.name(code, texts);
    }

    /** « Camille la traite jusqu’à 14 h 32 ». */
    String claimed(ClaimRepository.Claim claim, Actor moderator) {
        var until = claim.until().atZone(clock.getZone()).toLocalTime();
        return claim.agent().equals(moderator.id())
                ? t("claim.mine", until.getHour(), "%02d".formatted(until.getMinute()))
                : t("claim.other", claim.name(), until.getHour(), "%02d".formatted(until.getMinute()));
    }

    /** One sentence: how many cases, of which kind. */
    String shown(QueueFilter filter, long count) {
        var said = new StringBuilder(t("shown." + slug(filter.queue()), count));
        if (!filter.signals().isEmpty()) {
            said.append(filter.signals().stream()
                    .sorted()
                    .map(signal -> t("shown.signal." + slug(signal)))
                    .collect(Collectors.joining(t("shown.or"), t("shown.comma"), "")));
        }
        if (filter.feeling() != null) {
            said.append(t("shown.comma")).append(t("shown.feeling." + filter.feeling()));
        }
        if (filter.language() != null) {
            said.append(t("shown.comma")).append(t("shown.language", language(filter.language())));
        }
        if (filter.network() != null) {
            said.append(t("shown.comma")).append(t("shown.network", filter.network()));
        }
        if (filter.structure() != null) {
            said.append(t("shown.comma")).append(t("shown.structure", filter.structure()));
        }
        if (filter.level() > 0) {
            said.append(t("shown.comma")).append(t("shown.level", filter.level()));
        }
        if (filter.days() > 0) {
            said.append(t("shown.comma")).append(t("shown.age", filter.days()));
        }
        return said.append('.').toString();
    }

    /** Words by field, in the order of the problems; those of the whole form under the empty name. */
    Map<String, String> problems(List<Problem> problems) {
        var words = new LinkedHashMap<String, String>();
        problems.forEach(problem -> words.putIfAbsent(
                problem.field(),
                t("problem." + problem.key(), problem.arguments().toArray())));
        return words;
    }

    /** « 2 × téléphone, 1 × nom ». */
    String taken(Redactions redactions) {
        return new TreeMap<>(redactions.counts())
                .entrySet().stream()
                        .map(count -> t("taken", count.getValue(), kind(count.getKey())))
                        .collect(Collectors.joining(t("shown.comma")));
    }

    List<Reason> reasons() {
        return Arrays.stream(RejectionReason.values())
                .map(reason -> new Reason(reason.name(), reason(reason), suggested(reason)))
                .toList();
    }

    String reason(RejectionReason reason) {
        return t("reason." + reason.name());
    }

    /** A polite word that names the charter's article, for the moderator to make their own. */
    String suggested(RejectionReason reason) {
        return t("word", t("word." + reason.name()), reason.article());
    }
}
