package spplus.notification;

import spplus.experience.Experiences;
import spplus.experience.FollowUps;
import spplus.experience.Promises;
import spplus.experience.Subscriptions;

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

    static Reader of(FollowUps.NewLink link) {
        return new Reader(link.email(), link.language(), link.path());
    }

    static Reader of(Subscriptions.Outline subscription) {
        return new Reader(subscription.email(), subscription.language(), subscription.path());
    }

    static Reader of(Promises.Asked asked) {
        return new Reader(asked.email(), asked.language(), asked.path());
    }
}
