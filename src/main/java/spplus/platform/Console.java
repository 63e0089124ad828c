package spplus.platform;

import java.io.PrintStream;

/** Where a command tells what it does: results on standard output, progress on standard error. */
public final class Console {

    private final PrintStream out;
    private final PrintStream progress;

    public Console(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    public void say(String format, Object... arguments) {
        out.println(arguments.length == 0 ? format : format.formatted(arguments));
    }

    public void progress(String format, Object... arguments) {
        progress.println(arguments.length == 0 ? format : format.formatted(arguments));
    }
}
