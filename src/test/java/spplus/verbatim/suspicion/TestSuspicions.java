package spplus.verbatim.suspicion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.directory.Structure;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.platform.Ids;
import spplus.verbatim.PainPointSuspected.Why;
import spplus.verbatim.TestVoices;

/** A suspicion with the texts that tell it. */
@TestComponent
public class TestSuspicions {

    private static final int TEXTS = 40;
    private static final int UNHAPPY = 30;
    private static final int DAYS = 90;

    private final TestVoices voices;
    private final SuspicionRepository suspicions;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestSuspicions(
            TestVoices voices,
            SuspicionRepository suspicions,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.voices = voices;
        this.suspicions = suspicions;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public UUID of(Structure office, String name) {
        var until = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
        var theme = UUID.randomUUID();
        jdbc.sql("""
                insert into verbatim.theme (id, name, state, terms, weights, created_at)
                values (?, ?, 'signed', '{aucunmotdutexte}', '{1}', now())
                """).param(theme).param(name).update();
        for (int i = 0; i < TEXTS; i++) {
            boolean unhappy = i < UNHAPPY;
            var text = voices.says(
                    office,
                    until.minusDays(i),
                    Channel.COUNTER,
                    unhappy ? Feeling.NEGATIVE : Feeling.POSITIVE,
                    null,
                    unhappy ? "Fermé encore" : "Ouvert",
                    unhappy ? "Porte close à l’heure dite, lettre " + i : "Reçu tout de suite, lettre " + i);
            if (unhappy) {
                jdbc.sql("""
                        insert into verbatim.theme_of (verbatim_id, theme_id, by_person, confidence, at)
                        values (?, ?, true, 1, now())
                        """).param(text).param(theme).update();
            }
        }
        var id = Ids.next();
        var cluster = new Cluster(theme, office.code().value(), UNHAPPY, TEXTS, 0, 0, 0);
        var looked = new SuspicionRepository.Days(until.minusDays(DAYS - 1L), until, 365);
        transactions.executeWithoutResult(_ ->
                suspicions.add(id, new SuspicionPolicy.Suspected(cluster, Why.WEIGHS, null), looked, clock.instant()));
        return id;
    }
}
