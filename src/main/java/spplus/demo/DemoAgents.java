package spplus.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Actors;
import spplus.access.Scope;
import spplus.account.DemoAccounts;
import spplus.account.Role;
import tools.jackson.databind.json.JsonMapper;

/** The agents of the fictional territory. */
@Component
class DemoAgents {

    private final DemoAccounts accounts;
    private final Actors actors;
    private final JsonMapper json;
    private final Clock clock;

    DemoAgents(DemoAccounts accounts, Actors actors, JsonMapper json, Clock clock) {
        this.accounts = accounts;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    /** Makes the accounts that are missing. @return who acts, by the key that the stories use */
    Map<String, Actor> load() {
        var byKey = new HashMap<String, Actor>();
        for (var file : List.of("agents-a.json", "agents-b.json")) {
            for (var person : json.readValue(DemoFiles.open(file), Person[].class)) {
                UUID id = accounts.create(person.name(), person.email(), person.grants(LocalDate.now(clock)));
                actors.byId(id).ifPresent(actor -> byKey.put(person.key(), actor));
            }
        }
        return byKey;
    }

    private record Person(String key, String name, String email, List<Held> roles) {

        List<DemoAccounts.Grant> grants(LocalDate today) {
            return roles.stream()
                    .map(held -> new DemoAccounts.Grant(held.role(), held.where(), held.endsOn(today)))
                    .toList();
        }
    }

    /** @param scope {@code EVERYWHERE}, or a list of codes of structures */
    private record Held(Role role, Object scope, @Nullable Integer endsInDays) {

        Scope where() {
            if (scope instanceof List<?> codes) {
                var roots = new ArrayList<String>();
                codes.forEach(code -> roots.add(String.valueOf(code)));
                return Scope.under(roots);
            }
            return Scope.EVERYWHERE;
        }

        @Nullable
        LocalDate endsOn(LocalDate today) {
            return endsInDays == null ? null : today.plusDays(endsInDays);
        }
    }
}
