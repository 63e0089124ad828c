package spplus.account.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the demonstration is entered.
 *
 * @param demoPassword the one password of its accounts, 12 characters or more; generated when absent
 */
@ConfigurationProperties("spplus")
record DemoSettings(@Nullable String demoPassword) {}
