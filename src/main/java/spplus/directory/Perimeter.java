package spplus.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.PerimeterPages.Picker;

/** The structures an agent looks after, and how they pick one of them. */
@Component
public class Perimeter {

    private static final int MOST = 40;
    private static final int COMPARED = 100;
    private static final int LONGEST_WORDS = 120;

    private final Directory directory;

    Perimeter(Directory directory) {
        this.directory = directory;
    }

    /** @throws ResponseStatusException 404 when it does not exist or is not one of the agent's */
    public Structure within(Actor actor, String code) {
        return within(actor, Permission.MANAGE_STRUCTURE, code);
    }

    /** The same for another permission. */
    public Structure within(Actor actor, Permission permission, String code) {
        var found =
                StructureCode.looksLike(code) ? directory.find(new StructureCode(code)) : Optional.<Structure>empty();
        return found.filter(structure -> covers(actor.scopeOf(permission), structure))
                .orElseThrow(Perimeter::notThere);
    }

    /** All at once. @throws ResponseStatusException 404 when one does not exist or is not one of the agent's */
    public void requireAll(Actor actor, Permission permission, Collection<StructureCode> codes) {
        var scope = actor.scopeOf(permission);
        var lineages = directory.lineages(codes);
        for (var code : codes) {
            var lineage = lineages.get(code);
            if (lineage == null || !(scope.everywhere() || scope.covers(lineage))) {
                throw notThere();
            }
        }
    }

    /** The one named or, when none is, the first of the agent's. */
    public Optional<Structure> chosen(Actor actor, String code) {
        return chosen(actor, Permission.MANAGE_STRUCTURE, code);
    }

    /** The same for another permission. */
    public Optional<Structure> chosen(Actor actor, Permission permission, String code) {
        return code.isEmpty() ? first(actor.scopeOf(permission)) : Optional.of(within(actor, permission, code));
    }

    /** What stands around the one chosen, or what the words find, among the agent's. */
    public Picker picker(Actor actor, @Nullable Structure chosen, String typed, String address) {
        return picker(actor, Permission.MANAGE_STRUCTURE, chosen, typed, address);
    }

    /** The same for another permission. */
    public Picker picker(Actor actor, Permission permission, @Nullable Structure chosen, String typed, String address) {
        var words = typed.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        var scope = actor.scopeOf(permission);
        var found = words.isEmpty() ? around(scope, chosen) : directory.search(words, COMPARED);
        var near = found.stream()
                .distinct()
                .filter(structure -> !structure.equals(chosen))
                .filter(structure -> covers(scope, structure))
                .limit(MOST)
                .toList();
        return new Picker(chosen, words, near, address);
    }

    /** What is not there, and what is not this agent's, look alike. */
    public static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private List<Structure> around(Scope scope, @Nullable Structure chosen) {
        var found = new ArrayList<Structure>();
        scope.roots().stream().sorted().limit(MOST).forEach(root -> directory
                .find(new StructureCode(root))
                .ifPresent(found::add));
        if (chosen != null) {
            Optional.ofNullable(chosen.parent()).flatMap(directory::find).ifPresent(found::add);
            found.addAll(directory.children(chosen.code(), MOST));
        }
        return found;
    }

    private Optional<Structure> first(Scope scope) {
        return scope.roots().stream()
                .sorted()
                .flatMap(root -> directory.find(new StructureCode(root)).stream())
                .findFirst();
    }

    private boolean covers(Scope scope, Structure structure) {
        return scope.everywhere() || scope.covers(directory.lineage(structure.code()));
    }
}
