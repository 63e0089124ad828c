package spplus.improvement.pain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.improvement.action.Level;
import spplus.platform.Texts;

/** Tells pain points of the fictional territory: one that a team works on, one that it sends up. */
@Component
public class PainTeller {

    private static final StructureCode ROOT = new StructureCode("PREF");
    private static final int SOME = 50;

    private final PainDesk desk;
    private final PainListRepository lists;
    private final ReferralDesk referrals;
    private final Directory directory;
    private final Texts texts;

    PainTeller(PainDesk desk, PainListRepository lists, ReferralDesk referrals, Directory directory, Texts texts) {
        this.desk = desk;
        this.lists = lists;
        this.referrals = referrals;
        this.directory = directory;
        this.texts = texts;
    }

    /** @return the one whose causes are looked for; empty when it was told before */
    public Optional<UUID> tell(Actor team) {
        return directory.children(ROOT, 1).stream()
                .findFirst()
                .filter(this::isUntold)
                .map(site -> {
                    var sent = write(team, site, "national", SourceKind.CONFERENCE, 3, Level.NATIONAL);
                    referrals.sendUp(team, sent.id(), 1, ROOT.value(), texts.t("improvement.demo.question"));
                    return write(team, site, "list", SourceKind.IMMERSION, 2, Level.LOCAL)
                            .id();
                });
    }

    private boolean isUntold(Structure site) {
        var title = texts.t("improvement.demo.list.title");
        return lists.open(site.code(), SOME).stream()
                .noneMatch(pain -> pain.told().title().equals(title));
    }

    private PainPoint write(Actor team, Structure site, String key, SourceKind kind, int gravity, Level level) {
        var told = new PainPoint.Told(
                WrittenText.line(texts.t("improvement.demo." + key + ".title")),
                texts.t("improvement.demo." + key + ".description"),
                List.of("4"),
                List.of(texts.t("improvement.demo." + key + ".procedure")),
                gravity,
                level);
        return desk.write(team, site, told, kind, texts.t("improvement.demo." + key + ".heard"));
    }
}
