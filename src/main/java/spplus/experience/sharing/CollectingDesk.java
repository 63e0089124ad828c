package spplus.experience.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.core.WrittenText;
import spplus.experience.Account;
import spplus.experience.ExperienceId;
import spplus.experience.OnBehalf.Mistake;
import spplus.experience.OnBehalf.Taken;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.Circumstances;
import spplus.experience.domain.CollectedAccounts;
import spplus.experience.domain.CorrectionWindow;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Story;
import spplus.experience.domain.Target;

/** Shares what an agent took down, by the same door as authors: sealed until a moderator decides. */
@Service
@Transactional
public class CollectingDesk {

    private final SharingDesk sharing;
    private final StoryCheck check;
    private final ExperienceStore store;
    private final Quarantine quarantine;
    private final AuthorContacts contacts;
    private final CollectedAccounts collected;
    private final CorrectionWindow window;
    private final Clock clock;

    CollectingDesk(
            SharingDesk sharing,
            StoryCheck check,
            ExperienceStore store,
            Quarantine quarantine,
            AuthorContacts contacts,
            CollectedAccounts collected,
            CorrectionWindow window,
            Clock clock) {
        this.sharing = sharing;
        this.check = check;
        this.store = store;
        this.quarantine = quarantine;
        this.contacts = contacts;
        this.collected = collected;
        this.window = window;
        this.clock = clock;
    }

    public List<Mistake> mistakes(String title, String story) {
        return check.problems(story(title, story)).stream()
                .map(problem -> new Mistake(problem.field(), problem.text()))
                .toList();
    }

    public boolean take(ExperienceId id, Account account, UUID agent) {
        if (!sharing.share(said(id, account))) {
            return false;
        }
        keep(id, account, agent);
        return true;
    }

    public boolean correct(ExperienceId id, Account account, UUID agent) {
        if (!isBy(id, agent) || sharing.correct(said(id, account)) != SharingDesk.Correction.DONE) {
            return false;
        }
        keep(id, account, agent);
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(ExperienceId id, UUID agent) {
        return collected.find(id).filter(row -> row.agent().equals(agent)).flatMap(row -> store.find(id)
                .filter(experience -> window.isOpen(experience, clock.instant()))
                .flatMap(experience -> account(row, experience)));
    }

    @Transactional(readOnly = true)
    public List<Taken> takenBy(UUID agent, Instant since, int limit) {
        return collected.by(agent, since, limit).stream()
                .flatMap(row -> store.find(row.id()).map(experience -> taken(row, experience)).stream())
                .toList();
    }

    private Optional<Account> account(CollectedAccounts.Row row, Experience experience) {
        var said = experience.snapshot();
        var target = said.targets().getFirst();
        var structure = target.structure();
        return structure == null || target.channels().isEmpty()
                ? Optional.empty()
                : quarantine
                        .find(row.id())
                        .map(story -> new Account(
                                row.way(),
                                row.toldOn(),
                                structure,
                                target.channels().getFirst(),
                                said.circumstances().feeling(),
                                said.circumstances().postedAs(),
                                story.title(),
                                story.text(),
                                contacts.email(row.id()).orElse(null)));
    }

    private Taken taken(CollectedAccounts.Row row, Experience experience) {
        return new Taken(
                row.id(),
                experience.reference(),
                title(experience),
                experience.state(),
                experience.structures().getFirst(),
                row.way(),
                row.takenAt(),
                contacts.followUpPath(row.id()).orElse(""),
                contacts.email(row.id()).isPresent(),
                window.isOpen(experience, clock.instant()));
    }

    private @Nullable String title(Experience experience) {
        var story = experience.story();
        return story == null
                ? quarantine.find(experience.id()).map(Story::title).orElse(null)
                : story.title();
    }

    private boolean isBy(ExperienceId id, UUID agent) {
        return collected.find(id).filter(row -> row.agent().equals(agent)).isPresent();
    }

    private void keep(ExperienceId id, Account account, UUID agent) {
        collected.put(new CollectedAccounts.Row(id, account.way(), account.toldOn(), agent, clock.instant()));
        if (account.email() == null) {
            contacts.stop(id);
        }
    }

    private static NewExperience said(ExperienceId id, Account account) {
        var target = new Target(account.structure(), null, null, null, List.of(account.channel()), Map.of());
        var circumstances = new Circumstances(account.feeling(), account.postedAs(), null, null, List.of());
        return new NewExperience(
                id, story(account.title(), account.story()), circumstances, List.of(target), account.email());
    }

    private static Story story(String title, String story) {
        return new Story(WrittenText.line(title), WrittenText.text(story));
    }
}
