package spplus.platform;

import java.util.List;

/** One command of {@code bin/sp}; a module adds its own by declaring a bean of this type. */
public interface OperatorCommand {

    /** As typed, such as {@code import-structures}. */
    String name();

    /** Its arguments, such as {@code FILE [--dry-run]}. */
    String usage();

    /** One French sentence that says what it does. */
    String summary();

    /**
     * Runs to the end, printing progress and a summary.
     *
     * @return the process's exit status: 0 when everything was done
     * @throws UsageException when the arguments are not as {@link #usage} says
     */
    int run(List<String> arguments, Console console);

    /** The arguments are wrong; the message, in French, says which and how to mend it. */
    class UsageException extends RuntimeException {
        public UsageException(String message) {
            super(message);
        }
    }
}
