package spplus.entry.heard;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.directory.Structure;
import spplus.directory.StructurePageSection;
import spplus.platform.Texts;

/** Leads from a structure's page to every way to speak to it. */
@Component
class HeardSection implements StructurePageSection {

    private static final int AFTER_EXPERIENCES = 500;

    private final ListedPlaces places;
    private final Texts texts;

    HeardSection(ListedPlaces places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    @Override
    public int order() {
        return AFTER_EXPERIENCES;
    }

    @Override
    public Optional<Fragment> of(Structure structure) {
        var path = "/structures/" + structure.code() + "/vous-faire-entendre";
        var link = new HeardPages.Link(path, places.of(structure));
        return Optional.of(new Fragment(texts.t("entry.heard.section"), "entry/heard-link", Map.of("link", link)));
    }
}
