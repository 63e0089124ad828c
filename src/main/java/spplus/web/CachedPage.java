package spplus.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A response that may be given again.
 *
 * @param seconds how long
 * @param headers all but those that the transfer itself decides
 */
record CachedPage(int seconds, Map<String, List<String>> headers, String type, byte[] plain, byte[] gzip) {

    private static final Pattern SHARED = Pattern.compile("s-maxage=(\\d{1,5})");
    private static final Set<String> OF_THE_TRANSFER = Set.of(
            "content-length", "content-encoding", "transfer-encoding", "content-type", "date", "connection", "vary");

    /** Null when the response may not be shared. */
    static @Nullable CachedPage of(ContentCachingResponseWrapper response) throws IOException {
        var control = Objects.requireNonNullElse(response.getHeader("Cache-Control"), "");
        var shared = SHARED.matcher(control);
        var type = response.getContentType();
        if (response.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || !shared.find()
                || response.getHeader("Set-Cookie") != null) {
            return null;
        }
        var body = response.getContentAsByteArray();
        return new CachedPage(Integer.parseInt(shared.group(1)), headers(response), type, body, compressed(body));
    }

    void writeTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> {
            response.setHeader(name, values.getFirst());
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        response.setContentType(type);
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        var body = plain;
        if (Objects.requireNonNullElse(request.getHeader("Accept-Encoding"), "").contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            body = gzip;
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    int weight() {
        return plain.length + gzip.length;
    }

    private static Map<String, List<String>> headers(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .filter(name -> !OF_THE_TRANSFER.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
    }

    private static byte[] compressed(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream(body.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }
}
