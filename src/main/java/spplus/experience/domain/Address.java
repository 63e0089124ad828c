package spplus.experience.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import spplus.platform.SecretBox;

/**
 * How to write to somebody.
 *
 * @param email never stored in clear, logged or shown
 * @param language code of the language they read the site in when they left it
 */
public record Address(String email, String language) {

    static Address of(ResultSet row, SecretBox box, String purpose) throws SQLException {
        return new Address(box.open(purpose, row.getBytes("sealed_email")), row.getString("language"));
    }
}
