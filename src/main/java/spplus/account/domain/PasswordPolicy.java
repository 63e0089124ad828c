package spplus.account.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password must be: long, not what everybody chooses, not what one's colleagues know. */
@Component
public class PasswordPolicy {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 5;
    private static final int SHORTEST_NAME = 4;

    private final Set<String> common = new HashSet<>();

    PasswordPolicy() {
        read("reference/common-words.txt");
        read("account/common-passwords.txt");
    }

    /** The message that says what is wrong with it, empty when it is good. */
    public Optional<String> objection(String password, String name, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("account.password.long");
        }
        var plain = plain(password);
        if (saysWhoseItIs(plain, name, email)) {
            return Optional.of("account.password.personal");
        }
        return isCommon(plain) ? Optional.of("account.password.common") : Optional.empty();
    }

    private static boolean saysWhoseItIs(String plain, String name, String email) {
        var known = plain(name + " " + email).split("[^a-z0-9]+");
        return Arrays.stream(known).anyMatch(part -> part.length() >= SHORTEST_NAME && plain.contains(part));
    }

    /** One common word or password, be it repeated or dressed with digits and signs, or too few different signs. */
    private boolean isCommon(String plain) {
        var letters = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return plain.chars().distinct().count() < FEWEST_SIGNS
                || common.contains(plain)
                || common.contains(letters)
                || common.contains(repeated(plain));
    }

    private static String repeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            if (text.length() % length == 0
                    && text.substring(0, length).repeat(text.length() / length).equals(text)) {
                return text.substring(0, length);
            }
        }
        return text;
    }

    private void read(String list) {
        try (var reader = new BufferedReader(
                new InputStreamReader(new ClassPathResource(list).getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> line.length() >= SHORTEST_NAME)
                    .map(PasswordPolicy::plain)
                    .forEach(common::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
