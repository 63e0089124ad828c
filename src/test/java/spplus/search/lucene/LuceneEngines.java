package spplus.search.lucene;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import spplus.platform.PlatformSettings;
import spplus.search.SearchSettings;
import spplus.search.engine.SearchEngine;

/** Makes engines as the application does, for tests and benchmarks. */
public final class LuceneEngines {

    private LuceneEngines() {}

    public static SearchEngine in(Path data) {
        return in(data, Clock.systemUTC(), Duration.ofMinutes(10));
    }

    public static SearchEngine in(Path data, Clock clock, Duration purgeDelay) {
        var platform = new PlatformSettings(
                data, URI.create("http://localhost"), null, false, new PlatformSettings.Database("", "", "", 1));
        return new LuceneEngine(platform, new SearchSettings(purgeDelay), clock);
    }

    /** As the application's end does: the lead is free again. */
    public static void close(SearchEngine engine) {
        ((LuceneEngine) engine).close();
    }
}
