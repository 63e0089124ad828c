package spplus.quality.gap;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.commitment.CommitmentCode;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Texts;

/** Tells the gaps of the fictional territory: what its figures show, and one that a team writes and decides on. */
@Component
public class GapTeller {

    private static final String ROOT = "PREF";
    private static final int LOOKED_AT = 6;

    private final GapFinder finder;
    private final GapDesk desk;
    private final GapStore gaps;
    private final Directory directory;
    private final Texts texts;

    GapTeller(GapFinder finder, GapDesk desk, GapStore gaps, Directory directory, Texts texts) {
        this.finder = finder;
        this.desk = desk;
        this.gaps = gaps;
        this.directory = directory;
        this.texts = texts;
    }

    /** Told again, changes nothing. */
    public void tell(Actor team) {
        var root = directory.find(new StructureCode(ROOT));
        var sites = root.map(one -> directory.children(one.code(), LOOKED_AT)).orElse(List.of());
        sites.forEach(finder::look);
        Optional.of(sites)
                .filter(all -> !all.isEmpty())
                .map(List::getFirst)
                .filter(site ->
                        gaps.open(site.code(), LOOKED_AT).stream().noneMatch(gap -> gap.found() == Found.WRITTEN))
                .ifPresent(site -> write(team, site));
    }

    private void write(Actor team, Structure site) {
        var commitment = new CommitmentCode(2, 0);
        var gap = desk.write(
                team, site, texts.t("quality.gap.demo.title"), texts.t("quality.gap.demo.description"), commitment);
        desk.qualify(team, gap.id(), gap.edition(), new Qualification(Nature.REACH, commitment, 2, 3, 4_000L, true));
        desk.prioritise(team, gap.id(), gap.edition() + 1, texts.t("quality.gap.demo.why"));
    }
}
