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

    static final Words<Channel> CHANNELS = Words.of(
            Map.entry("Démarche en ligne", Channel.ONLINE),
            Map.entry("Accueil", Channel.COUNTER),
            Map.entry("Téléphone", Channel.PHONE),
            Map.entry("E-mail", Channel.EMAIL),
            Map.entry("Compte ou espace personnel", Channel.ACCOUNT),
            Map.entry("Courrier", Channel.LETTER),
            Map.entry("Réseaux Sociaux", Channel.SOCIAL),
            Map.entry("Tchat (messagerie instantanée)", Channel.CHAT),
            Map.entry("Tchat", Channel.CHAT),
            Map.entry("Patrouille", Channel.PATROL));

    static final Words<Feeling> FEELINGS = Words.of(
            Map.entry("Positif", Feeling.POSITIVE),
            Map.entry("Neutre", Feeling.NEUTRAL),
            Map.entry("Négatif", Feeling.NEGATIVE));

    static final Words<PostedAs> AUTHORS = Words.of(
            Map.entry("La personne concernée", PostedAs.PERSON),
            Map.entry("Un proche de la personne concernée", PostedAs.RELATIVE),
            Map.entry("Un agent de médiation", PostedAs.MEDIATOR));

    static final Words<ReplyState> STATES = Words.of(
            Map.entry("Expérience en attente de réponse", ReplyState.AWAITING),
            Map.entry("Expérience avec réponse", ReplyState.REPLIED),
            Map.entry("Expérience avec action engagée", ReplyState.ACTION_PLANNED),
            Map.entry("Expérience avec action réalisée", ReplyState.ACTION_DONE));

    static final Words<Reply.Rating> RATINGS =
            Words.of(Map.entry("utile", Reply.Rating.USEFUL), Map.entry("pas utile", Reply.Rating.NOT_USEFUL));

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d(:?\\d\\d)?)$");
    private static final Pattern DECIMALS = Pattern.compile("[.,]0+$");
    private static final DateTimeFormatter FRENCH = strict("d/M/uuuu[ H:mm[:ss]]");
    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSS][.SSS][X][XXX]]");

    private OfficialValues() {}

    /** Day/month/year with or without the time, or ISO; the time is that of Paris when no other is said. */
    static Optional<Instant> moment(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var form = text.indexOf('/') > 0 ? FRENCH : ISO;
            if (text.indexOf(':') < 0) {
                return Optional.of(
                        LocalDate.parse(text, form).atStartOfDay(PARIS).toInstant());
            }
            return Optional.of(
                    OFFSET.matcher(text).find()
                            ? OffsetDateTime.parse(text, form).toInstant()
                            : LocalDateTime.parse(text, form).atZone(PARIS).toInstant());
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
