package spplus.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.account.domain.Links;
import spplus.account.domain.Links.Purpose;

/** Puts the administrators of other tests aside for a while: the page is there only when there is none. */
@IntegrationTest
class FirstAdministratorTests {

    @Autowired
    FirstAdministratorLink start;

    @Autowired
    Links links;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void putOthersAside() {
        links.forget(null, Purpose.FIRST_ADMINISTRATOR);
        jdbc.sql(
                        "update account.assignment set ends_on = '2000-01-01' where role = 'ADMINISTRATOR' and ends_on is null")
                .update();
    }

    @AfterEach
    void putOthersBack() {
        jdbc.sql("update account.assignment set ends_on = null where role = 'ADMINISTRATOR' and ends_on = '2000-01-01'")
                .update();
    }

    @Test
    void makesTheFirstAdministratorOnce() {
        start.print();
        var path = path();
        var form = Map.of(
                "name",
                "Ada Essai",
                "email",
                UUID.randomUUID() + "@exemple.fr",
                "password",
                "trois lanternes sous la pluie");
        var browser = signedIn.nobody();
        assertThat(browser.post(path, form).getStatusCode().value()).isEqualTo(302);
        assertThat(browser.page("/espace/administration")).contains("Ada Essai");
        assertThat(signedIn.nobody().post(path, form).getStatusCode().value()).isEqualTo(410);
    }

    @Test
    void keepsTheSameLinkFromOneStartToTheNext() {
        start.print();
        var first = path();
        start.print();
        assertThat(path()).isEqualTo(first);
    }

    @Test
    void keepsWhatWasTypedButThePassword() {
        start.print();
        var form = Map.of("name", "Ada Essai", "email", "ada", "password", "soleilsoleil");
        var answer = signedIn.nobody().post(path(), form);
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("value=\"Ada Essai\"").doesNotContain("soleilsoleil");
    }

    @Test
    void closesThePageOnceThereIsAnAdministrator() {
        start.print();
        var path = path();
        signedIn.everywhere(Role.ADMINISTRATOR);
        assertThat(signedIn.nobody().get(path).getStatusCode().value()).isEqualTo(410);
    }

    private String path() {
        return URI.create(links.address(null, Purpose.FIRST_ADMINISTRATOR).orElseThrow())
                .getPath();
    }
}
