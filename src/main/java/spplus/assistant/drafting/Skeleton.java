package spplus.assistant.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.assistant.model.Source;
import spplus.experience.Feeling;
import spplus.experience.advice.AdvicePages.Point;
import spplus.experience.advice.Nearness;
import spplus.experience.reply.ReplyWorkshop.Work;
import spplus.platform.Texts;

/** Composes a draft without any model: each point raised, what a source says of it, and what is left to be written. */
@Component
class Skeleton {

    private static final int LONGEST_QUOTE = 400;
    private static final int LONGEST_POINT = 140;

    private final Texts texts;

    Skeleton(Texts texts) {
        this.texts = texts;
    }

    String compose(Work work, List<Source> sources) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(texts.t("assistant.skeleton.opening." + work.feeling().name()));
        for (var point : work.points()) {
            paragraphs.add(paragraph(point, sources));
        }
        if (work.points().isEmpty()) {
            whole(work, sources).ifPresent(paragraphs::add);
        }
        if (work.feeling() == Feeling.NEGATIVE) {
            paragraphs.add(texts.t("assistant.skeleton.apology"));
        }
        paragraphs.add(texts.t("assistant.skeleton.next"));
        return String.join("\n\n", paragraphs);
    }

    private String paragraph(Point point, List<Source> sources) {
        var raised = cut(point.raised().text(), LONGEST_POINT);
        return texts.t("assistant.skeleton.point", raised)
                + quote(point.raised().text(), sources)
                        .map(quoted -> "\n" + quoted)
                        .orElse("");
    }

    private Optional<String> whole(Work work, List<Source> sources) {
        return quote(work.title() + " " + work.story(), sources);
    }

    /** The sentence of a sheet that is nearest, else of a similar reply, with its source. */
    private Optional<String> quote(String about, List<Source> sources) {
        return quote(about, sources, "SHEET").or(() -> quote(about, sources, "REPLY"));
    }

    private Optional<String> quote(String about, List<Source> sources, String kind) {
        var texts =
                sources.stream().filter(source -> source.kind().equals(kind)).toList();
        return Nearness.best(about, texts.stream().map(Source::text).toList()).map(best -> {
            var source = texts.get(best.index());
            return this.texts.t(
                    "assistant.skeleton.quote." + kind,
                    cut(best.sentence(), LONGEST_QUOTE),
                    source.title(),
                    source.number());
        });
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip() + "…";
    }
}
