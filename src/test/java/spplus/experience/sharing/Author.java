package spplus.experience.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who shares an experience from their own address, without scripts. */
public class Author {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    private final RestClient client;

    public Author(int port) {
        this(port, "fr");
    }

    /** @param language in which they read the site */
    public Author(int port, String language) {
        var http = HttpClient.newBuilder()
                .localAddress(anyLoopback())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        client = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .defaultHeader("Cookie", "spplus_langue=" + language)
                .defaultHeader("Accept", "text/html,application/json;q=0.9,*/*;q=0.8")
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    public ResponseEntity<String> get(String path) {
        return client.get().uri(path).retrieve().toEntity(String.class);
    }

    public String page(String path) {
        var answer = get(path);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return String.valueOf(answer.getBody());
    }

    /** @param fields name, value, name, value */
    public ResponseEntity<String> post(String path, String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    /** Posts what is accepted. @return path of the next page */
    public String send(String path, String... fields) {
        var answer = post(path, fields);
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(302);
        return path(answer);
    }

    public static String path(ResponseEntity<String> answer) {
        return String.valueOf(answer.getHeaders().getLocation()).replaceFirst("^http://[^/]+", "");
    }

    public String ticket() {
        return ticket("/partager");
    }

    public String ticket(String page) {
        var found = TICKET.matcher(page(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Tells what happened. @return path of the draft, such as {@code /partager/…} */
    public String begin(String title, String story) {
        var next = send("/partager", "titre", title, "recit", story, "ticket", ticket());
        return next.substring(0, next.lastIndexOf('/'));
    }

    /** Answers every page but the last. @return path of the draft */
    public String fill(String title, String story, String structure, String email) {
        var draft = begin(title, story);
        send(draft + "/ressenti", "ressenti", "NEGATIVE");
        var channels = send(draft + "/service", "structure", structure);
        send(channels, "canaux", "COUNTER", "canaux", "PHONE", "ressenti-PHONE", "NEGATIVE");
        send(draft + "/vous", "qui", "PERSON", "residence", "dep:21", "courriel", email);
        return draft;
    }

    /** An answer to a fresh challenge, as the widget gives it. */
    public String proof() {
        try {
            var json = JsonMapper.shared().readTree(page("/partager/preuve"));
            var challenge = json.get("challenge").asString();
            var salt = json.get("salt").asString();
            var solved = Altcha.solveChallenge(
                    challenge, salt, Algorithm.SHA256, json.get("maxnumber").asLong(), 0);
            var payload =
                    "{\"algorithm\":\"SHA-256\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                            .formatted(
                                    challenge,
                                    solved.number,
                                    salt,
                                    json.get("signature").asString());
            return Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static InetAddress anyLoopback() {
        try {
            var random = ThreadLocalRandom.current();
            var address = "127.%d.%d.%d".formatted(random.nextInt(1, 250), random.nextInt(250), random.nextInt(1, 250));
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
