package spplus.verbatim.family;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.WrittenText;
import spplus.directory.Perimeter;
import spplus.verbatim.domain.Reindex;

/** People say of texts nearly the same whether they are a campaign, a ready-made letter or a coincidence. */
@Service
class FamilyDesk {

    static final int LONGEST_REASON = 500;
    private static final int PAGE = 1_000;

    private final FamilyRepository families;
    private final Reindex reindex;
    private final Clock clock;

    FamilyDesk(FamilyRepository families, Reindex reindex, Clock clock) {
        this.families = families;
        this.reindex = reindex;
        this.clock = clock;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when none of its texts is theirs */
    Family find(Actor actor, UUID id) {
        return families.find(id, actor.scopeOf(Permission.READ_VOICES)).orElseThrow(Perimeter::notThere);
    }

    /** Who looks after all the texts of a family decides: what is said of it changes the counts of all of them. */
    boolean decides(Actor actor, UUID id) {
        return families.find(id, actor.scopeOf(Permission.ANALYSE_VOICES))
                .filter(family -> family.texts() == family.everywhere())
                .isPresent();
    }

    /** @param version what the person saw @return what is wrong, empty when it is decided */
    @Transactional
    public String decide(Actor actor, UUID id, FamilyState state, String typed, int version) {
        families.lock(id);
        var family = find(actor, id);
        if (!decides(actor, id)) {
            throw Perimeter.notThere();
        }
        var reason = WrittenText.text(typed);
        if (family.version() != version) {
            return "meanwhile";
        }
        if (reason.length() > LONGEST_REASON) {
            return "reason";
        }
        if (state != family.state()) {
            families.decide(id, state, reason, actor, clock.instant());
            if (state == FamilyState.COINCIDENCE || family.state() == FamilyState.COINCIDENCE) {
                countAgain(id);
            }
        }
        return "";
    }

    private void countAgain(UUID family) {
        @Nullable UUID last = null;
        List<UUID> page;
        do {
            page = families.ids(family, last, PAGE);
            if (!page.isEmpty()) {
                reindex.mark(page);
                last = page.getLast();
            }
        } while (page.size() == PAGE);
    }
}
