package spplus.platform;

import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Starts the embedded server as soon as the settings are read, while the rest of the application gets ready. */
public final class EmbeddedPostgresStart implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = Binder.get(event.getEnvironment()).bindOrCreate("spplus", PlatformSettings.class);
        if (!settings.database().isExternal()) {
            var server = new EmbeddedPostgresServer(settings.data());
            // What goes wrong here does so again, and is told, when the keeper starts the server.
            Thread.ofPlatform()
                    .name("postgres-start")
                    .uncaughtExceptionHandler((_, _) -> {})
                    .start(server::start);
            handOver(server, event.getBootstrapContext());
        }
    }

    private static void handOver(EmbeddedPostgresServer server, ConfigurableBootstrapContext bootstrap) {
        bootstrap.addCloseListener(ready -> ready.getApplicationContext()
                .getBeanFactory()
                .registerSingleton(EmbeddedPostgresServer.class.getName(), server));
    }
}
