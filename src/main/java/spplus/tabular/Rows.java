package spplus.tabular;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table, in their order, whatever it is written in. */
interface Rows extends AutoCloseable {

    /** Names of the columns, without spaces around. */
    List<String> header();

    /** @return null at the end */
    @Nullable
    TableRow next();

    /** From 0 to 1. */
    double readSoFar();

    @Override
    void close() throws IOException;
}
