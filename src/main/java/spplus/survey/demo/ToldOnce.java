package spplus.survey.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was told of the fictional territory: each tale once, in the transaction that tells it. */
@Component
public class ToldOnce {

    private final JdbcClient jdbc;

    ToldOnce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on it is told. @return false when it was already */
    public boolean isNew(String key) {
        return jdbc.sql("insert into survey.demo_told (key) values (?) on conflict do nothing")
                        .param(key)
                        .update()
                == 1;
    }
}
