package spplus.experience.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.experience.ExperienceId;
import spplus.experience.domain.PromiseWord;

/** The promises made to one experience, as everybody may read them. */
@Component
public class PublicPromises {

    private final PromiseRepository promises;
    private final Witnesses witnesses;
    private final Directory directory;
    private final Clock clock;

    PublicPromises(PromiseRepository promises, Witnesses witnesses, Directory directory, Clock clock) {
        this.promises = promises;
        this.witnesses = witnesses;
        this.directory = directory;
        this.clock = clock;
    }

    public List<PromisePages.Shown> of(ExperienceId experience) {
        return promises.of(experience).stream().map(this::shown).toList();
    }

    /** Those made to several experiences at once, in the order they were made. */
    public Map<UUID, List<MadePromise>> madeTo(Collection<UUID> experiences) {
        return promises.of(experiences).stream()
                .collect(Collectors.groupingBy(
                        promise -> promise.experience().value(),
                        Collectors.mapping(MadePromise::of, Collectors.toList())));
    }

    /** Where the author says what became of a promise, empty until asked. */
    public Optional<String> authorPath(PromisePages.Shown promise) {
        return witnesses.authorPath(UUID.fromString(promise.id()));
    }

    PromisePages.Shown shown(Promise promise) {
        @Nullable Structure structure = directory.find(promise.structure()).orElse(null);
        return new PromisePages.Shown(
                promise.id().toString(),
                structure == null ? promise.structure().value() : structure.name(),
                structure == null ? null : "/structures/" + structure.code().value() + "-" + structure.slug(),
                promise.what(),
                promise.who(),
                promise.dueOn(),
                promise.firstDueOn(),
                promise.madeAt(),
                promise.extendedAt(),
                promise.extensionReason(),
                promise.told(),
                promise.toldWord(),
                promise.toldAt(),
                promise.witnessed(),
                promise.witnessedAt(),
                promise.state(),
                promise.told() == null && promise.dueOn().isBefore(LocalDate.now(clock)),
                promise.askedAt() == null ? Map.<PromiseWord, Long>of() : witnesses.ofOthers(promise.id()));
    }
}
