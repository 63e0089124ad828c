package spplus.verbatim.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spplus.platform.OperatorCommand.UsageException;
import spplus.platform.Texts;

/** What was typed after a command, as pairs of {@code --name value}. */
final class Options {

    private final Map<String, String> values = new HashMap<>();
    private final Texts texts;

    /** @throws UsageException when a name is unknown, twice there, or without value */
    Options(List<String> arguments, Set<String> known, Texts texts) {
        this.texts = texts;
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            if (!known.contains(name) || i + 1 == arguments.size()) {
                throw new UsageException(texts.t("verbatim.command.option", name));
            }
            if (values.put(name, arguments.get(i + 1)) != null) {
                throw new UsageException(texts.t("verbatim.command.twice", name));
            }
        }
    }

    String needed(String name) {
        return optional(name).orElseThrow(() -> new UsageException(texts.t("verbatim.command.needed", name)));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int number(String name, int standard, int least, int most) {
        var value = values.get(name);
        if (value == null) {
            return standard;
        }
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new UsageException(texts.t("verbatim.command.number", name, least, most));
        }
        return Integer.parseInt(value);
    }

    /** True for the first word, which is also the standard one. */
    boolean choice(String name, String yes, String no) {
        var value = values.getOrDefault(name, yes);
        if (!value.equals(yes) && !value.equals(no)) {
            throw new UsageException(texts.t("verbatim.command.choice", name, yes, no));
        }
        return value.equals(yes);
    }
}
