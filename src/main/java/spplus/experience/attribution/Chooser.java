package spplus.experience.attribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.core.WorkingDays;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.attribution.AttributionPages.Candidate;
import spplus.experience.attribution.AttributionPages.Choose;
import spplus.experience.attribution.AttributionPages.Group;
import spplus.experience.attribution.AttributionPages.Typed;
import spplus.experience.domain.Experience;
import spplus.experience.language.Languages;
import spplus.platform.Texts;

/** Prepares the page where the other structure is chosen: the near ones at hand, all others by a search. */
@Component
class Chooser {

    static final int LONGEST_WORDS = 120;
    private static final int NEAR = 12;
    private static final int FOUND = 15;

    private final Directory directory;
    private final Reach reach;
    private final Names names;
    private final NotOursRepository notOurs;
    private final Languages languages;
    private final AttributionSettings settings;
    private final Texts texts;
    private final Clock clock;

    Chooser(
            Directory directory,
            Reach reach,
            Names names,
            NotOursRepository notOurs,
            Languages languages,
            AttributionSettings settings,
            Texts texts,
            Clock clock) {
        this.directory = directory;
        this.reach = reach;
        this.names = names;
        this.notOurs = notOurs;
        this.languages = languages;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    Choose page(Actor actor, Experience experience, int position, String words, Typed typed, @Nullable String error) {
        var present = experience.targets().get(position - 1).structure();
        return new Choose(
                AttributionViews.story(experience, languages.of(experience.id())),
                position,
                names.present(experience, position),
                words,
                groups(actor, experience, present, words, typed),
                typed,
                WorkingDays.after(LocalDate.now(clock), settings.answerDays()),
                settings.answerDays(),
                settings.silence().name(),
                settings.authorDays(),
                present != null && !isDisowned(experience, position, present),
                error);
    }

    /** Active structures that the words suggest and that are not concerned yet. */
    List<Candidate> search(@Nullable Actor actor, Experience experience, String words) {
        return candidates(actor, experience, directory.search(words, FOUND).stream(), FOUND);
    }

    Candidate candidate(@Nullable Actor actor, Structure structure) {
        return new Candidate(
                structure.code().value(),
                structure.name(),
                Names.place(structure),
                actor != null && reach.holds(actor, structure.code()));
    }

    private boolean isDisowned(Experience experience, int position, StructureCode present) {
        return notOurs.of(experience.id()).stream()
                .anyMatch(
                        said -> said.position() == position && said.structure().equals(present));
    }

    private List<Group> groups(
            Actor actor, Experience experience, @Nullable StructureCode present, String words, Typed typed) {
        var groups = new ArrayList<Group>();
        if (!words.isBlank()) {
            add(groups, "found", search(actor, experience, words));
        } else if (present != null) {
            add(groups, "below", candidates(actor, experience, directory.children(present, 50).stream(), NEAR));
            parent(present).ifPresent(parent -> {
                add(groups, "above", candidates(actor, experience, Stream.of(parent), 1));
                var sisters = directory.children(parent.code(), 50).stream();
                add(groups, "beside", candidates(actor, experience, sisters, NEAR));
            });
        }
        chosen(actor, groups, typed).ifPresent(one -> groups.addFirst(one));
        return groups;
    }

    /** What was chosen stays chosen, whatever is looked for next. */
    private Optional<Group> chosen(Actor actor, List<Group> groups, Typed typed) {
        boolean shown = groups.stream()
                .flatMap(group -> group.candidates().stream())
                .anyMatch(candidate -> candidate.code().equals(typed.to()));
        return shown || !typed.to().matches("[A-Za-z0-9-]{1,20}")
                ? Optional.empty()
                : directory
                        .find(new StructureCode(typed.to()))
                        .map(found -> new Group(
                                texts.t("experience.handover.group.chosen"), List.of(candidate(actor, found))));
    }

    private Optional<Structure> parent(StructureCode present) {
        return directory
                .find(present)
                .flatMap(found -> Optional.ofNullable(found.parent()))
                .flatMap(directory::find);
    }

    private List<Candidate> candidates(
            @Nullable Actor actor, Experience experience, Stream<Structure> structures, int most) {
        return structures
                .filter(Structure::active)
                .filter(structure -> !experience.structures().contains(structure.code()))
                .limit(most)
                .map(structure -> candidate(actor, structure))
                .toList();
    }

    private void add(List<Group> groups, String title, List<Candidate> candidates) {
        if (!candidates.isEmpty()) {
            groups.add(new Group(texts.t("experience.handover.group." + title), candidates));
        }
    }
}
