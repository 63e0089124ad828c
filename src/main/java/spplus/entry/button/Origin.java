package spplus.entry.button;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sites as browsers name them: scheme, host and, when it is not the usual one, port. */
final class Origin {

    private static final int LONGEST = 200;
    private static final Pattern HOST = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]|localhost|127\\.0\\.0\\.1");

    private Origin() {}

    /** Reads what a manager typed; empty when it is more or less than a site's address. */
    static Optional<String> typed(String text) {
        var address = text.strip();
        var whole = address.contains("://") ? address : "https://" + address;
        return parse(whole)
                .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                .filter(uri -> uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                .flatMap(Origin::of);
    }

    /** The site of an address that a browser sent; empty when it sent none, or nonsense. */
    static Optional<String> ofAddress(@Nullable String referrer) {
        return referrer == null ? Optional.empty() : parse(referrer).flatMap(Origin::of);
    }

    private static Optional<URI> parse(String address) {
        try {
            return address.length() > 10 * LONGEST ? Optional.empty() : Optional.of(URI.create(address));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(URI uri) {
        var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        var web = scheme.equals("https") || scheme.equals("http");
        if (!web || uri.getRawUserInfo() != null || !HOST.matcher(host).matches()) {
            return Optional.empty();
        }
        int usual = scheme.equals("https") ? 443 : 80;
        var port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        var origin = scheme + "://" + host + port;
        return origin.length() > LONGEST ? Optional.empty() : Optional.of(origin);
    }
}
