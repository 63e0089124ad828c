package spplus.experience.likeness;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.experience.ReplyPublished;

/** Reads each reply as it becomes public. */
@Component
class ReplyListener {

    private final ReplyStudy study;

    ReplyListener(ReplyStudy study) {
        this.study = study;
    }

    @ApplicationModuleListener
    void on(ReplyPublished published) {
        study.read(published.reply());
    }
}
