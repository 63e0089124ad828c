package spplus.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads every module's message files once; a language is there as soon as one file ends with its code. */
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

    private static final Pattern IN_LANGUAGE = Pattern.compile(".*_([a-z]{2,3})\\.properties");

    @Bean
    Texts texts() {
        var patterns = read("classpath*:messages/*.properties");
        var wordings = new HashMap<String, Wording>();
        patterns.forEach((language, words) -> wordings.put(language, new Wording(locale(language), words)));
        return new Texts(wordings);
    }

    /** Dates and numbers are written as in Europe. */
    private static Locale locale(String language) {
        return switch (language) {
            case Texts.HOUSE -> Locale.FRANCE;
            case "en" -> Locale.UK;
            default -> Locale.of(language);
        };
    }

    private static Map<String, Map<String, String>> read(String pattern) {
        var all = new HashMap<String, Map<String, String>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var words = all.computeIfAbsent(language(file), _ -> new HashMap<>());
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, text) -> words.put((String) key, (String) text));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String language(Resource file) {
        var name = IN_LANGUAGE.matcher(Objects.requireNonNullElse(file.getFilename(), ""));
        return name.matches() ? name.group(1) : Texts.HOUSE;
    }
}
