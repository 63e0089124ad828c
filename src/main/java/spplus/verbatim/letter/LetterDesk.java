package spplus.verbatim.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.directory.Structure;
import spplus.platform.SecretBox;
import spplus.statistics.EventRate;
import spplus.verbatim.VoiceLetters;
import spplus.verbatim.audit.KnownErrors;
import spplus.verbatim.letter.LetterPages.Letter;
import spplus.verbatim.letter.LetterPages.Proposal;
import spplus.verbatim.letter.LetterPages.Quote;
import spplus.verbatim.letter.LetterPages.Rate;
import spplus.verbatim.letter.LetterPages.Theme;
import spplus.verbatim.trend.MonthlyMoves;
import spplus.verbatim.trend.SubjectWords;

/** Gathers what a structure's letter tells of a month, with the words that a person chose to display. */
@Service
class LetterDesk implements VoiceLetters {

    /** Words that a wall can bear. */
    static final int MOST_QUOTES = 5;

    static final String STOP = "/lettre-des-usagers";

    private static final String PURPOSE = "verbatim.letter-stop";

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int PROPOSED = 20;
    private static final int THEMES = 5;
    private static final int DECIDED = 10;
    private static final int MONTHS = 24;
    private static final double PER = 1_000;

    private final LetterRepository letters;
    private final MonthlyMoves moves;
    private final SubjectWords words;
    private final KnownErrors errors;
    private final SecretBox secrets;
    private final Clock clock;

    LetterDesk(
            LetterRepository letters,
            MonthlyMoves moves,
            SubjectWords words,
            KnownErrors errors,
            SecretBox secrets,
            Clock clock) {
        this.letters = letters;
        this.moves = moves;
        this.words = words;
        this.errors = errors;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Months that are over and have texts, the last one over at least. */
    List<YearMonth> months(Structure structure) {
        var over = YearMonth.now(clock.withZone(ZONE)).minusMonths(1);
        var months = letters.months(structure.code().value(), over, MONTHS);
        return months.isEmpty() ? List.of(over) : months;
    }

    Letter letter(Structure structure, YearMonth month) {
        var code = structure.code().value();
        var counts = letters.counts(code, month);
        long texts = counts.getOrDefault("", 0L);
        return new Letter(
                code,
                structure.name(),
                month.toString(),
                month.atDay(1),
                month.atEndOfMonth(),
                texts,
                counts.getOrDefault("feeling:POSITIVE", 0L),
                counts.getOrDefault("feeling:NEUTRAL", 0L),
                counts.getOrDefault("feeling:NEGATIVE", 0L),
                negative(counts, month),
                negative(letters.counts(code, month.minusMonths(1)), month.minusMonths(1)),
                themes(code, counts, month),
                rate(code, month, texts),
                moves.of(code, month),
                letters.chosen(code, month, MOST_QUOTES),
                letters.decided(code, month, DECIDED),
                errors.near(code).of("FEELING_TEXT_ONLY"),
                LocalDate.now(clock.withZone(ZONE)));
    }

    private static @Nullable Statistic negative(Map<String, Long> counts, YearMonth month) {
        long texts = counts.getOrDefault("", 0L);
        if (texts < Statistic.MINIMUM_DENOMINATOR) {
            return null;
        }
        var period = new Period(month.atDay(1), month.atEndOfMonth());
        return Statistic.proportion(
                counts.getOrDefault("feeling:NEGATIVE", 0L), texts, period, Statistic.Caveat.VOLUNTEERS);
    }

    private List<Theme> themes(String code, Map<String, Long> counts, YearMonth month) {
        var most = counts.entrySet().stream()
                .filter(one -> one.getKey().startsWith("theme:"))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(THEMES)
                .toList();
        var labels = words.labels(most.stream().map(Map.Entry::getKey).toList());
        return most.stream()
                .filter(one -> labels.containsKey(one.getKey()))
                .map(one -> new Theme(
                        labels.getOrDefault(one.getKey(), ""),
                        one.getValue(),
                        "/espace/voix?structure=%s&%s&du=%s&au=%s#textes"
                                .formatted(
                                        code, SubjectWords.filter(one.getKey()), month.atDay(1), month.atEndOfMonth())))
                .toList();
    }

    private @Nullable Rate rate(String code, YearMonth month, long texts) {
        return letters.visits(code, month)
                .map(visits -> {
                    var rate = EventRate.of(texts, visits, PER);
                    return new Rate(
                            visits,
                            rate.value(),
                            rate.interval().low(),
                            rate.interval().high());
                })
                .orElse(null);
    }

    List<Proposal> proposals(Structure structure, YearMonth month) {
        var code = structure.code().value();
        var chosen = new HashSet<>(
                letters.chosen(code, month, MOST_QUOTES).stream().map(Quote::id).toList());
        return letters.proposals(code, month, PROPOSED).stream()
                .map(quote -> new Proposal(quote, chosen.contains(quote.id())))
                .toList();
    }

    /** Only texts that are proposed may be chosen. @return false when they are too many */
    @Transactional
    boolean choose(Actor actor, Structure structure, YearMonth month, Collection<UUID> texts) {
        var code = structure.code().value();
        var proposed = letters.proposals(code, month, PROPOSED).stream()
                .map(Quote::id)
                .filter(texts::contains)
                .toList();
        if (proposed.size() > MOST_QUOTES) {
            return false;
        }
        letters.choose(code, month, proposed, actor, clock.instant());
        return true;
    }

    @Override
    public boolean isStopped(UUID agent) {
        return letters.isStopped(agent);
    }

    @Override
    public String stopPath(UUID agent) {
        return STOP + "/" + agent + "/" + secret(agent);
    }

    @Transactional
    public void stop(UUID agent, String secret) {
        if (MessageDigest.isEqual(secret.getBytes(UTF_8), secret(agent).getBytes(UTF_8))) {
            letters.stop(agent, clock.instant());
        }
    }

    private String secret(UUID agent) {
        return secrets.link(PURPOSE, agent.toString());
    }

    @Transactional
    void stop(Actor actor) {
        letters.stop(actor.id(), clock.instant());
    }

    @Transactional
    void resume(Actor actor) {
        letters.resume(actor.id());
    }
}
