package spplus.quality.tally;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is left to do since the tree changed: to read it again, then to add up again. Each mark is a row of its own, so
 * that whoever marks never waits for who works, and a mark made meanwhile is for the next round.
 */
@Repository
class Upkeep {

    private final JdbcClient jdbc;

    Upkeep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tree is to be read again, and everything added up along it. */
    void markTree() {
        mark(true);
    }

    /** The tree is as it should be; everything is to be added up along it. */
    void markSums() {
        mark(false);
    }

    /** @return whether the tree was marked; others may mark it again at once */
    boolean takeTree() {
        return take(true);
    }

    boolean takeSums() {
        return take(false);
    }

    private void mark(boolean tree) {
        jdbc.sql("insert into quality.upkeep (stale) values (?)").param(tree).update();
    }

    private boolean take(boolean tree) {
        return jdbc.sql("delete from quality.upkeep where stale = ?")
                        .param(tree)
                        .update()
                > 0;
    }
}
