package spplus.verbatim.correction;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.platform.Texts;
import spplus.verbatim.domain.ChainLinks;
import spplus.verbatim.domain.Verbatim;

/** The beginning of the chain: where the text was written, and whom it is about. */
@Component
@Order(0)
class SourceLinks implements ChainLinks {

    private final Experiences experiences;
    private final Texts texts;

    SourceLinks(Experiences experiences, Texts texts) {
        this.experiences = experiences;
        this.texts = texts;
    }

    @Override
    public List<Link> of(Verbatim text) {
        return switch (text.source().kind()) {
            case EXPERIENCE -> experience(text);
            case ANSWER ->
                List.of(new Link(
                        texts.t("verbatim.text.link.answer"),
                        "/espace/enquetes/resultats?structure="
                                + (text.structures().isEmpty()
                                        ? ""
                                        : text.structures().getFirst())
                                + "&campagne=" + text.provenance()));
            case SUGGESTION, IMPORT, API -> List.of();
        };
    }

    private List<Link> experience(Verbatim text) {
        return experiences.find(ExperienceId.of(text.source().id())).stream()
                .filter(found -> !found.slug().isEmpty())
                .map(found -> new Link(
                        texts.t(
                                "verbatim.text.link.experience",
                                found.reference().toString()),
                        found.path()))
                .toList();
    }
}
