package spplus.directory.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

@IntegrationTest
class StructureApiTests {

    @Autowired
    Directory directory;

    @LocalServerPort
    int port;

    @Test
    void givesOneStructure() {
        var structures = TestStructures.in(directory);
        var parent = structures.open("Direction de l’interface");
        var structure = structures.open("Guichet de l’interface", parent, "39000", "Lons-le-Saunier");

        var body = get("/" + structure.code()).getBody();

        assertThat(body)
                .containsEntry("code", structure.code().value())
                .containsEntry("name", "Guichet de l’interface")
                .containsEntry("parent", parent.code().value())
                .containsEntry("department", "39")
                .containsEntry("active", true)
                .containsEntry(
                        "address",
                        Map.of(
                                "street", "1 rue de l’Essai",
                                "postalCode", "39000",
                                "town", "Lons-le-Saunier",
                                "country", "France"));
        assertThat((String) body.get("url")).endsWith(structure.path());
    }

    @Test
    void goesThroughPagesOfASearchAndOfTheWholeList() {
        var structures = TestStructures.in(directory);
        for (int i = 0; i < 3; i++) {
            structures.open("Pataquès " + i);
        }
        var first = get("?q=pataques&limit=2").getBody();
        var second = get("?q=pataques&limit=2&cursor=" + first.get("next")).getBody();

        assertThat((List<?>) first.get("items")).hasSize(2);
        assertThat((List<?>) second.get("items")).hasSize(1);
        assertThat(second).doesNotContainKey("next");

        var listed = get("?network=reseau-d-essai&limit=2").getBody();
        var after = get("?network=reseau-d-essai&limit=2&cursor=" + listed.get("next"))
                .getBody();
        assertThat(after.get("items")).isNotEqualTo(listed.get("items"));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertWrong("?limit=101", "limit");
        assertWrong("?limit=0", "limit");
        assertWrong("?limit=-1", "limit");
        assertWrong("?limit=abc", "limit");
        assertWrong("?department=zz", "department");
        assertWrong("?q=" + "a".repeat(201), "q");
        assertWrong("?q=caf&cursor=zz", "cursor");
        assertWrong("?cursor=%25", "cursor");
        var missing = get("/NOBODY");
        assertThat(missing.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(missing.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private void assertWrong(String query, String field) {
        var response = get(query);
        assertThat(response.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(response.getBody()).containsEntry("field", field).containsKey("detail");
    }

    private ResponseEntity<Map<String, Object>> get(String path) {
        return RestClient.builder()
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build()
                .get()
                .uri(URI.create("http://localhost:" + port + "/api/v1/structures" + path))
                .retrieve()
                .toEntity(new org.springframework.core.ParameterizedTypeReference<>() {});
    }
}
