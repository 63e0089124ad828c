package spplus.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the application keeps its things and how it is reached.
 *
 * @param data folder of the embedded database, the index and the generated secrets
 * @param address public address of the site, used in mails and feeds
 * @param secret master secret that seals personal data; generated in {@code data} when absent
 * @param demo whether the fictional territory is shown, with its accounts
 * @param database an external PostgreSQL; embedded when its URL is empty
 */
@ConfigurationProperties("spplus")
public record PlatformSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("http://localhost:8080") URI address,
        @Nullable String secret,
        @DefaultValue("false") boolean demo,
        @DefaultValue Database database) {

    /** Absolute form of a path of the site, such as {@code /suivi/…}. */
    public String absolute(String path) {
        return address.toString().replaceAll("/$", "") + path;
    }

    public record Database(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("20") int connections) {

        public boolean isExternal() {
            return !url.isBlank();
        }
    }
}
