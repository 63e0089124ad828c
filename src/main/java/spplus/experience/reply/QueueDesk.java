package spplus.experience.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.core.KeysetPage;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ReplyState;
import spplus.experience.domain.ExperienceStore;
import spplus.search.SearchIndex;
import spplus.search.SearchRequest;

/** Turns a filter and a person into what they may see of the queue. */
@Component
class QueueDesk {

    /** How many of the best matches a search by words keeps. */
    private static final int MOST_FOUND = 1_000;

    private final ReplyQueueRepository queue;
    private final RowRepository rows;
    private final SettingsRepository settings;
    private final Directory directory;
    private final SearchIndex index;
    private final ReplyRules rules;
    private final Clock clock;

    QueueDesk(
            ReplyQueueRepository queue,
            RowRepository rows,
            SettingsRepository settings,
            Directory directory,
            SearchIndex index,
            ReplyRules rules,
            Clock clock) {
        this.queue = queue;
        this.rows = rows;
        this.settings = settings;
        this.directory = directory;
        this.index = index;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws NotThere when the structure chosen is not within the scope of the permission */
    Selection select(Actor actor, Permission permission, QueueFilter filter) {
        var scope = scope(actor.scopeOf(permission), filter.structure());
        var found = filter.words().isEmpty() ? null : found(filter.words(), scope);
        return new Selection(filter, scope, actor.id(), found, deadlines(), rules.replyTargetDays(), clock);
    }

    KeysetPage<RowRepository.Row> page(Selection selection, @Nullable String cursor, int limit) {
        var page = queue.page(selection, cursor, limit);
        var seen = rows.rows(page.items()).stream()
                .map(row -> seen(row, selection.scope()))
                .toList();
        return new KeysetPage<>(seen, page.next());
    }

    Deadlines deadlines() {
        return new Deadlines(LocalDate.now(clock), clock.getZone(), rules.replySoonDays());
    }

    /** When replies to these are due; those that got one are left out. */
    Map<UUID, ReplyPages.Due> due(Collection<RowRepository.Row> of) {
        var waiting = of.stream().filter(row -> row.replyState().isWaiting()).toList();
        var targets = new HashMap<UUID, Integer>();
        settings.targetDays(waiting.stream().map(RowRepository.Row::id).toList())
                .forEach(target -> targets.put(target.id(), target.days()));
        var deadlines = deadlines();
        var due = new HashMap<UUID, ReplyPages.Due>();
        for (var row : waiting) {
            int days = targets.getOrDefault(row.id(), rules.replyTargetDays());
            var day = deadlines.due(row.awaitedSince(), days);
            due.put(row.id(), new ReplyPages.Due(day, deadlines.urgency(day).name(), days));
        }
        return due;
    }

    /** How it stands with the structures of a scope; on the whole for those who look after the whole country. */
    RowRepository.Row seen(RowRepository.Row row, Scope scope) {
        if (scope.everywhere()) {
            return row;
        }
        var states = EnumSet.noneOf(ReplyState.class);
        for (var target : row.targets()) {
            var structure = target.structure();
            if (structure != null
                    && target.replyState() != null
                    && scope.covers(directory.lineage(new StructureCode(structure)))) {
                states.add(target.replyState());
            }
        }
        return row.in(ReplyState.foremost(states).orElse(row.whole()));
    }

    private Scope scope(Scope granted, @Nullable String structure) {
        if (structure == null) {
            return granted;
        }
        var lineage = structure.matches("[A-Za-z0-9-]{1,20}")
                ? directory.lineage(new StructureCode(structure))
                : List.<String>of();
        if (lineage.isEmpty() || !granted.covers(lineage)) {
            throw new NotThere();
        }
        return Scope.under(List.of(structure));
    }

    private List<UUID> found(String words, Scope scope) {
        var ids = new ArrayList<UUID>();
        @Nullable String cursor = null;
        do {
            var request = SearchRequest.in(ExperienceStore.COLLECTION)
                    .words(words)
                    .filter("structure", scope.everywhere() ? List.of() : scope.roots())
                    .limit(SearchRequest.LONGEST_PAGE)
                    .after(cursor)
                    .build();
            var result = index.search(request);
            result.ids().forEach(id -> ids.add(UUID.fromString(id)));
            cursor = result.next();
        } while (cursor != null && ids.size() < MOST_FOUND);
        return ids;
    }
}
