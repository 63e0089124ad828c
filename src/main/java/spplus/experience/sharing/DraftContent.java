package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.Entrance;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.domain.Target;

/**
 * What an author has said so far, step by step.
 *
 * @param entrance the door by which the author came, null for none
 */
record DraftContent(
        Told told,
        @Nullable Feeling feeling,
        List<Service> services,
        @Nullable String procedure,
        About about,
        @Nullable Entrance entrance) {

    static final DraftContent EMPTY =
            new DraftContent(new Told("", "", false), null, List.of(), null, new About(null, "", ""), null);

    DraftContent {
        services = List.copyOf(services);
    }

    DraftContent with(Told other) {
        return new DraftContent(other, feeling, services, procedure, about, entrance);
    }

    DraftContent with(Feeling other) {
        return new DraftContent(told, other, services, procedure, about, entrance);
    }

    DraftContent withServices(List<Service> others) {
        return new DraftContent(told, feeling, others, procedure, about, entrance);
    }

    DraftContent withService(int place, Service other) {
        var changed = new ArrayList<>(services);
        changed.set(place, other);
        return withServices(changed);
    }

    DraftContent plus(Service other) {
        var more = new ArrayList<>(services);
        more.add(other);
        return withServices(more);
    }

    DraftContent withProcedure(@Nullable String other) {
        return new DraftContent(told, feeling, services, other, about, entrance);
    }

    DraftContent with(About other) {
        return new DraftContent(told, feeling, services, procedure, other, entrance);
    }

    /** Begins with what the door says; its service comes first. */
    DraftContent with(Entrance door, Service service) {
        var known = door.channel() == null ? service : service.through(List.of(door.channel()), Map.of());
        return new DraftContent(told, door.feeling(), List.of(known), door.procedure(), about, door);
    }

    /** Whether the first service was said by the door and stays. */
    boolean fixesService() {
        return entrance != null;
    }

    /** Whether the procedure was said by the door and stays. */
    boolean fixesProcedure() {
        return entrance != null && entrance.procedure() != null;
    }

    boolean hasRoom() {
        return services.size() < Target.MOST;
    }

    /** Place of a structure among the services, -1 when it is not there. */
    int place(String structure) {
        return services.stream().map(Service::structure).toList().indexOf(structure);
    }

    /**
     * What happened.
     *
     * @param alert whether the words let fear that somebody needs help
     */
    record Told(String title, String story, boolean alert) {

        @Override
        public String toString() {
            return "Told[%d, %d]".formatted(title.length(), story.length());
        }
    }

    /** A service, known by its code or described; its channels come with a second page. */
    record Service(
            @Nullable String structure,
            @Nullable String type,
            @Nullable String postalCode,
            @Nullable String country,
            List<Channel> channels,
            Map<Channel, Feeling> feelings) {

        static Service known(String code, String type) {
            return new Service(code, type, null, null, List.of(), Map.of());
        }

        static Service described(String type, @Nullable String postalCode, @Nullable String country) {
            return new Service(null, type, postalCode, country, List.of(), Map.of());
        }

        static Service of(Target target) {
            var code = target.structure();
            return new Service(
                    code == null ? null : code.value(),
                    target.institutionType(),
                    target.postalCode(),
                    target.country(),
                    target.channels(),
                    target.feelings());
        }

        Service through(List<Channel> used, Map<Channel, Feeling> lived) {
            return new Service(structure, type, postalCode, country, used, lived);
        }

        Target target() {
            var code = structure == null ? null : new StructureCode(structure);
            return new Target(code, type, postalCode, country, channels, feelings);
        }
    }

    /**
     * Who writes.
     *
     * @param residence {@code dep:21} or {@code pays:BE}, empty when not said
     * @param email empty when none was left
     */
    record About(@Nullable PostedAs postedAs, String residence, String email) {

        @Override
        public String toString() {
            return "About[" + postedAs + "]";
        }
    }
}
