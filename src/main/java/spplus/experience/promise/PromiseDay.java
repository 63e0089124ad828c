package spplus.experience.promise;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import spplus.access.Actor;
import spplus.access.DayCard;
import spplus.access.Permission;
import spplus.platform.Texts;

/** Promises that wait for their structure, on the first page of the workspace. */
@Configuration(proxyBeanMethods = false)
class PromiseDay {

    @Bean
    DayCard overduePromises(Registers registers, PromiseTally tally, Texts texts) {
        return new Card(registers, tally, texts, Heap.OVERDUE, 130);
    }

    @Bean
    DayCard promisesDueSoon(Registers registers, PromiseTally tally, Texts texts) {
        return new Card(registers, tally, texts, Heap.SOON, 230);
    }

    private record Card(Registers registers, PromiseTally tally, Texts texts, Heap heap, int order) implements DayCard {

        @Override
        public Permission permission() {
            return Permission.REPLY;
        }

        @Override
        public Optional<View> card(Actor actor) {
            var selection = registers.select(actor.scopeOf(Permission.REPLY), heap, null);
            long count = tally.counts(selection.scope(), selection.today(), selection.soon())
                    .getOrDefault(heap, 0L);
            var key = "experience.promise.day." + heap.word();
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new View(
                            texts.t(key),
                            count,
                            texts.t(key + ".text", count),
                            "/espace/promesses?etat=" + heap.word()));
        }
    }
}
