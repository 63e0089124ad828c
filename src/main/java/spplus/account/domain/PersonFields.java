package spplus.account.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's name and address as typed in a form. */
public record PersonFields(@Nullable String name, @Nullable String email) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]{2,}");

    public PersonFields {
        name = name == null ? "" : name.strip().replaceAll("\\s+", " ");
        email = email == null ? "" : email.strip();
    }

    @Override
    public String name() {
        return name == null ? "" : name;
    }

    @Override
    public String email() {
        return email == null ? "" : email;
    }

    /** The message of each field that is wrong. */
    public Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (name().isEmpty() || name().length() > LONGEST_NAME) {
            errors.put("name", "account.name.invalid");
        }
        if (email().length() > LONGEST_EMAIL || !EMAIL.matcher(email()).matches()) {
            errors.put("email", "account.email.invalid");
        }
        return errors;
    }
}
