package spplus.experience.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.StructureCode;

/** Who does what in the stories. */
final class Cast {

    private final Map<String, Actor> people;
    private final Directory directory;
    private final List<Actor> moderators;
    private final Map<StructureCode, List<String>> lineages = new HashMap<>();

    Cast(Map<String, Actor> people, Directory directory) {
        this.people = Map.copyOf(people);
        this.directory = directory;
        this.moderators = people.values().stream()
                .filter(one -> one.may(Permission.MODERATE) && !one.may(Permission.REPLY))
                .sorted(Comparator.comparing(Actor::name))
                .toList();
    }

    /** The same one for the same story; the one after judges an appeal. */
    Actor moderator(String key, int after) {
        return moderators.get(Math.floorMod(key.hashCode() + after, moderators.size()));
    }

    /** The one named when they may reply for that structure, otherwise somebody who may. */
    Optional<Actor> replier(@Nullable String named, StructureCode structure) {
        var lineage = lineages.computeIfAbsent(structure, directory::lineage);
        return Optional.ofNullable(named)
                .map(people::get)
                .filter(one -> mayReply(one, lineage))
                .or(() -> people.values().stream()
                        .filter(one -> mayReply(one, lineage))
                        .min(Comparator.comparing(Actor::name)));
    }

    /** Somebody else who may read what the writer announces. */
    Optional<Actor> reader(Actor writer, StructureCode structure) {
        var lineage = lineages.computeIfAbsent(structure, directory::lineage);
        return people.values().stream()
                .filter(one -> !one.id().equals(writer.id()))
                .filter(one -> holds(one, Permission.VALIDATE_REPLIES, lineage))
                .min(Comparator.comparing(Actor::name));
    }

    private static boolean mayReply(Actor one, List<String> lineage) {
        return holds(one, Permission.REPLY, lineage);
    }

    private static boolean holds(Actor one, Permission permission, List<String> lineage) {
        var scope = one.scopeOf(permission);
        return !scope.everywhere() && scope.covers(lineage);
    }
}
