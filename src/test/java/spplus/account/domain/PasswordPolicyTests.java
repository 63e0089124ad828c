package spplus.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTests {

    private final PasswordPolicy policy = new PasswordPolicy();

    @Test
    void takesSeveralWordsWithoutLink() {
        assertThat(policy.objection("tortue violette au galop", "Jeanne Martin", "jeanne.martin@exemple.fr"))
                .isEmpty();
    }

    @Test
    void wantsTwelveSigns() {
        assertThat(policy.objection("tortue!42xy", "Jeanne Martin", "j@exemple.fr"))
                .contains("account.password.short");
    }

    @Test
    void refusesWhatIsTooLongToBeTyped() {
        assertThat(policy.objection("tortue violette ".repeat(20), "Jeanne Martin", "j@exemple.fr"))
                .contains("account.password.long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse123",
                "Motdepasse2026!",
                "azertyuiop123",
                "111111111111",
                "123456789012",
                "soleilsoleil",
                "administration",
                "Administration1!",
                "servicespublics",
                "bonjourbonjour",
                "abcabcabcabc"
            })
    void refusesWhatEverybodyChooses(String password) {
        assertThat(policy.objection(password, "Jeanne Martin", "jeanne@exemple.fr"))
                .contains("account.password.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Martin et la tortue", "la tortue de JEANNE", "tortue martín violette"})
    void refusesOnesOwnName(String password) {
        assertThat(policy.objection(password, "Jeanne Martin", "jeanne.martin@exemple.fr"))
                .contains("account.password.personal");
    }
}
