package spplus.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads every module's message file once. */
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

    @Bean
    Texts frenchTexts() {
        return new Texts(Locale.FRANCE, read("classpath*:messages/*.properties"));
    }

    private static Map<String, String> read(String pattern) {
        var all = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, text) -> all.put((String) key, (String) text));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
