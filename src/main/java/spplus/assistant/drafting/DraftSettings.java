package spplus.assistant.drafting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Drafts of replies.
 *
 * @param keep how long the words of a draft that led to nothing are kept
 */
@ConfigurationProperties("spplus.assistant.drafts")
record DraftSettings(@DefaultValue("90d") Duration keep) {}
