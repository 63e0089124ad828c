package spplus.privacy.contacts;

import java.util.List;
import spplus.privacy.text.Detector;

/** The detectors of this package. */
public final class Contacts {

    private Contacts() {}

    public static List<Detector> detectors() {
        return List.of(new Emails(), new Phones(), new ForeignPhones(), new SpelledPhones());
    }
}
