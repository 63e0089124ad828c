package spplus.assistant.model;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One question to the endpoint, one answer or a reason why there is none. */
@Component
class ChatEndpoint {

    /** Whatever is longer is no answer. */
    private static final int MOST_BYTES = 200_000;

    private final ModelSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    ChatEndpoint(ModelSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @throws NoDraft when it fails, is late, or does not answer in the form agreed */
    String ask(String rules, String question) {
        var request = HttpRequest.newBuilder(Objects.requireNonNull(settings.url()))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(rules, question)));
        if (!settings.key().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        return content(sent(request.build()));
    }

    private String body(String rules, String question) {
        return json.writeValueAsString(Map.of(
                "model",
                settings.name(),
                "temperature",
                0.2,
                "stream",
                false,
                "messages",
                List.of(Map.of("role", "system", "content", rules), Map.of("role", "user", "content", question))));
    }

    /** The time limit of a request ends with its headers: here it holds for the body too. */
    private byte[] sent(HttpRequest request) {
        var answer = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            var response = answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new NoDraft(NoDraft.Why.FAILED);
            }
            return response.body();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoDraft(NoDraft.Why.LATE);
        } catch (TimeoutException late) {
            throw new NoDraft(NoDraft.Why.LATE);
        } catch (ExecutionException failed) {
            throw new NoDraft(
                    failed.getCause() instanceof HttpTimeoutException ? NoDraft.Why.LATE : NoDraft.Why.FAILED);
        } finally {
            answer.cancel(true);
        }
    }

    /** An answer that was cut short ({@code finish_reason} other than {@code stop}) is no answer. */
    private String content(byte[] bytes) {
        try {
            var choice = json.readTree(bytes).path("choices").path(0);
            var content = choice.path("message").path("content");
            if (!content.isString() || !isWhole(choice)) {
                throw new NoDraft(NoDraft.Why.NONSENSE);
            }
            return content.asString();
        } catch (JacksonException notJson) {
            throw new NoDraft(NoDraft.Why.NONSENSE);
        }
    }

    private static boolean isWhole(JsonNode choice) {
        return choice.path("finish_reason").asString("").equals("stop");
    }
}
