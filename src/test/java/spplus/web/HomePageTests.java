package spplus.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;

@IntegrationTest
class HomePageTests {

    @LocalServerPort
    int port;

    @Test
    void saysWhatOneCanDo() {
        var page = get("/");
        assertThat(page).contains("Partager mon expérience").contains("href=\"/structures\"");
    }

    @Test
    void opensNoSessionForTheReader() {
        var response = client().get().uri("/").retrieve().toBodilessEntity();
        assertThat(response.getHeaders().get("Set-Cookie")).isNull();
    }

    @Test
    void answersWhetherItLives() {
        assertThat(get("/livez")).contains("UP");
        assertThat(get("/readyz")).contains("UP");
    }

    private String get(String path) {
        var body = client().get().uri(path).retrieve().body(String.class);
        assertThat(body).isNotNull();
        return body;
    }

    private RestClient client() {
        return RestClient.create("http://localhost:" + port);
    }
}
