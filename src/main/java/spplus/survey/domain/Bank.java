package spplus.survey.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import spplus.survey.domain.QuestionRepository.Kept;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bank of questions. Its core comes with the programme ({@code survey/core.json}) and is written in the database
 * once a version: it is refused as a whole when a version says anything else than what people answered so far.
 */
@Component
public class Bank {

    private static final String CORE = "survey/core.json";

    private final QuestionRepository questions;
    private final JsonMapper json;
    private final AtomicReference<@Nullable Map<CoreRef, CoreQuestion>> known = new AtomicReference<>();

    Bank(QuestionRepository questions, JsonMapper json) {
        this.questions = questions;
        this.json = json;
    }

    /** Every version of the core, in the order of the programme. */
    public Collection<CoreQuestion> core() {
        return known().values();
    }

    public Optional<CoreQuestion> core(CoreRef ref) {
        return Optional.ofNullable(known().get(ref));
    }

    /** The newest version of a question of the core. */
    public Optional<CoreQuestion> core(String code) {
        return core().stream()
                .filter(core -> core.code().equals(code))
                .max(Comparator.comparingInt(CoreQuestion::version));
    }

    /** The id of a questionnaire's own question: a new version when it changed since the last one. */
    public int own(UUID form, String code, Question question) {
        var last = questions.latest(form, code);
        if (last.isPresent() && last.get().question().equals(question)) {
            return last.get().id();
        }
        questions.write(form, code, last.map(Kept::version).orElse(0) + 1, question);
        return questions.latest(form, code).orElseThrow().id();
    }

    private Map<CoreRef, CoreQuestion> known() {
        var core = known.get();
        if (core == null) {
            core = written(read());
            known.set(core);
        }
        return core;
    }

    /** @throws IllegalStateException when a version was changed */
    Map<CoreRef, CoreQuestion> written(List<Stated> stated) {
        var kept = keep(stated);
        var core = new LinkedHashMap<CoreRef, CoreQuestion>();
        for (var one : stated) {
            var ref = new CoreRef(one.code(), one.version());
            var found = kept.stream()
                    .filter(version -> version.code().equals(ref.code()) && version.version() == ref.version())
                    .findFirst()
                    .orElseThrow();
            if (!found.question().equals(one.question())) {
                throw new IllegalStateException(
                        "%s: version %d of «%s» is not the one that people answered: make another version"
                                .formatted(CORE, ref.version(), ref.code()));
            }
            core.put(ref, new CoreQuestion(found.id(), ref.code(), ref.version(), found.question(), one.families()));
        }
        return core;
    }

    private List<Kept> keep(List<Stated> stated) {
        var kept = questions.core();
        var missing = stated.stream()
                .filter(one -> kept.stream()
                        .noneMatch(version -> version.code().equals(one.code()) && version.version() == one.version()))
                .toList();
        if (missing.isEmpty()) {
            return kept;
        }
        missing.forEach(one -> questions.write(null, one.code(), one.version(), one.question()));
        return questions.core();
    }

    private List<Stated> read() {
        try (var file = new ClassPathResource(CORE).getInputStream()) {
            return List.of(json.readValue(file, Stated[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One version as the programme states it. */
    record Stated(String code, int version, Set<FormFamily> families, Question question) {}
}
