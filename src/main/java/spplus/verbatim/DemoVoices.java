package spplus.verbatim;

import java.io.InputStream;
import org.springframework.stereotype.Service;
import spplus.verbatim.demo.LetterTeller;

/** Tells made-up letters and suggestions as tools send real ones. */
@Service
public class DemoVoices {

    private final LetterTeller teller;

    DemoVoices(LetterTeller teller) {
        this.teller = teller;
    }

    /** Told again, they change nothing. @param letters a JSON list */
    public void tell(InputStream letters) {
        teller.tell(letters);
    }
}
