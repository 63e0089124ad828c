package spplus.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Rule: the client's address is the socket's, or what a configured proxy wrote. */
class ProxiedRequestsTests {

    private final ProxiedRequests filter = new ProxiedRequests(new ProxySettings(List.of("10.0.0.0/8", "::1")));

    @Test
    void believesTheSocketWhenNoProxyStandsThere() throws Exception {
        assertThat(seen("203.0.113.7", "198.51.100.1")).isEqualTo("203.0.113.7");
    }

    @Test
    void believesAConfiguredProxy() throws Exception {
        assertThat(seen("10.1.2.3", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(seen("::1", "2001:db8::5")).isEqualTo("2001:db8::5");
    }

    @Test
    void ignoresWhatTheClientWroteBeforeTheProxy() throws Exception {
        assertThat(seen("10.1.2.3", "1.2.3.4, 198.51.100.1, 10.9.9.9")).isEqualTo("198.51.100.1");
    }

    @Test
    void keepsTheProxysAddressWhenItsHeaderMakesNoSense() throws Exception {
        assertThat(seen("10.1.2.3", "<script>")).isEqualTo("10.1.2.3");
        assertThat(seen("10.1.2.3", "1.2.3.4, unknown")).isEqualTo("10.1.2.3");
        assertThat(seen("10.1.2.3", "gggg::1")).isEqualTo("10.1.2.3");
    }

    @Test
    void learnsFromTheProxyOnlyWhetherTheConnectionIsSafe() throws Exception {
        assertThat(isSecure("10.1.2.3")).isTrue();
        assertThat(isSecure("203.0.113.7")).isFalse();
    }

    private String seen(String socket, String header) throws Exception {
        return filtered(socket, header).getRemoteAddr();
    }

    private boolean isSecure(String socket) throws Exception {
        return filtered(socket, "198.51.100.1").isSecure();
    }

    private ServletRequest filtered(String socket, String header) throws Exception {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(socket);
        request.addHeader("X-Forwarded-For", header);
        request.addHeader("X-Forwarded-Proto", "https");
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }
}
