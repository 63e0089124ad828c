package spplus.verbatim.suggestion;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an agent who suggests something may expect.
 *
 * @param answerDays working days within which each is answered
 */
@ConfigurationProperties("spplus.suggestions")
public record SuggestionSettings(@DefaultValue("20") int answerDays) {}
