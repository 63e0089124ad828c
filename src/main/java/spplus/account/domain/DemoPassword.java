package spplus.account.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import spplus.platform.PlatformSettings;

/** The one password of the demonstration: configured, or generated once and kept in the data folder. */
@Component
public class DemoPassword {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final PlatformSettings settings;
    private final AgentRegister agents;
    private final Passwords passwords;
    private final Clock clock;
    private final Supplier<String> text;
    private final Supplier<String> hash;

    DemoPassword(PlatformSettings settings, DemoSettings demo, AgentRegister agents, Passwords passwords, Clock clock) {
        this.settings = settings;
        this.agents = agents;
        this.passwords = passwords;
        this.clock = clock;
        var given = demo.demoPassword();
        this.text = SingletonSupplier.of(() -> given == null || given.isBlank() ? kept(settings.data()) : given);
        this.hash = SingletonSupplier.of(() -> passwords.hash(text.get()));
    }

    public boolean isShown() {
        return settings.demo();
    }

    public String text() {
        requireDemo();
        return text.get();
    }

    /** One hash for all: computing it for each account would only slow the loading of a password that is no secret. */
    public String hash() {
        requireDemo();
        return hash.get();
    }

    /** The password may have been configured otherwise since the accounts were made. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void follow() {
        if (isShown()) {
            agents.demo().stream()
                    .collect(Collectors.groupingBy(agent -> String.valueOf(agent.password())))
                    .forEach(this::followAll);
        }
    }

    /** Those made together bear one hash: it is tried once, as trying it costs as much as making it. */
    private void followAll(String known, List<Agent> bearers) {
        if (!passwords.matches(text(), known)) {
            bearers.forEach(agent -> agents.setPassword(agent.id(), hash(), clock.instant()));
        }
    }

    private void requireDemo() {
        if (!settings.demo()) {
            throw new IllegalStateException("there are demo accounts in demo mode only");
        }
    }

    private static String kept(Path data) {
        var file = data.resolve("demo.password");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, generated());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo password cannot be kept in " + data, e);
        }
    }

    private static String generated() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
