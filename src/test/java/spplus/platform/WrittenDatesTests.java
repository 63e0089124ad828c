package spplus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class WrittenDatesTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), PARIS);

    private final Texts french = new TextsConfiguration().texts().in("fr");
    private final Texts english = french.in("en");

    @Test
    void writesDaysInEachLanguage() {
        assertThat(WrittenDates.day(french, LocalDate.of(2026, 5, 1))).isEqualTo("1er mai 2026");
        assertThat(WrittenDates.day(french, LocalDate.of(2026, 5, 11))).isEqualTo("11 mai 2026");
        assertThat(WrittenDates.day(english, LocalDate.of(2026, 5, 1))).isEqualTo("1 May 2026");
    }

    @Test
    void writesHoursUnlessNobodyWroteThem() {
        var afternoon = Instant.parse("2026-05-02T12:32:00Z");
        assertThat(WrittenDates.moment(french, afternoon, PARIS)).isEqualTo("2 mai 2026 à 14 h 32");
        assertThat(WrittenDates.moment(english, afternoon, PARIS)).isEqualTo("2 May 2026 at 14:32");
        assertThat(WrittenDates.moment(english, Instant.parse("2026-05-01T22:00:00Z"), PARIS))
                .isEqualTo("2 May 2026");
    }

    @Test
    void saysHowLongAgo() {
        assertThat(WrittenDates.ago(french, NOON.instant(), NOON)).isEqualTo("aujourd’hui (4 mai 2026)");
        assertThat(WrittenDates.ago(english, Instant.parse("2026-05-03T10:00:00Z"), NOON))
                .isEqualTo("yesterday (3 May 2026)");
        assertThat(WrittenDates.ago(french, Instant.parse("2026-04-30T10:00:00Z"), NOON))
                .isEqualTo("il y a 4 jours (30 avril 2026)");
        assertThat(WrittenDates.ago(english, Instant.parse("2026-01-04T10:00:00Z"), NOON))
                .isEqualTo("4 months ago (4 January 2026)");
        assertThat(WrittenDates.ago(french, Instant.parse("2022-05-01T10:00:00Z"), NOON))
                .isEqualTo("il y a 4 ans (1er mai 2022)");
        assertThat(WrittenDates.ago(french, Instant.parse("2026-05-09T10:00:00Z"), NOON))
                .isEqualTo("9 mai 2026");
    }

    @Test
    void speaksTheReadersLanguageAndFrenchWhereNobodyReads() {
        var texts = new TextsConfiguration().texts();
        assertThat(texts.language()).isEqualTo("fr");
        LocaleContextHolder.setLocale(Locale.UK);
        try {
            assertThat(texts.language()).isEqualTo("en");
            assertThat(texts.in("fr").language()).isEqualTo("fr");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
