package spplus.experience.likeness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.directory.Structure;
import spplus.directory.StructurePageSection;
import spplus.platform.Texts;

/** How many replies of a structure look like others, on its public page. */
@Component
class LikenessSection implements StructurePageSection {

    private final FigureRepository figures;
    private final LikenessSettings settings;
    private final Texts texts;

    LikenessSection(FigureRepository figures, LikenessSettings settings, Texts texts) {
        this.figures = figures;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Fragment> of(Structure structure) {
        var code = structure.code().value();
        return Optional.ofNullable(figures.shares(List.of(code)).get(code))
                .map(shares -> new LikenessPages.Line(code, structure.name(), shares.alike(), shares.generic(), ""))
                .map(line -> new Fragment(
                        texts.t("experience.likeness.section"),
                        "experience/likeness/of-structure",
                        Map.of("line", line, "percent", settings.percent())));
    }
}
