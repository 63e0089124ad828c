package spplus.experience.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.demo.Tale.Replied;
import spplus.experience.demo.TaleReplies.Scene;
import spplus.experience.domain.PromiseWord;
import spplus.experience.promise.PromiseDesk;
import spplus.experience.promise.PromisePages;
import spplus.experience.promise.PublicPromises;
import spplus.experience.promise.WitnessDesk;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of promises in the stories: kept, contradicted, late, moved, broken; the same for the same story. */
@Component
class TalePromises {

    private static final int MOVED_BY = 30;
    private static final int AUTHORS_REST = 4;

    private final PromiseDesk desk;
    private final PublicPromises promises;
    private final WitnessDesk witnesses;
    private final Words words;

    TalePromises(PromiseDesk desk, PublicPromises promises, WitnessDesk witnesses, JsonMapper json) {
        this.desk = desk;
        this.promises = promises;
        this.witnesses = witnesses;
        this.words = read(json);
    }

    /** Once the reply that carries it is public. */
    void follow(Scene scene, Replied replied, Actor writer) {
        var promised = replied.promise();
        if (promised == null || promised.kept() == null) {
            return;
        }
        var promise = promises.of(scene.experience()).getLast();
        int fate = scene.fate();
        if (promised.kept()) {
            tell(scene, promise, true, writer, promise.dueOn());
            judge(scene, promise);
        } else if (fate < 2) {
            var later = promise.dueOn().plusDays(MOVED_BY);
            extend(scene, promise, writer, later);
            tell(scene, promise, false, writer, later);
        } else if (fate < 5) {
            tell(scene, promise, false, writer, promise.dueOn());
        }
    }

    private void extend(Scene scene, PromisePages.Shown promise, Actor writer, LocalDate later) {
        var why = pick(words.extended(), scene.fate());
        scene.agenda()
                .on(
                        promise.dueOn().minusDays(1),
                        10,
                        () -> desk.extend(writer, UUID.fromString(promise.id()), later, why));
    }

    private void tell(Scene scene, PromisePages.Shown promise, boolean kept, Actor writer, LocalDate day) {
        var word = pick(kept ? words.kept() : words.broken(), scene.fate());
        scene.agenda().on(day, 11, () -> desk.tell(writer, UUID.fromString(promise.id()), kept, word));
    }

    /** One author in seven says nothing, one the contrary, one « in part ». */
    private void judge(Scene scene, PromisePages.Shown promise) {
        var said =
                switch (scene.fate()) {
                    case 1 -> PromiseWord.NOT_KEPT;
                    case 2 -> PromiseWord.PARTLY;
                    default -> PromiseWord.KEPT;
                };
        if (scene.fate() != 0) {
            scene.agenda().on(promise.dueOn().plusDays(AUTHORS_REST), 18, () -> witness(promise, said));
        }
    }

    private void witness(PromisePages.Shown promise, PromiseWord said) {
        promises.authorPath(promise).ifPresent(path -> witnesses.say(path.substring(path.lastIndexOf('/') + 1), said));
    }

    private static String pick(List<String> among, int fate) {
        return among.get(fate % among.size());
    }

    private static Words read(JsonMapper json) {
        try (var file = new ClassPathResource("demo/promise-words.json").getInputStream()) {
            return json.readValue(file, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Words(List<String> kept, List<String> broken, List<String> extended) {}
}
