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

    @Bean
    DayCard changesToRead(ClaimRepository claims, Texts texts) {
        return new Card(
                Permission.VALIDATE_REPLIES,
                320,
                "to-read",
                "/espace/changements",
                texts,
                actor -> claims.countToRead(actor.scopeOf(Permission.VALIDATE_REPLIES), actor.id()));
    }

    @Bean
    DayCard contradictionsToModerate(ContradictionDesk desk, Texts texts) {
        return new Card(
                Permission.MODERATE,
                330,
                "to-moderate",
                "/espace/moderation/contradictions",
                texts,
                actor -> desk.count(actor.scopeOf(Permission.MODERATE)));
    }

    /** One kind of thing that waits, counted. */
    private record Card(
            Permission permission, int order, String name, String link, Texts texts, ToLongFunction<Actor> counted)
            implements DayCard {

        @Override
        public Optional<View> card(Actor actor) {
            long count = counted.applyAsLong(actor);
            var key = "experience.change.day." + name;
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new View(texts.t(key), count, texts.t(key + ".text", count), link));
        }
    }
}
