package spplus.durability;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The packaged application in its own process and its own data folder, by an operator's commands; it can be killed. */
public final class RunningSite implements AutoCloseable {

    private static final Path JAR = Path.of("target/services-publics-plus.jar");
    private static final Duration STARTUP = Duration.ofMinutes(10);
    private static final Set<Process> LAUNCHED = ConcurrentHashMap.newKeySet();

    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private RunningSite(Path data, int port, Map<String, String> settings) {
        this.data = data;
        this.port = port;
        this.settings = settings;
    }

    /** Whether the application was packaged: {@code mvnw package} makes it. */
    public static boolean isPackaged() {
        return Files.exists(JAR);
    }

    /** @param settings environment of the process, beside the data folder and the port */
    public static RunningSite in(Path data, Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.putIfAbsent("SPPLUS_DEMO", "false");
        return new RunningSite(data, freePort(), all);
    }

    /** Stops all that was launched and still runs, each with its database. */
    public static void stopAll() {
        LAUNCHED.forEach(Process::destroy);
        LAUNCHED.forEach(process -> process.onExit().join());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Changes a setting for the next start. */
    public RunningSite set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    public RunningSite start() {
        launch();
        awaitReady();
        return this;
    }

    /** Without waiting until it answers. */
    public void launch() {
        process = launch(List.of(), data.resolve("site.log").toFile());
    }

    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the database server that the application looks after. */
    public void killDatabase() {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            new ProcessBuilder("kill", "-9", pid.strip()).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs one operator's command on the same folder and gives what it said. */
    public String command(String... arguments) {
        var log = data.resolve("command.log").toFile();
        var all = List.of(arguments);
        try {
            int status = launch(all, log).waitFor();
            var said = Files.readString(log.toPath());
            if (status != 0) {
                throw new AssertionError("command %s ended with %d: %s".formatted(all, status, said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String databaseUrl() {
        try {
            return "jdbc:postgresql://127.0.0.1:%s/postgres"
                    .formatted(Files.readString(data.resolve("postgres.port")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var request = HttpRequest.newBuilder(address().resolve("/readyz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var end = Instant.now().plus(STARTUP);
        while (Instant.now().isBefore(end)) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(100);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw new AssertionError("the site did not become ready; see " + data.resolve("site.log"));
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
        stopDatabaseLeftBehind();
    }

    /** A server that outlived a killed site belongs to nobody any more. */
    private void stopDatabaseLeftBehind() {
        var file = data.resolve("postgres/postmaster.pid");
        try {
            if (Files.exists(file)) {
                var pid = Files.readAllLines(file).getFirst().strip();
                var server = ProcessHandle.of(Long.parseLong(pid));
                new ProcessBuilder("kill", "-INT", pid).start().waitFor();
                server.ifPresent(running -> running.onExit().join());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch(List<String> arguments, File log) {
        var line = new ArrayList<>(List.of(arguments.isEmpty() ? "bin/run" : "bin/sp"));
        line.addAll(arguments);
        var builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(settings);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SPPLUS_DATA", data.toAbsolutePath().toString());
        builder.environment().put("SPPLUS_PORT", Integer.toString(port));
        try {
            var launched = builder.start();
            LAUNCHED.add(launched);
            launched.onExit().thenAccept(LAUNCHED::remove);
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
