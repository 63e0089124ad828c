package spplus.experience.change;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import spplus.access.Actor;
import spplus.access.DayCard;
import spplus.access.Permission;
import spplus.platform.Texts;

/** Changes to read and contradictions to moderate, on the first page of the workspace. */
@Configuration(proxyBeanMethods = false)
class ChangeDay {

    private static final int MOST_COUNTED = 100;

    @Bean
    DayCard changesToRead(ClaimRepository claims, Texts texts) {
        return new Card(
                Permission.VALIDATE_REPLIES,
                320,
                "to-read",
                texts,
                actor -> claims.toRead(actor.scopeOf(Permission.VALIDATE_REPLIES), MOST_COUNTED).stream()
                        .filter(claim -> !claim.writtenBy().equals(actor.id()))
                        .count()) {
            @Override
            String link(Actor actor) {
                return claims.toRead(actor.scopeOf(Permission.VALIDATE_REPLIES), MOST_COUNTED).stream()
                        .filter(claim -> !claim.writtenBy().equals(actor.id()))
                        .findFirst()
                        .map(claim -> "/espace/experiences/" + claim.experience() + "/changements")
                        .orElse("/espace/experiences");
            }
        };
    }

    @Bean
    DayCard contradictionsToModerate(ContradictionDesk desk, Texts texts) {
        return new Card(
                Permission.MODERATE,
                330,
                "to-moderate",
                texts,
                actor -> desk.count(actor.scopeOf(Permission.MODERATE))) {
            @Override
            String link(Actor actor) {
                return "/espace/moderation/contradictions";
            }
        };
    }

    /** One kind of thing that waits, counted. */
    private abstract static class Card implements DayCard {

        private final Permission permission;
        private final int order;
        private final String name;
        private final Texts texts;
        private final ToLongFunction<Actor> counted;

        Card(Permission permission, int order, String name, Texts texts, ToLongFunction<Actor> counted) {
            this.permission = permission;
            this.order = order;
            this.name = name;
            this.texts = texts;
            this.counted = counted;
        }

        abstract String link(Actor actor);

        @Override
        public Permission permission() {
            return permission;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Optional<View> card(Actor actor) {
            long count = counted.applyAsLong(actor);
            var key = "experience.change.day." + name;
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new View(texts.t(key), count, texts.t(key + ".text", count), link(actor)));
        }
    }
}
