package spplus.verbatim.family;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.verbatim.domain.ChainLinks;
import spplus.verbatim.domain.Verbatim;

/** From a text to those that say nearly the same. */
@Component
@Order(5)
class FamilyLinks implements ChainLinks {

    private final FamilyRepository families;
    private final Texts texts;

    FamilyLinks(FamilyRepository families, Texts texts) {
        this.families = families;
        this.texts = texts;
    }

    @Override
    public List<Link> of(Verbatim text) {
        return families
                .of(text.id().value())
                .map(id -> new Link(texts.t("verbatim.family.link"), FamilyController.PATH + "/" + id))
                .stream()
                .toList();
    }
}
