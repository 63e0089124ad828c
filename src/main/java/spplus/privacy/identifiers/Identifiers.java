package spplus.privacy.identifiers;

import java.util.List;
import spplus.privacy.text.Detector;

/** The detectors of this package. */
public final class Identifiers {

    private Identifiers() {}

    public static List<Detector> detectors() {
        return List.of(
                new SocialSecurityNumbers().fromDigits(12),
                new Ibans().fromDigits(8),
                new BankAccounts().fromDigits(13),
                new CardNumbers().fromDigits(15),
                new Plates().fromDigits(3),
                new LicenceNumbers().fromDigits(5),
                new FileNumbers().fromDigits(4),
                new LongNumbers().fromDigits(9),
                new BirthDates().fromDigits(3));
    }
}
