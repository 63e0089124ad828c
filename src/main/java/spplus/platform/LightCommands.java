package spplus.platform;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** Runs a light command at once, where starting the whole application would take seconds and a database. */
public final class LightCommands {

    private LightCommands() {}

    /** @return the process's exit status; empty when the command named first is none of them */
    public static OptionalInt run(Console console, String... arguments) {
        if (arguments.length == 0) {
            return OptionalInt.empty();
        }
        // Nothing configures the logs here: they would go to standard output, among the results.
        LoggingSystem.get(LightCommands.class.getClassLoader()).beforeInitialize();
        var texts = new TextsConfiguration().texts();
        var commands = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(LightCommand.class, ArgumentResolver.of(Texts.class, texts));
        if (commands.stream().noneMatch(command -> command.name().equals(arguments[0]))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(new CommandLine(List.copyOf(commands), texts).run(console, arguments));
    }
}
