package spplus.entry.behalf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.behalf.BehalfPages.Board;
import spplus.entry.behalf.BehalfPages.Problem;
import spplus.entry.behalf.BehalfPages.Slip;
import spplus.experience.ExperienceId;
import spplus.experience.OnBehalf;
import spplus.experience.OnBehalf.Taken;
import spplus.platform.Ids;
import spplus.platform.PlatformSettings;
import spplus.platform.QrCode;
import spplus.platform.Texts;

/** Gathers what the pages of entry on behalf show. */
@Component
class BehalfView {

    static final String ADDRESS = "/espace/saisie";
    private static final int SHOWN = 200;
    private static final int PIXELS = 6;

    private final OnBehalf onBehalf;
    private final Perimeter perimeter;
    private final Directory directory;
    private final PlatformSettings platform;
    private final Texts texts;
    private final Clock clock;

    BehalfView(
            OnBehalf onBehalf,
            Perimeter perimeter,
            Directory directory,
            PlatformSettings platform,
            Texts texts,
            Clock clock) {
        this.onBehalf = onBehalf;
        this.perimeter = perimeter;
        this.directory = directory;
        this.platform = platform;
        this.texts = texts;
        this.clock = clock;
    }

    Board fresh(Actor actor, @Nullable Structure structure, String words, BehalfForm kept) {
        var day = kept.toldOn().isEmpty() ? LocalDate.now(clock).toString() : kept.toldOn();
        var way = kept.way().isEmpty() ? "PAPER" : kept.way();
        var channel = kept.channel().isEmpty() ? "COUNTER" : kept.channel();
        var typed = new BehalfForm(way, day, channel, "", "PERSON", "", "", "", false);
        return board(actor, structure, words, Ids.next(), false, typed, List.of());
    }

    Board correction(Actor actor, Structure structure, UUID id, BehalfForm said) {
        return board(actor, structure, "", id, true, said, List.of());
    }

    Board refused(
            Actor actor, Structure structure, UUID id, boolean correction, BehalfForm typed, List<Problem> problems) {
        return board(actor, structure, "", id, correction, typed, problems);
    }

    List<Problem> problems(BehalfForm form) {
        return form.problems(onBehalf, LocalDate.now(clock), texts);
    }

    Optional<Slip> slip(Actor actor, ExperienceId id) {
        return today(actor).stream()
                .filter(taken -> taken.id().equals(id))
                .findFirst()
                .map(this::slip);
    }

    private Slip slip(Taken taken) {
        var address = platform.absolute(taken.followUpPath());
        var drawing = Base64.getEncoder().encodeToString(QrCode.of(address).png(PIXELS));
        return new Slip(
                taken.reference().value(),
                directory.find(taken.structure()).map(Structure::name).orElse(""),
                address,
                "data:image/png;base64," + drawing);
    }

    private Board board(
            Actor actor,
            @Nullable Structure structure,
            String words,
            UUID id,
            boolean correction,
            BehalfForm typed,
            List<Problem> problems) {
        return new Board(
                perimeter.picker(actor, Permission.COLLECT_EXPERIENCES, structure, words, ADDRESS),
                id.toString(),
                correction,
                LocalDate.now(clock).toString(),
                typed.typed(),
                today(actor),
                problems);
    }

    private List<Taken> today(Actor actor) {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return onBehalf.takenBy(actor.id(), midnight, SHOWN);
    }
}
