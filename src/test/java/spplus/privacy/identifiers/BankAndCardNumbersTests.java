package spplus.privacy.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class BankAndCardNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR14 2004 1010 0505 0001 3M02 606",
                "FR1420041010050500013M02606",
                "fr14 2004 1010 0505 0001 3m02 606",
                "DE89 3704 0044 0532 0130 00",
                "BE68 5390 0754 7034",
                "20041 01005 0500013M026 06"
            })
    void findsAnAccountWhoseKeyIsRight(String account) {
        assertThat(Found.in("Versez sur " + account + " svp")).containsExactly("IBAN:" + account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4970 1012 3456 7893", "4970101234567893", "5105-1051-0510-5100"})
    void findsACardWhoseKeyIsRight(String card) {
        assertThat(Found.in("payé par " + card + " hier")).containsExactly("CARD_NUMBER:" + card);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Versez sur FR15 2004 1010 0505 0001 3M02 606 svp", "payé 4970 1012 3456 7894 fois"})
    void leavesThoseWhoseKeyIsWrong(String text) {
        assertThat(Found.in(text)).noneMatch(found -> found.startsWith("IBAN") || found.startsWith("CARD"));
    }
}
