package spplus.experience.reply;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.experience.ReplyTool;
import spplus.experience.advice.AdvicePages;
import spplus.experience.advice.ReplyAdvice;
import spplus.experience.domain.Experience;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.likeness.ReplyStudy;

/** Prepares the panel of advice beside the reply's form. */
@Component
class Advisor {

    private final ReplyAdvice advice;
    private final ReplyStudy study;
    private final ReplyDraftRepository drafts;
    private final List<ReplyTool> tools;

    Advisor(ReplyAdvice advice, ReplyStudy study, ReplyDraftRepository drafts, List<ReplyTool> tools) {
        this.advice = advice;
        this.study = study;
        this.drafts = drafts;
        this.tools = List.copyOf(tools);
    }

    /** Nothing was asked yet. */
    AdvicePages.Panel silent(Experience experience) {
        return new AdvicePages.Panel(address(experience), tools(experience), null, Set.of(), 0, ReplyStudy.MOST_ALIKE);
    }

    AdvicePages.Panel on(
            Experience experience, StructureCode structure, Reply.Wording words, List<AdvicePages.Kind> ignored) {
        var story = experience.story() == null ? new Story("", "") : experience.story();
        var feeling = experience.snapshot().circumstances().feeling();
        var self = drafts.find(experience.id(), structure).map(Draft::id).orElse(null);
        var kept = EnumSet.noneOf(AdvicePages.Kind.class);
        kept.addAll(ignored);
        return new AdvicePages.Panel(
                address(experience),
                tools(experience),
                advice.on(story, feeling, words),
                kept,
                study.alike(words.body(), self),
                ReplyStudy.MOST_ALIKE);
    }

    private List<AdvicePages.Tool> tools(Experience experience) {
        return tools.stream()
                .map(tool -> new AdvicePages.Tool(tool.label(), tool.address(experience.id())))
                .toList();
    }

    private static String address(Experience experience) {
        return "/espace/experiences/" + experience.id() + "/reponse";
    }
}
