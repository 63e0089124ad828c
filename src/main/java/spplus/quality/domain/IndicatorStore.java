package spplus.quality.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import spplus.commitment.CommitmentCode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps indicators, version after version; read from memory, at most some seconds old on other nodes. */
@Service
public class IndicatorStore {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final LoadingCache<String, List<Indicator>> versions;

    IndicatorStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.versions = Caffeine.newBuilder().expireAfterWrite(FRESH).build(_ -> read());
    }

    /** Of one indicator, the newest first. */
    public List<Indicator> history(String code) {
        return versions.get("").stream().filter(one -> one.code().equals(code)).toList();
    }

    /** As each is defined on a day, retired ones too, by commitment and name. */
    public List<Indicator> on(LocalDate day) {
        return versions.get("").stream()
                .filter(one -> !one.from().isAfter(day))
                .filter(one -> newestOn(one.code(), day) == one)
                .sorted(Comparator.comparing(Indicator::commitment).thenComparing(Indicator::name))
                .toList();
    }

    /** Those that are asked for on a day. */
    public List<Indicator> askedFor(LocalDate day) {
        return on(day).stream().filter(one -> one.isAskedFor(day)).toList();
    }

    /** As it was defined when a period began, or by its first version when there was none yet. */
    public Optional<Indicator> of(String code, Term term) {
        var all = history(code);
        var then = newestOn(code, term.first());
        return then != null ? Optional.of(then) : all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** As it is defined on a day, or by its first version. */
    public Optional<Indicator> find(String code, LocalDate day) {
        return of(code, Frequency.MONTH.holding(day).before()).flatMap(before -> {
            var now = newestOn(code, day);
            return Optional.of(now == null ? before : now);
        });
    }

    /**
     * Until the transaction ends, nobody else writes this indicator; results that are being given for it are waited for.
     * What is read then is what is there, not what is remembered.
     */
    public void lock(String code) {
        jdbc.sql("select cast(pg_advisory_xact_lock(7406002, hashtext(?)) as text)")
                .param(code)
                .query((_, _) -> true)
                .list();
        jdbc.sql("select code from quality.indicator where code = ? for update")
                .param(code)
                .query((_, _) -> true)
                .list();
        versions.invalidateAll();
    }

    /** Adds a version, or writes anew the one that begins on the same day. */
    public void write(Indicator indicator, String by) {
        jdbc.sql("insert into quality.indicator (code, created_at) values (?, ?) on conflict do nothing")
                .param(indicator.code())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into quality.indicator_version (indicator, number, from_day, name, definition, official_code,
                  formula, inputs, higher_is_better, commitment, level, frequency, origin, question, note, written_by,
                  written_at)
                values (:code, :number, :from, :name, :definition, :official, :formula, :inputs, :higher, :commitment,
                  :level, :frequency, :origin, :question, :note, :by, :at)
                on conflict (indicator, from_day) do update set name = excluded.name,
                  definition = excluded.definition, official_code = excluded.official_code,
                  formula = excluded.formula, inputs = excluded.inputs, higher_is_better = excluded.higher_is_better,
                  commitment = excluded.commitment, level = excluded.level, frequency = excluded.frequency,
                  origin = excluded.origin, question = excluded.question, note = excluded.note,
                  written_by = excluded.written_by, written_at = excluded.written_at
                """)
                .param("code", indicator.code())
                .param("number", indicator.number())
                .param("from", Date.valueOf(indicator.from()))
                .param("name", indicator.name())
                .param("definition", indicator.definition())
                .param("official", indicator.officialCode())
                .param("formula", indicator.formula().written())
                .param("inputs", json.writeValueAsString(indicator.inputs()))
                .param("higher", indicator.higherIsBetter())
                .param("commitment", indicator.commitment().toString())
                .param("level", indicator.level().name())
                .param("frequency", indicator.frequency().name())
                .param("origin", indicator.origin().name())
                .param("question", indicator.question())
                .param("note", indicator.note())
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        forget();
    }

    /** @param day from which it is not asked for any more, null to ask for it again */
    public void retire(String code, @Nullable LocalDate day) {
        jdbc.sql("update quality.indicator set retired_on = ? where code = ?")
                .param(day == null ? null : Date.valueOf(day))
                .param(code)
                .update();
        forget();
    }

    private @Nullable Indicator newestOn(String code, LocalDate day) {
        return history(code).stream()
                .filter(one -> !one.from().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /** Read anew once the change is there for others, and at once within it. */
    private void forget() {
        versions.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    versions.invalidateAll();
                }
            });
        }
    }

    private List<Indicator> read() {
        return jdbc.sql("""
                select v.*, i.retired_on from quality.indicator_version v join quality.indicator i on i.code = v.indicator
                order by v.indicator, v.from_day desc
                """).query((row, _) -> indicator(row)).list();
    }

    private Indicator indicator(ResultSet row) throws SQLException {
        var retired = row.getDate("retired_on");
        var inputs = Arrays.asList(json.readValue(row.getString("inputs"), Input[].class));
        return new Indicator(
                row.getString("indicator"),
                row.getInt("number"),
                row.getDate("from_day").toLocalDate(),
                row.getString("name"),
                row.getString("definition"),
                row.getString("official_code"),
                FormulaReader.read(row.getString("formula"), inputs),
                row.getBoolean("higher_is_better"),
                CommitmentCode.parse(row.getString("commitment")).orElseThrow(),
                Level.valueOf(row.getString("level")),
                Frequency.valueOf(row.getString("frequency")),
                Origin.valueOf(row.getString("origin")),
                row.getString("question"),
                row.getString("note"),
                retired == null ? null : retired.toLocalDate());
    }
}
