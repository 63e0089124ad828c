package spplus.experience;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;
import spplus.experience.promise.PromiseLetters;

/** What mails say of promises. */
@Service
public class Promises {

    private final PromiseLetters letters;

    Promises(PromiseLetters letters) {
        this.letters = letters;
    }

    /** Empty when the promise or its experience is not public any more. */
    public Optional<Outline> find(UUID promise) {
        return letters.outline(promise);
    }

    /** How to write to somebody who is asked; empty when they left no address or asked for silence. */
    public Optional<Asked> asked(UUID witness) {
        return letters.asked(witness);
    }

    /**
     * A promise in a few words.
     *
     * @param path of its page in the workspace
     */
    public record Outline(StructureCode structure, String what, LocalDate dueOn, String path) {}

    /**
     * Somebody who is asked whether a promise was kept.
     *
     * @param email an address that is never stored in clear, logged or shown
     * @param language code of the language they read the site in
     * @param path of the private page where they say it
     * @param author whether they shared the experience; otherwise they lived the same
     */
    public record Asked(String email, String language, String path, boolean author, String reference) {}
}
