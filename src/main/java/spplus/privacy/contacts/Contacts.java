package spplus.privacy.contacts;

import java.util.List;
import spplus.privacy.text.Detector;

/** The detectors of this package. */
public final class Contacts {

    private Contacts() {}

    public static List<Detector> detectors() {
        return List.of(
                new Emails(),
                new Phones().fromDigits(9),
                new ForeignPhones().fromDigits(8),
                new SpelledPhones(),
                new Links(),
                new PostalAddresses());
    }
}
