package spplus.experience.attribution;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import spplus.access.Actor;
import spplus.access.DayCard;
import spplus.access.Permission;
import spplus.experience.attribution.AwaitingRepository.Side;
import spplus.platform.Texts;

/** What waits for an agent about re-attribution, on the first page of the workspace. */
@Configuration(proxyBeanMethods = false)
class AttributionDay {

    @Bean
    DayCard handoversToAnswer(AwaitingRepository awaiting, Texts texts) {
        return new Card(
                texts,
                "asked",
                250,
                Permission.REPLY,
                "/espace/rattachements",
                actor -> awaiting.count(Side.RECEIVED, actor.scopeOf(Permission.REPLY)));
    }

    @Bean
    DayCard arbitrationsToGive(ArbitrationRepository arbitrations, Texts texts) {
        return new Card(
                texts,
                "arbitrate",
                350,
                Permission.ARBITRATE,
                "/espace/arbitrages",
                actor -> arbitrations(actor, arbitrations));
    }

    private static long arbitrations(Actor actor, ArbitrationRepository arbitrations) {
        return actor.scopeOf(Permission.ARBITRATE).everywhere() ? arbitrations.count() : 0;
    }

    /** One heap, counted. */
    private record Card(
            Texts texts, String name, int order, Permission permission, String link, ToLongFunction<Actor> waiting)
            implements DayCard {

        @Override
        public Optional<View> card(Actor actor) {
            long count = waiting.applyAsLong(actor);
            var key = "experience.handover.day." + name;
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new View(texts.t(key), count, texts.t(key + ".text", count), link));
        }
    }
}
