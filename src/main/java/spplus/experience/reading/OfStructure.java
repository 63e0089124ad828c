package spplus.experience.reading;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.directory.Structure;
import spplus.directory.StructurePageSection;
import spplus.platform.Texts;

/** The last experiences of a structure and of those below it, on the structure's own page. */
@Component
class OfStructure implements StructurePageSection {

    private static final int SHOWN = 5;

    private final PublicList list;
    private final CardRepository cards;
    private final Texts texts;

    OfStructure(PublicList list, CardRepository cards, Texts texts) {
        this.list = list;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Fragment> of(Structure structure) {
        var code = structure.code().value();
        var query = new ListQuery("", Map.of(), code, null, null, false, null, SHOWN);
        var found = list.search(query);
        var shown = new ReadingPages.OfStructure(
                cards.cards(found.ids()),
                found.total(),
                SiteQueries.write(PublicList.PATH, query),
                SiteQueries.write(PublicList.FOLLOW, query),
                SiteQueries.write(PublicList.PATH + ".atom", query));
        return Optional.of(new Fragment(
                texts.t("experience.of-structure.title"), "experience/of-structure", Map.of("view", shown)));
    }
}
