package spplus.assistant.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the language model for a draft, through the fence on the way out and on the way back. */
@Component
public class ModelDrafts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RULES = read("/assistant/rules.txt");

    private final ModelSettings settings;
    private final ChatEndpoint endpoint;
    private final Fence fence;

    ModelDrafts(ModelSettings settings, ChatEndpoint endpoint, Fence fence) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.fence = fence;
    }

    /** Whether the configuration names an endpoint. */
    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /**
     * Blocks until the model answered: never call it in a transaction.
     *
     * @throws NoDraft when nothing came back that may become a draft
     */
    public Draft ask(String title, String story, List<Source> sources) {
        if (!settings.isConfigured()) {
            throw new NoDraft(NoDraft.Why.OFF);
        }
        if (sources.isEmpty()) {
            throw new NoDraft(NoDraft.Why.NO_SOURCE);
        }
        var mark = mark();
        var told = fence.redacted(title + "\n" + story);
        var given = sources.stream()
                .map(source -> new Source(
                        source.number(),
                        source.kind(),
                        fence.redacted(source.title()),
                        source.path(),
                        fence.redacted(source.text())))
                .toList();
        var answer = endpoint.ask(RULES.replace("MARK", mark), question(mark, told, given));
        var cited = fence.check(answer, mark, told, given, settings.longestAnswer());
        return new Draft(Fence.withoutMarks(answer), cited);
    }

    /** Text given as data stands between marks that nobody can guess, so none of it can pretend to be an order. */
    private static String question(String mark, String told, List<Source> sources) {
        var documents = sources.stream()
                .map(source -> "<source-%s numero=\"%d\" titre=\"%s\">\n%s\n</source-%s>"
                        .formatted(mark, source.number(), source.title().replace('"', '’'), source.text(), mark))
                .collect(Collectors.joining("\n"));
        return "<recit-%s>\n%s\n</recit-%s>\n%s".formatted(mark, told, mark, documents);
    }

    private static String mark() {
        var bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String read(String resource) {
        try (var stream = Objects.requireNonNull(ModelDrafts.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft and the numbers of the sources it cites. */
    public record Draft(String text, Set<Integer> cited) {}
}
