package spplus.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import spplus.IntegrationTest;

/** Pages are kept some seconds; what may be as large as everything public never is held in memory. */
@IntegrationTest
class SharedCacheTests {

    @Autowired
    SharedCache cache;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resultats/donnees/resultats.csv",
                "/structures/T-1/resultats.csv",
                "/promesses/export.csv",
                "/espace/qualite"
            })
    void tablesAndPrivatePlacesAreWrittenStraightThrough(String path) throws Exception {
        var response = new MockHttpServletResponse();
        assertThat(responseOf(path, response)).isSameAs(response);
    }

    @Test
    void aPageIsHeldUntilItsHeadersSayWhetherItIsShared() throws Exception {
        var response = new MockHttpServletResponse();
        assertThat(responseOf("/resultats", response)).isNotSameAs(response);
    }

    private ServletResponse responseOf(String path, MockHttpServletResponse response) throws Exception {
        var seen = new AtomicReference<ServletResponse>();
        cache.doFilter(new MockHttpServletRequest("GET", path), response, (_, given) -> seen.set(given));
        return seen.get();
    }
}
