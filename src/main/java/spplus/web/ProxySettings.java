package spplus.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands between the public and the application.
 *
 * @param proxies addresses or ranges (CIDR) of reverse proxies whose {@code X-Forwarded-…} headers are believed
 */
@ConfigurationProperties("spplus")
record ProxySettings(@DefaultValue List<String> proxies) {}
