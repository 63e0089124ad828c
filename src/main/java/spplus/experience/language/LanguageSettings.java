package spplus.experience.language;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the language of a text is detected.
 *
 * @param confidence from 0.5 to 1, the part of the likeliest language among the two likeliest, under which none is said
 * @param among ISO 639-1 codes of the languages told apart; the fewer, the surer
 */
@ConfigurationProperties("spplus.languages")
record LanguageSettings(
        @DefaultValue("0.54") double confidence,

        @DefaultValue({"fr", "en", "es", "de", "it", "pt", "nl", "pl", "ro", "ru", "uk", "ar", "tr", "zh"})
        List<String> among) {}
