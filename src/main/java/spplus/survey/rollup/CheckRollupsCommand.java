package spplus.survey.rollup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/**
 * {@code bin/sp check-rollups}: whether every sum is the one that the answers give, counted again in PostgreSQL and, with
 * {@code --parquet}, by another engine from a file of the same answers. Reads one snapshot: people may answer meanwhile.
 */
@Component
class CheckRollupsCommand implements OperatorCommand {

    private final DataSource database;
    private final Texts texts;

    CheckRollupsCommand(DataSource database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "check-rollups";
    }

    @Override
    public String usage() {
        return texts.t("survey.rollup.check.usage");
    }

    @Override
    public String summary() {
        return texts.t("survey.rollup.check.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var folder = folder(arguments);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            takeInOrder(connection);
            boolean right = inDatabase(connection, console);
            if (folder != null) {
                right &= inFile(connection, folder, console);
            }
            connection.rollback();
            return right ? 0 : 1;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order of who answers: reading the other way round could wait in a circle. */
    private static void takeInOrder(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table survey.response, survey.answer in access share mode");
        }
    }

    private boolean inDatabase(Connection connection, Console console) throws SQLException {
        boolean right = true;
        for (var sum : Recount.values()) {
            var found = sum.compare(connection, null);
            right &= found.different() == 0;
            console.say(
                    "%s",
                    texts.t(
                            "survey.rollup.check.table",
                            sum.table(),
                            found.compared(),
                            found.different(),
                            found.first() == null ? "" : found.first()));
        }
        return right;
    }

    private boolean inFile(Connection connection, Path folder, Console console) throws SQLException, IOException {
        var found = new ParquetCheck(folder).compare(connection);
        console.say(
                "%s",
                texts.t(
                        "survey.rollup.check.parquet",
                        found.answers(),
                        folder.resolve(ParquetCheck.ANSWERS).toString(),
                        found.compared(),
                        found.different()));
        return found.different() == 0;
    }

    private @Nullable Path folder(List<String> arguments) {
        if (arguments.isEmpty()) {
            return null;
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals("--parquet")) {
            throw new UsageException(texts.t("survey.rollup.check.unknown", arguments.getFirst()));
        }
        try {
            return Files.createDirectories(Path.of(arguments.getLast()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
