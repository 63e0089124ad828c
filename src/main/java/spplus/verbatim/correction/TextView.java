package spplus.verbatim.correction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.commitment.Commitment;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.experience.language.Languages;
import spplus.platform.Texts;
import spplus.verbatim.domain.ChainLinks;
import spplus.verbatim.domain.MachineReading;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.Verbatim;
import spplus.verbatim.entity.Named;
import spplus.verbatim.entity.SaidThings;

/** Makes the page of one text. */
@Component
class TextView {

    private static final int MOST_HISTORY = 50;
    private static final double HUNDRED = 100;
    /** Versions of rules begin so. */
    private static final String RULES = "mots-";

    private final ReadingStore readings;
    private final Decisions decisions;
    private final Directory directory;
    private final Commitments commitments;
    private final ObjectProvider<ChainLinks> links;
    private final SaidThings things;
    private final Texts texts;

    TextView(
            ReadingStore readings,
            Decisions decisions,
            Directory directory,
            Commitments commitments,
            ObjectProvider<ChainLinks> links,
            SaidThings things,
            Texts texts) {
        this.readings = readings;
        this.decisions = decisions;
        this.directory = directory;
        this.commitments = commitments;
        this.links = links;
        this.things = things;
        this.texts = texts;
    }

    /** @param typed what was chosen and refused */
    TextPages.Text of(Actor actor, Verbatim text, Map<Field, String> typed, TextPages.@Nullable Problem problem) {
        var reading = readings.find(text.id()).orElse(null);
        var history = decisions.history(text.id(), MOST_HISTORY);
        boolean may = actor.scopeOf(Permission.REPLY).covers(text.scopes());
        return new TextPages.Text(
                text.id().value(),
                text.source().kind().code(),
                text.author().code(),
                text.structures().stream().map(directory::name).toList(),
                text.saidOn(),
                text.channels().stream().map(Enum::name).toList(),
                text.procedures(),
                text.language(),
                Languages.name(text.language(), texts),
                text.title(),
                text.body(),
                text.open(),
                text.feelingSaid() == null ? "" : text.feelingSaid().name(),
                links.stream().flatMap(one -> one.of(text).stream()).toList(),
                things.of(text.id().value()).map(TextView::named).orElse(null),
                reading == null ? null : read(reading, decisions.of(text.id()), typed),
                history.stream().map(one -> decided(one, text)).toList(),
                may,
                may && !history.isEmpty() ? history.getFirst().id() : null,
                problem);
    }

    private static TextPages.Said named(SaidThings.Said said) {
        return new TextPages.Said(
                said.things().stream()
                        .map(thing -> new TextPages.Thing(
                                thing.kind().name().toLowerCase(Locale.ROOT), thing.label(), address(thing)))
                        .toList(),
                said.delays());
    }

    private static String address(Named thing) {
        var filter =
                switch (thing.kind()) {
                    case DOCUMENT -> "document";
                    case PROCEDURE -> "demarche";
                    case ONLINE_SERVICE -> "service-en-ligne";
                    case PLACE -> "lieu";
                };
        return "/espace/voix?" + filter + "=" + URLEncoder.encode(thing.label(), StandardCharsets.UTF_8) + "#textes";
    }

    private TextPages.Read read(MachineReading reading, Map<Field, String> held, Map<Field, String> typed) {
        return new TextPages.Read(
                lines(reading, held, typed),
                new TextPages.Commitments(
                        choices(),
                        codes(held.get(Field.COMMITMENTS), reading.commitments()),
                        codes(
                                typed.getOrDefault(Field.COMMITMENTS, held.get(Field.COMMITMENTS)),
                                reading.commitments()),
                        reading.commitments(),
                        held.containsKey(Field.COMMITMENTS)),
                reading.feelingTextOnly().value().name(),
                hundredths(reading.feelingTextOnly().confidence()),
                reading.actionable().reason(),
                reading.urgencyReason(),
                reading.model(),
                reading.model().startsWith(RULES),
                reading.readAt());
    }

    private static List<TextPages.Line> lines(
            MachineReading reading, Map<Field, String> held, Map<Field, String> typed) {
        var machine = MachineWords.of(reading);
        var sure = MachineWords.confidences(reading);
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.COMMITMENTS)
                .map(field -> {
                    var said = machine.getOrDefault(field, "");
                    var holds = held.getOrDefault(field, said);
                    return new TextPages.Line(
                            field.name(),
                            field.choices(),
                            holds,
                            typed.getOrDefault(field, holds),
                            said,
                            hundredths(sure.getOrDefault(field, 0.0)),
                            held.containsKey(field));
                })
                .toList();
    }

    /** Today's commitments, each followed by its parts. */
    private List<Commitment> choices() {
        return commitments.current().commitments().stream()
                .flatMap(whole -> Stream.concat(Stream.of(whole), whole.parts().stream()))
                .toList();
    }

    private static List<String> codes(@Nullable String decided, List<String> machine) {
        return decided == null
                ? machine
                : Arrays.stream(decided.split(","))
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    private static TextPages.Decided decided(Decisions.Correction one, Verbatim text) {
        return new TextPages.Decided(
                one.field().name(),
                one.value() == null ? "" : one.value(),
                one.value() == null,
                one.person(),
                one.at(),
                !Arrays.equals(one.textHash(), text.textHash()));
    }

    private static int hundredths(double share) {
        return (int) Math.round(share * HUNDRED);
    }
}
