package spplus.assistant.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.assistant.Networks;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.platform.Ids;
import spplus.search.SearchIndex;
import spplus.search.SearchRequest;

/** Writes, retires and finds sheets. */
@Service
@Transactional
public class SheetDesk {

    static final int PAGE = 50;

    private final SheetRepository sheets;
    private final Networks networks;
    private final SearchIndex index;
    private final AuditTrail audit;
    private final Clock clock;

    SheetDesk(SheetRepository sheets, Networks networks, SearchIndex index, AuditTrail audit, Clock clock) {
        this.sheets = sheets;
        this.networks = networks;
        this.index = index;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sheets of that network that serve today and whose words are nearest to a text, the nearest first. */
    public List<Sheet> near(String network, String text, int limit) {
        var ids = index.like(
                SheetDocuments.COLLECTION, text, Map.of(SheetDocuments.NETWORK, List.of(network)), 2 * limit);
        return inOrder(ids).stream()
                .filter(sheet -> sheet.serves(today()))
                .limit(limit)
                .toList();
    }

    /** Writes a sheet unless its network has one with that title. */
    public void writeOnce(Actor author, String network, String title, String body, String sources) {
        boolean there = sheets.page(List.of(network), null, PAGE).stream()
                .anyMatch(sheet -> sheet.title().equals(title));
        if (!there) {
            write(author, null, SheetForm.of(network, title, body, sources, null, null));
        }
    }

    /** Those of the networks that this person replies for; found by words when there are some. */
    List<Sheet> list(Actor actor, String words, @Nullable UUID after) {
        var mine = networks.readable(actor);
        if (words.isBlank()) {
            return sheets.page(mine, after == null ? null : readable(actor, after), PAGE + 1);
        }
        var request = SearchRequest.in(SheetDocuments.COLLECTION)
                .words(words)
                .filter(SheetDocuments.NETWORK, mine)
                .limit(PAGE)
                .build();
        return mine.isEmpty() ? List.of() : inOrder(index.search(request).ids());
    }

    /** @throws ResponseStatusException 404 when it belongs to a network of others */
    Sheet readable(Actor actor, UUID id) {
        return sheets.find(id)
                .filter(sheet -> networks.readable(actor).contains(sheet.network()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws ResponseStatusException 404 unless this person looks after its network */
    Sheet writable(Actor actor, UUID id) {
        return sheets.find(id)
                .filter(sheet -> networks.managed(actor).contains(sheet.network()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @return false when a colleague changed it meanwhile */
    boolean write(Actor actor, @Nullable UUID id, SheetForm form) {
        var network = id == null ? form.network() : writable(actor, id).network();
        if (!networks.managed(actor).contains(network)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var sheet = new Sheet(
                Objects.requireNonNullElseGet(id, Ids::next),
                network,
                form.title(),
                form.body(),
                form.sources(),
                form.until(),
                null,
                clock.instant(),
                actor.name(),
                0);
        return put(actor, sheet, form.version(), "assistant.sheet-written");
    }

    /** Nobody is offered it any more; it can be brought back. */
    void retire(Actor actor, UUID id, boolean retired) {
        var sheet = writable(actor, id);
        var changed = new Sheet(
                id,
                sheet.network(),
                sheet.title(),
                sheet.body(),
                sheet.sources(),
                sheet.validUntil(),
                retired ? clock.instant() : null,
                clock.instant(),
                actor.name(),
                0);
        put(actor, changed, sheet.version(), retired ? "assistant.sheet-retired" : "assistant.sheet-brought-back");
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
    }

    private boolean put(Actor actor, Sheet sheet, int readVersion, String action) {
        if (!sheets.put(sheet, readVersion)) {
            return false;
        }
        index.changed(SheetDocuments.COLLECTION, List.of(sheet.id().toString()));
        audit.record(AuditEntry.by(actor, action)
                .on("sheet", sheet.id())
                .about(actor.scopeOf(Permission.MANAGE_STRUCTURE).roots()));
        return true;
    }

    private List<Sheet> inOrder(List<String> found) {
        var ids = found.stream().map(UUID::fromString).toList();
        var byId = sheets.load(ids).stream().collect(Collectors.toMap(Sheet::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
