package spplus.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes {@code getRemoteAddr} the client's own address and {@code isSecure} its own connection's: what the socket says,
 * or what a configured proxy wrote. A header that the client itself wrote is never believed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProxiedRequests extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    private final List<IpAddressMatcher> proxies;

    ProxiedRequests(ProxySettings settings) {
        this.proxies = settings.proxies().stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isProxy(request.getRemoteAddr()) ? forwarded(request) : request, response);
    }

    private HttpServletRequest forwarded(HttpServletRequest request) {
        var secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return new Forwarded(request, client(request), secure);
    }

    /** The last address that is not a proxy's: each proxy adds at the end the address that called it. */
    private String client(HttpServletRequest request) {
        var addresses = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        for (var address : addresses.reversed()) {
            if (!ADDRESS.matcher(address).matches()) {
                break;
            }
            if (!isProxy(address)) {
                return address;
            }
        }
        return request.getRemoteAddr();
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(range -> range.matches(address));
    }

    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String client;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String client, boolean secure) {
            super(request);
            this.client = client;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }
    }
}
