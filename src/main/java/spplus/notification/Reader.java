package spplus.notification;

import spplus.experience.Experiences;
import spplus.experience.Promises;

/**
 * Somebody outside who is written to.
 *
 * @param email an address that is never stored in clear, logged or shown
 * @param language code of the language they chose on the site
 * @param path of the private page where they act and ask for silence
 */
record Reader(String email, String language, String path) {

    static Reader of(Experiences.AuthorContact contact) {
        return new Reader(contact.email(), contact.language(), contact.followUpPath());
    }

    static Reader of(Experiences.Follower follower) {
        return new Reader(follower.email(), follower.language(), follower.stopPath());
    }

    static Reader of(Promises.Asked asked) {
        return new Reader(asked.email(), asked.language(), asked.path());
    }
}
