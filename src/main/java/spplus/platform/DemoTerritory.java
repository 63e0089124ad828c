package spplus.platform;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this database tells of the fictional territory: known by the page's banner, written by its loader. */
@Component
public class DemoTerritory {

    /** How far its loading came. */
    public enum Progress {
        ABSENT,
        BEGUN,
        LOADED
    }

    private final PlatformSettings settings;
    private final JdbcClient jdbc;
    private final String told;
    private final AtomicReference<@Nullable Progress> known = new AtomicReference<>();

    /** @param told where the operator asked to listen, empty when nothing was asked */
    DemoTerritory(PlatformSettings settings, JdbcClient jdbc, @Value("${server.address:}") String told) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.told = told;
    }

    /**
     * Whether only this machine may come: always with the fictional territory, whose password is shown to all, and
     * wherever one might still be loaded; who asks for another address on an empty database gets no territory.
     */
    public boolean isOnlyHere() {
        return settings.demo() && (told.isBlank() || progress() != Progress.ABSENT);
    }

    /** Whether what is shown is fictional. */
    public boolean isShown() {
        return settings.demo() && progress() != Progress.ABSENT;
    }

    public Progress progress() {
        var progress = known.get();
        if (progress == null) {
            progress = jdbc.sql("select loaded from platform.demo_territory")
                    .query(Boolean.class)
                    .optional()
                    .map(loaded -> loaded ? Progress.LOADED : Progress.BEGUN)
                    .orElse(Progress.ABSENT);
            known.set(progress);
        }
        return progress;
    }

    public void begin() {
        jdbc.sql("insert into platform.demo_territory (loaded) values (false) on conflict do nothing")
                .update();
        known.set(null);
    }

    public void end() {
        jdbc.sql("update platform.demo_territory set loaded = true").update();
        known.set(null);
    }
}
