package spplus.experience.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.LinkedMultiValueMap;
import spplus.access.Actor;
import spplus.access.DayCard;
import spplus.access.Permission;
import spplus.platform.Texts;

/** What waits for those who reply, on the first page of their workspace. */
@Configuration(proxyBeanMethods = false)
class ReplyDay {

    @Bean
    DayCard lateReplies(QueueDesk desk, ReplyQueueRepository queue, Texts texts) {
        return new Card(desk, queue, texts, "late", 100, Permission.REPLY, Tab.TO_ANSWER, "LATE");
    }

    @Bean
    DayCard repliesDueSoon(QueueDesk desk, ReplyQueueRepository queue, Texts texts) {
        return new Card(desk, queue, texts, "soon", 200, Permission.REPLY, Tab.TO_ANSWER, "SOON");
    }

    @Bean
    DayCard repliesToGive(QueueDesk desk, ReplyQueueRepository queue, Texts texts) {
        return new Card(desk, queue, texts, "all", 250, Permission.REPLY, Tab.TO_ANSWER, "");
    }

    @Bean
    DayCard repliesToValidate(QueueDesk desk, ReplyQueueRepository queue, Texts texts) {
        return new Card(desk, queue, texts, "to-validate", 300, Permission.VALIDATE_REPLIES, Tab.TO_VALIDATE, "");
    }

    @Bean
    DayCard myDrafts(QueueDesk desk, ReplyQueueRepository queue, Texts texts) {
        return new Card(desk, queue, texts, "my-drafts", 400, Permission.REPLY, Tab.MY_DRAFTS, "");
    }

    @Bean
    DayCard repliesNotUseful(QueueDesk desk, ReplyQueueRepository queue, Texts texts) {
        return new Card(desk, queue, texts, "not-useful", 500, Permission.REPLY, Tab.NEW_NOT_USEFUL, "");
    }

    /** One heap of the queue, counted. */
    private record Card(
            QueueDesk desk,
            ReplyQueueRepository queue,
            Texts texts,
            String name,
            int order,
            Permission permission,
            Tab tab,
            String delay)
            implements DayCard {

        @Override
        public Optional<View> card(Actor actor) {
            var parameters = new LinkedMultiValueMap<String, String>(Map.of("etat", List.of(tab.word())));
            if (!delay.isEmpty()) {
                parameters.add(QueueFilter.Facet.DELAY.parameter(), delay);
            }
            var filter = QueueFilter.of(parameters);
            long count = queue.count(desk.select(actor, permission, filter));
            if (count == 0) {
                return Optional.empty();
            }
            var key = "experience.reply.day." + name;
            return Optional.of(new View(
                    texts.t(key), count, texts.t(key + ".text", count), "/espace/experiences?" + filter.query()));
        }
    }
}
