package spplus.experience.trust;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.ChangeContradicted;
import spplus.experience.PromiseWitnessed;
import spplus.experience.ReplyRated;

/** Looks at a record again when authors say what replies came to. */
@Component
class RecordListener {

    private final TrustDesk desk;

    RecordListener(TrustDesk desk) {
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(ReplyRated rated) {
        desk.review(rated.id());
    }

    @ApplicationModuleListener
    void on(ChangeContradicted contradicted) {
        desk.review(contradicted.id());
    }

    @ApplicationModuleListener
    void on(PromiseWitnessed witnessed) {
        desk.review(witnessed.id());
    }
}
