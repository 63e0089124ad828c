package spplus.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import spplus.directory.DirectoryChanged;
import spplus.directory.Structure;
import spplus.directory.StructureChanged;
import spplus.directory.StructureClosed;
import spplus.directory.StructureMoved;
import spplus.directory.StructureOpened;

/** Tells the rest of the house which structures opened, closed, moved or changed: one by one, or at once when they are many. */
@Component
class StructureNews {

    /** Beyond this, one event each would cost more than reading everything again. */
    static final int MANY = 500;

    private final ApplicationEventPublisher events;

    StructureNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(Map<String, Placed> before, List<Placed> changed) {
        var opened = new ArrayList<Object>();
        var closed = new ArrayList<Object>();
        var moved = new ArrayList<Object>();
        for (var now : changed) {
            var code = now.structure().code();
            var known = before.get(now.code());
            if (known == null) {
                opened.add(new StructureOpened(code));
                continue;
            }
            if (known.structure().active() && !now.structure().active()) {
                closed.add(new StructureClosed(code));
            }
            if (!Objects.equals(known.structure().parent(), now.structure().parent())) {
                moved.add(new StructureMoved(code));
            } else if (isOther(known.structure(), now.structure())) {
                moved.add(new StructureChanged(code));
            }
        }
        if (opened.size() + closed.size() + moved.size() > MANY) {
            events.publishEvent(new DirectoryChanged(opened.size(), closed.size(), moved.size()));
        } else {
            List.of(opened, closed, moved).forEach(group -> group.forEach(events::publishEvent));
        }
    }

    private static boolean isOther(Structure before, Structure now) {
        return (!before.active() && now.active())
                || !before.network().equals(now.network())
                || !before.type().equals(now.type())
                || !Objects.equals(before.department(), now.department())
                || !Objects.equals(before.region(), now.region());
    }
}
