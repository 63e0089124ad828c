package spplus.entry.print;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.core.CheckedCode;
import spplus.directory.Location;
import spplus.directory.Locations;
import spplus.entry.EntrySettings;
import spplus.entry.print.PrintRepository.Job;

/** Prints what was ordered, part by part: each part is kept as soon as it is printed, and never printed twice. */
@Service
class PressRoom {

    private final PrintRepository repository;
    private final Locations locations;
    private final Press press;
    private final EntrySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PressRoom(
            PrintRepository repository,
            Locations locations,
            Press press,
            EntrySettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.locations = locations;
        this.press = press;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Works until nothing waits. */
    void work() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> repository
                .lockNext()
                .map(job -> {
                    printNextPart(job);
                    return true;
                })
                .orElse(false)))) {}
    }

    void forgetExpired() {
        transaction.executeWithoutResult(_ -> repository.forgetExpired(clock.instant()));
    }

    private void printNextPart(Job job) {
        int until = Math.min(job.done() + settings.postersPerPart(), job.codes().size());
        if (job.done() < until) {
            var found = inOrder(job.codes().subList(job.done(), until));
            if (!found.isEmpty()) {
                repository.keep(
                        job.id(), job.done() / settings.postersPerPart() + 1, press.print(found, job.format()), until);
            }
        }
        if (until == job.codes().size()) {
            var now = clock.instant();
            repository.finish(job.id(), now, now.plus(settings.printed()));
        }
    }

    private List<Location> inOrder(List<CheckedCode> codes) {
        var found = locations.findAll(codes).stream().collect(Collectors.toMap(Location::code, one -> one));
        var ordered = new ArrayList<Location>();
        codes.stream().map(found::get).filter(Objects::nonNull).forEach(ordered::add);
        return ordered;
    }
}
