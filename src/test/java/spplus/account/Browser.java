package spplus.account;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** A browser without scripts: keeps cookies, follows no redirect, takes every status as an answer. */
public class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final @Nullable UUID agent;
    private final String email;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final RestClient client;
    private volatile @Nullable String claimed;

    Browser(int port, @Nullable UUID agent, String email) {
        this(port, agent, email, "127.0.0.1");
    }

    /** @param address the loopback address from which it calls, such as {@code 127.0.0.7} */
    Browser(int port, @Nullable UUID agent, String email, String address) {
        this.agent = agent;
        this.email = email;
        var http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .localAddress(inet(address))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.client = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new JdkClientHttpRequestFactory(http))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL));
                    if (claimed != null) {
                        request.getHeaders().set("X-Forwarded-For", claimed);
                    }
                    return execution.execute(request, body);
                })
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    public UUID agent() {
        return agent;
    }

    public String email() {
        return email;
    }

    public RestClient client() {
        return client;
    }

    /** Writes an X-Forwarded-For header in what is sent from now on. */
    public Browser claiming(String address) {
        claimed = address;
        return this;
    }

    public String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("spplus_session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    public void useSessionCookie(String value) {
        var cookie = new HttpCookie("spplus_session", value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create("http://127.0.0.1/"), cookie);
    }

    public ResponseEntity<String> get(String path) {
        return client.get().uri(path).retrieve().toEntity(String.class);
    }

    /** The text of a page that must be there. */
    public String page(String path) {
        var answer = get(path);
        if (answer.getStatusCode().value() != 200) {
            throw new AssertionError(path + " answered " + answer.getStatusCode());
        }
        return String.valueOf(answer.getBody());
    }

    /** Sends a form of the workspace with the token that its pages carry. */
    public ResponseEntity<String> post(String path, Map<String, String> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::add);
        return post(path, fields);
    }

    public ResponseEntity<String> post(String path, MultiValueMap<String, String> form) {
        var fields = new LinkedMultiValueMap<>(form);
        fields.add("_csrf", token(agent == null ? "/connexion" : "/espace"));
        return postAsIs(path, fields);
    }

    /** Sends exactly these fields, without a token. */
    public ResponseEntity<String> postAsIs(String path, MultiValueMap<String, String> form) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    /** Signs in by the form; throws when it is refused. */
    public ResponseEntity<String> signIn(String password) {
        var answer = trySignIn(email, password);
        if (!answer.getStatusCode().is3xxRedirection()) {
            throw new AssertionError("sign-in answered " + answer.getStatusCode());
        }
        return answer;
    }

    public ResponseEntity<String> trySignIn(String email, String password) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("email", email);
        fields.add("password", password);
        fields.add("_csrf", token("/connexion"));
        return postAsIs("/connexion", fields);
    }

    private String token(String path) {
        var found = TOKEN.matcher(page(path));
        if (!found.find()) {
            throw new AssertionError("no token on " + path);
        }
        return found.group(1);
    }

    private static InetAddress inet(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
