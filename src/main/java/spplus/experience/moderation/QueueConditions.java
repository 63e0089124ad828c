package spplus.experience.moderation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import spplus.access.Scope;
import spplus.experience.criticality.Criticality;
import spplus.experience.domain.Columns;
import spplus.experience.moderation.QueueFilter.Signal;

/** A filter as conditions on the rows of {@code experience.moderation_case c}; {@code true} where it asks nothing. */
final class QueueConditions {

    private final Map<String, Object> parameters = new HashMap<>();
    private final QueueFilter filter;
    private final String scope;

    QueueConditions(QueueFilter filter, Scope scope, Instant now) {
        this.filter = filter;
        this.scope = scope(scope);
        parameters.put("state", filter.queue().state().name());
        if (filter.days() > 0) {
            parameters.put("before", now.minus(Duration.ofDays(filter.days())).atOffset(ZoneOffset.UTC));
        }
        if (filter.feeling() != null) {
            parameters.put("feeling", filter.feeling().name());
        }
        if (filter.network() != null) {
            parameters.put("network", new String[] {filter.network()});
        }
        if (filter.structure() != null) {
            parameters.put("structure", new String[] {filter.structure()});
        }
        if (filter.language() != null) {
            parameters.put("language", filter.language());
        }
        parameters.put(
                "kinds",
                filter.signals().stream()
                        .flatMap(signal -> signal.kinds().stream())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Everything but the state, which has its own index. */
    String all() {
        return String.join(" and ", scope, structure(), signals(), feeling(), age(), level(), network(), language());
    }

    String scope() {
        return scope;
    }

    String structure() {
        return filter.structure() == null ? "true" : "c.scope && cast(:structure as text[])";
    }

    String network() {
        return filter.network() == null ? "true" : "c.networks && cast(:network as text[])";
    }

    String language() {
        return filter.language() == null ? "true" : "c.language = :language";
    }

    String feeling() {
        return filter.feeling() == null ? "true" : "c.feeling = :feeling";
    }

    String age() {
        return filter.days() == 0 ? "true" : "c.since < :before";
    }

    /** The rank is 5 less the level. */
    String level() {
        return filter.level() == 0 ? "true" : "c.rank <= " + (Criticality.HIGHEST - filter.level());
    }

    String signals() {
        if (filter.signals().isEmpty()) {
            return "true";
        }
        var some = "c.signals && cast(:kinds as text[])";
        return filter.signals().contains(Signal.NONE) ? "(c.signals = '{}' or " + some + ")" : some;
    }

    /** The cases of one signal; its kinds are ours, never typed by anybody. */
    static String having(Signal signal) {
        return signal == Signal.NONE
                ? "c.signals = '{}'"
                : "c.signals && array['" + String.join("','", Columns.names(signal.kinds())) + "']";
    }

    private String scope(Scope allowed) {
        if (allowed.everywhere()) {
            return "true";
        }
        parameters.put("roots", allowed.roots().toArray(String[]::new));
        return "c.scope && cast(:roots as text[])";
    }
}
