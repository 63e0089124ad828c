package spplus.search;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code bin/sp rebuild-index}: by this process, or by the application when it runs. */
@Component
class RebuildIndexCommand implements OperatorCommand {

    private final SearchIndex index;
    private final IndexSources sources;
    private final Texts texts;

    RebuildIndexCommand(SearchIndex index, IndexSources sources, Texts texts) {
        this.index = index;
        this.sources = sources;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "rebuild-index";
    }

    @Override
    public String usage() {
        return "[COLLECTION…]";
    }

    @Override
    public String summary() {
        return texts.t("search.rebuild.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var known =
                sources.all().stream().map(IndexedSource::collection).sorted().toList();
        for (var collection : arguments) {
            if (!known.contains(collection)) {
                throw new UsageException(texts.t("search.rebuild.unknown", collection, String.join(", ", known)));
            }
        }
        for (var collection : arguments.isEmpty() ? known : arguments) {
            rebuild(collection, console);
        }
        return 0;
    }

    private void rebuild(String collection, Console console) {
        var last = new long[1];
        index.rebuild(collection, documents -> {
            if (documents != last[0]) {
                console.progress(texts.t("search.rebuild.progress", collection, documents));
                last[0] = documents;
            }
        });
        console.say(texts.t("search.rebuild.done", collection, last[0]));
    }
}
