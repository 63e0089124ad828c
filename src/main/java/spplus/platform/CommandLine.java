package spplus.platform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds and runs the operator's command that was asked for. */
@Component
public class CommandLine {

    private static final Logger log = LoggerFactory.getLogger(CommandLine.class);

    private final List<OperatorCommand> commands;
    private final Texts texts;

    CommandLine(List<OperatorCommand> commands, Texts texts) {
        this.commands = commands.stream()
                .sorted(Comparator.comparing(OperatorCommand::name))
                .toList();
        this.texts = texts;
    }

    /** @return the process's exit status: 0 done, 1 failed, 2 not understood */
    public int run(String... arguments) {
        return run(new Console(System.out, System.err), arguments);
    }

    int run(Console console, String... arguments) {
        if (arguments.length == 0 || arguments[0].equals("help")) {
            help(console);
            return 0;
        }
        var name = arguments[0];
        var found = commands.stream().filter(c -> c.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            console.progress(texts.t("platform.command.unknown", name));
            help(console);
            return 2;
        }
        return run(found.get(), List.copyOf(Arrays.asList(arguments).subList(1, arguments.length)), console);
    }

    private int run(OperatorCommand command, List<String> arguments, Console console) {
        try {
            return command.run(arguments, console);
        } catch (OperatorCommand.UsageException e) {
            console.progress("%s", String.valueOf(e.getMessage()));
            console.progress("%s %s", command.name(), command.usage());
            return 2;
        } catch (RuntimeException e) {
            log.error("command {} failed", command.name(), e);
            console.progress(texts.t("platform.command.failed", command.name(), String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private void help(Console console) {
        console.say(texts.t("platform.command.help"));
        for (var command : commands) {
            console.say("  %-44s %s", command.name() + " " + command.usage(), command.summary());
        }
    }
}
