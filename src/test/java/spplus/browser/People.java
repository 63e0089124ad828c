package spplus.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;

/** Those who come to the site in one test; they leave when it ends. */
public final class People implements AutoCloseable {

    private final Browser browser;
    private final String site;
    private final List<Person> present = new ArrayList<>();

    People(Browser browser, String site) {
        this.browser = browser;
        this.site = site;
    }

    /** Somebody without an account. */
    public Person someone(String name, Screen screen) {
        var person = new Person(name, site, screen, browser);
        present.add(person);
        return person;
    }

    /** Somebody whose session is open. */
    public Person agent(String name, Screen screen, spplus.account.Browser session) {
        return someone(name, screen).signedInBy(session.sessionCookie());
    }

    /** The address of the site, without a final slash. */
    public String site() {
        return site;
    }

    @Override
    public void close() {
        present.forEach(Person::close);
    }
}
