package spplus.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.upload.Reading.Left;

/** Two readers for the tests of this room: one reads block after block and can undo, the other all rows or none. */
@TestConfiguration
public class TestReaders {

    static final String LINES = "test.lines";
    static final String WHOLE = "test.whole";

    @Bean
    Lines testLines(JdbcClient jdbc) {
        return new Lines(jdbc);
    }

    @Bean
    Whole testWhole(JdbcClient jdbc) {
        return new Whole(jdbc);
    }

    /** Takes the words of the column {@code text}; some words mean trouble. */
    static class Whole implements UploadReader {

        private final JdbcClient jdbc;
        private final Map<UUID, Integer> killed = new ConcurrentHashMap<>();

        Whole(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("create table if not exists public.upload_taken (upload uuid, key text, words text)")
                    .update();
        }

        @Override
        public String kind() {
            return WHOLE;
        }

        @Override
        public String words() {
            return "test.lines";
        }

        @Override
        public int mostRows() {
            return 1_000;
        }

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public Reading read(Upload upload, UploadColumns columns, List<UploadRow> rows) {
            var left = new ArrayList<Left>();
            for (var row : rows) {
                var words = columns.cell(row, "text");
                switch (words) {
                    case "bad" -> left.add(new Left(row, columns.column("text"), "c’est faux"));
                    case "stop" -> {
                        return Reading.stopped("upload.stopped.failed", left);
                    }
                    case "poison" -> throw new IllegalStateException(words);
                    case "kill" -> killOnce(upload, row, words);
                    default -> take(upload, row, words);
                }
            }
            return new Reading(rows.size() - left.size(), 0, left);
        }

        private void killOnce(Upload upload, UploadRow row, String words) {
            if (killed.merge(upload.id(), 1, Integer::sum) == 1) {
                throw new IllegalStateException("killed");
            }
            take(upload, row, words);
        }

        private void take(Upload upload, UploadRow row, String words) {
            jdbc.sql("insert into public.upload_taken values (?, ?, ?)")
                    .param(upload.id())
                    .param(row.key())
                    .param(words)
                    .update();
        }

        List<String> taken(Upload upload) {
            return jdbc.sql("select words from public.upload_taken where upload = ?")
                    .param(upload.id())
                    .query(String.class)
                    .list();
        }
    }

    /** The same, block after block. What comes from {@code stubborn} is not taken back at once. */
    static class Lines extends Whole implements UploadReader.Undoable {

        private static final int REFUSALS = 4;

        private final JdbcClient jdbc;
        private final Map<UUID, Integer> refused = new ConcurrentHashMap<>();

        Lines(JdbcClient jdbc) {
            super(jdbc);
            this.jdbc = jdbc;
        }

        @Override
        public String kind() {
            return LINES;
        }

        @Override
        public boolean isWhole() {
            return false;
        }

        @Override
        public int takeBack(Upload upload, int most) {
            if (upload.origin().equals("stubborn") && refused.merge(upload.id(), 1, Integer::sum) <= REFUSALS) {
                throw new IllegalStateException("not now");
            }
            return jdbc.sql("""
                    delete from public.upload_taken where ctid in
                      (select ctid from public.upload_taken where upload = ? limit ?)
                    """).param(upload.id()).param(most).update();
        }
    }
}
