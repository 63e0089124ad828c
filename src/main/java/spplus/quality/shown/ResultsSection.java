package spplus.quality.shown;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.directory.Structure;
import spplus.directory.StructurePageSection;
import spplus.platform.Texts;
import spplus.quality.shown.ShownPages.Figure;
import spplus.quality.shown.ShownPages.Glance;

/** The newest results on a structure's page. */
@Component
class ResultsSection implements StructurePageSection {

    private static final int BEFORE_WAYS_TO_BE_HEARD = 400;
    private static final int SHOWN = 3;

    private final StructureResults results;
    private final Texts texts;

    ResultsSection(StructureResults results, Texts texts) {
        this.results = results;
        this.texts = texts;
    }

    @Override
    public int order() {
        return BEFORE_WAYS_TO_BE_HEARD;
    }

    /** Said even when nothing is published: that too is worth knowing. */
    @Override
    public Optional<Fragment> of(Structure structure) {
        var shown = results.figures(structure).stream()
                .filter(Figure::isShown)
                .limit(SHOWN)
                .toList();
        var glance = new Glance(StructureResults.path(structure), shown);
        return Optional.of(
                new Fragment(texts.t("quality.shown.section"), "quality/shown/glance", Map.of("glance", glance)));
    }
}
