package spplus.experience.reply;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.experience.change.Announcement;
import spplus.experience.promise.Pledge;

/** What a reply carries beside its words: promises, and a change that it announces. */
public record Carried(List<Pledge> promises, @Nullable Announcement change) {

    public static final Carried NOTHING = new Carried(List.of(), null);

    public Carried {
        promises = List.copyOf(promises);
    }

    /** All that the public would read. */
    String text() {
        var promised = promises.stream().flatMap(pledge -> Stream.of(pledge.what(), pledge.who()));
        var changed = change == null ? Stream.<String>empty() : Stream.of(change.what(), change.evidence());
        return Stream.concat(promised, changed).collect(Collectors.joining("\n"));
    }
}
