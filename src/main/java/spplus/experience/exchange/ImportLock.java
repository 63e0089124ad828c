package spplus.experience.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one import run at a time, whatever the process; given back by the database if that process dies. */
@Component
class ImportLock {

    private static final long KEY = 0x5350_2b49_4d50L;

    private final DataSource database;

    ImportLock(DataSource database) {
        this.database = database;
    }

    /** Empty when another import is running. */
    Optional<Held> take() {
        try {
            var connection = database.getConnection();
            try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
                lock.setLong(1, KEY);
                var row = lock.executeQuery();
                row.next();
                if (row.getBoolean(1)) {
                    return Optional.of(new Held(connection));
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The right to import, until closed. */
    static final class Held implements AutoCloseable {

        private final Connection connection;

        Held(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try (connection;
                    var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                unlock.setLong(1, KEY);
                unlock.execute();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
