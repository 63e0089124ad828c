package spplus.verbatim.exploration;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.verbatim.exploration.VoicePages.Kept;
import spplus.verbatim.exploration.VoicePages.Views;

/** Keeps searches, for oneself or for all who look after the same structure. */
@Service
@Transactional
class SavedViews {

    static final int MOST = 100;
    private static final Duration PUT_BACK = Duration.ofDays(1);

    private final SavedViewRepository views;
    private final Exploration exploration;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    SavedViews(SavedViewRepository views, Exploration exploration, Directory directory, Texts texts, Clock clock) {
        this.views = views;
        this.exploration = exploration;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return what is wrong, null when it is kept */
    @Nullable
    String keep(Actor actor, VoiceQuery query, String typed, boolean shared) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > SavedView.LONGEST_NAME) {
            return name.isEmpty() ? "empty" : "long";
        }
        if (views.of(actor.id(), MOST).size() == MOST) {
            return "many";
        }
        var structure = Objects.requireNonNullElse(query.structure(), "");
        views.add(new SavedView(
                Ids.next(),
                actor.id(),
                actor.name(),
                structure,
                name,
                VoiceAddresses.text(query.at(null)),
                shared && !structure.isEmpty(),
                clock.instant(),
                null));
        return null;
    }

    @Transactional(readOnly = true)
    Views list(Actor actor) {
        return new Views(kept(views.of(actor.id(), MOST)), kept(shared(actor)));
    }

    private List<Kept> kept(List<SavedView> found) {
        var names = directory.names(found.stream()
                .map(SavedView::structure)
                .filter(code -> !code.isEmpty())
                .toList());
        return found.stream()
                .map(view -> kept(view, names.getOrDefault(view.structure(), texts.t("verbatim.explore.everywhere"))))
                .toList();
    }

    /** It can be put back for a day. */
    void remove(Actor actor, UUID id) {
        var view = own(actor, id);
        views.remove(view.id(), clock.instant());
    }

    /** @return false when there are as many as may be */
    boolean putBack(Actor actor, UUID id) {
        var view = own(actor, id);
        if (views.of(actor.id(), MOST).size() == MOST) {
            return false;
        }
        views.putBack(view.id());
        return true;
    }

    /** Those that nobody put back in time are gone for good. */
    void forgetRemoved() {
        views.forgetRemoved(clock.instant().minus(PUT_BACK));
    }

    /** About the structures that the reader looks after and those right below: one may always read what they find. */
    private List<SavedView> shared(Actor actor) {
        var structures = new ArrayList<String>();
        for (var root : actor.scopeOf(Permission.READ_VOICES).roots()) {
            structures.add(root);
            directory
                    .children(new StructureCode(root), MOST)
                    .forEach(child -> structures.add(child.code().value()));
        }
        return views.shared(actor.id(), structures, MOST);
    }

    private SavedView own(Actor actor, UUID id) {
        return views.find(id)
                .filter(view -> view.owner().equals(actor.id()))
                .filter(view -> view.removedAt() == null
                        || view.removedAt().isAfter(clock.instant().minus(PUT_BACK)))
                .orElseThrow(Perimeter::notThere);
    }

    private Kept kept(SavedView view, String where) {
        var within = view.structure().isEmpty() ? List.<String>of() : List.of(view.structure());
        var structure = view.structure().isEmpty() ? null : view.structure();
        var query = VoiceAddresses.read(within, structure, VoiceAddresses.parameters(view.query()));
        return new Kept(
                view.id(),
                view.name(),
                where,
                exploration.sentence(query),
                VoiceAddresses.write(VoiceController.ADDRESS, query),
                view.shared(),
                view.ownerName(),
                view.createdAt());
    }
}
