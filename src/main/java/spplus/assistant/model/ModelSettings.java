package spplus.assistant.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The chat endpoint that follows OpenAI's form; without address nothing is ever sent.
 *
 * @param url address of the whole call, such as {@code https://example.org/v1/chat/completions}
 * @param key sent as a bearer token, empty when none is asked for
 * @param timeout for the whole call, body included
 * @param longestAnswer characters of an answer beyond which it is thrown away
 */
@ConfigurationProperties("spplus.assistant.model")
record ModelSettings(
        @Nullable URI url,
        @DefaultValue("") String key,
        @DefaultValue("") String name,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("3000") int longestAnswer) {

    boolean isConfigured() {
        return url != null && !url.toString().isBlank();
    }

    @Override
    public String toString() {
        return "ModelSettings[%s, %s]".formatted(url, name);
    }
}
