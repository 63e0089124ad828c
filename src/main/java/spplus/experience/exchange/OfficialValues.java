package spplus.experience.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.PostedAs;
import spplus.experience.ReplyState;
import spplus.experience.domain.Reply;

/** How the official export writes its values, and what they are here. */
final class OfficialValues {

    static final Map<String, Channel> CHANNELS = Map.of(
            "demarche en ligne", Channel.ONLINE,
            "accueil", Channel.COUNTER,
            "telephone", Channel.PHONE,
            "e mail", Channel.EMAIL,
            "compte ou espace personnel", Channel.ACCOUNT,
            "courrier", Channel.LETTER,
            "reseaux sociaux", Channel.SOCIAL,
            "tchat", Channel.CHAT,
            "tchat messagerie instantanee", Channel.CHAT,
            "patrouille", Channel.PATROL);

    static final Map<String, Feeling> FEELINGS =
            Map.of("positif", Feeling.POSITIVE, "neutre", Feeling.NEUTRAL, "negatif", Feeling.NEGATIVE);

    static final Map<String, PostedAs> AUTHORS = Map.of(
            "la personne concernee", PostedAs.PERSON,
            "un proche de la personne concernee", PostedAs.RELATIVE,
            "un agent de mediation", PostedAs.MEDIATOR);

    static final Map<String, ReplyState> STATES = Map.of(
            "experience en attente de reponse", ReplyState.AWAITING,
            "experience avec reponse", ReplyState.REPLIED,
            "experience avec action engagee", ReplyState.ACTION_PLANNED,
            "experience avec action realisee", ReplyState.ACTION_DONE);

    static final Map<String, Reply.Rating> RATINGS =
            Map.of("utile", Reply.Rating.USEFUL, "pas utile", Reply.Rating.NOT_USEFUL);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern DECIMALS = Pattern.compile("[.,]0+$");
    private static final DateTimeFormatter FRENCH = strict("d/M/uuuu[ H:mm[:ss]]");
    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][X][XXX]]");

    private OfficialValues() {}

    /** Day/month/year with or without the time, or ISO; the time is that of Paris when no other is said. */
    static Optional<Instant> moment(String text) {
        try {
            var form = text.indexOf('/') > 0 ? FRENCH : ISO;
            var read = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (read) {
                        case OffsetDateTime moment -> moment.toInstant();
                        case LocalDateTime time -> time.atZone(PARIS).toInstant();
                        default -> LocalDate.from(read).atStartOfDay(PARIS).toInstant();
                    });
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String text) {
        return moment(text).map(moment -> moment.atZone(PARIS).toLocalDate());
    }

    /** A code that went through a spreadsheet: {@code 75.0} is 75, {@code 1000} is the postal code 01000. */
    static String code(String text, int digits) {
        var plain = DECIMALS.matcher(text).replaceFirst("");
        boolean lostZeros =
                !plain.isEmpty() && plain.length() < digits && plain.chars().allMatch(Character::isDigit);
        return lostZeros ? "0".repeat(digits - plain.length()) + plain : plain;
    }

    /** Empty when it is not a whole number; nothing written is 0. */
    static Optional<Integer> count(String text) {
        try {
            return Optional.of(text.isEmpty() ? 0 : Integer.parseInt(code(text, 0)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static List<String> list(String text, String separators) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(separators))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
