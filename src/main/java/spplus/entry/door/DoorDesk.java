package spplus.entry.door;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import spplus.core.CheckedCode;
import spplus.directory.Directory;
import spplus.directory.Location;
import spplus.directory.Locations;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.entry.button.Arrivals;
import spplus.entry.domain.Button;
import spplus.entry.domain.ButtonStore;
import spplus.experience.Channel;
import spplus.experience.Entrance;
import spplus.experience.EntranceKind;
import spplus.experience.Entrances;
import spplus.experience.Feeling;
import spplus.survey.Surveys;

/**
 * Checks what an address says and opens the survey that waits behind it, the wizard otherwise, or says why not and where
 * to go instead.
 */
@Service
class DoorDesk {

    /** Letters, digits, spaces and a few marks: a campaign's label is shown to agents. */
    private static final Pattern CAMPAIGN = Pattern.compile("[\\p{L}\\p{N} ._-]{1,40}");

    private static final int COMPARED = 20;

    private final Directory directory;
    private final Locations locations;
    private final ButtonStore buttons;
    private final Arrivals arrivals;
    private final Entrances entrances;
    private final Surveys surveys;

    DoorDesk(
            Directory directory,
            Locations locations,
            ButtonStore buttons,
            Arrivals arrivals,
            Entrances entrances,
            Surveys surveys) {
        this.directory = directory;
        this.locations = locations;
        this.buttons = buttons;
        this.arrivals = arrivals;
        this.entrances = entrances;
        this.surveys = surveys;
    }

    /** The code of a button holds over that of a place, which holds over the name of a structure. */
    Outcome open(Knock knock) {
        if (!knock.button().isEmpty()) {
            return CheckedCode.read(knock.button())
                    .flatMap(buttons::find)
                    .map(button -> through(button, knock))
                    .orElseGet(Outcome.Unknown::new);
        }
        if (!knock.location().isEmpty()) {
            return CheckedCode.read(knock.location())
                    .flatMap(locations::find)
                    .map(location -> through(location, knock))
                    .orElseGet(Outcome.Unknown::new);
        }
        return structure(knock.structure())
                .map(structure -> through(structure, knock))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome through(Button button, Knock knock) {
        var structure = directory.find(button.structure()).orElse(null);
        if (structure == null) {
            return new Outcome.Unknown();
        }
        if (!button.isActive() || !structure.active()) {
            return shut(structure, null);
        }
        var origin = arrivals.origin(knock.referrer());
        var unlisted = arrivals.note(button, origin);
        var procedure = button.procedure() == null ? procedure(knock.procedure()) : button.procedure();
        var survey = surveys.behind(button.code(), structure.code(), procedure, origin);
        if (survey.isPresent()) {
            return new Outcome.Opened(survey.get());
        }
        var campaign = button.campaign().isEmpty() ? campaign(knock.campaign()) : button.campaign();
        return opened(new Entrance(
                EntranceKind.BUTTON,
                button.code().value(),
                structure.code(),
                procedure,
                null,
                feeling(knock.feeling()),
                campaign,
                origin,
                unlisted));
    }

    private Outcome through(Location location, Knock knock) {
        var structure = directory.find(location.structure()).orElse(null);
        if (structure == null) {
            return new Outcome.Unknown();
        }
        if (!location.isActive() || !structure.active()) {
            return shut(structure, location);
        }
        var survey = surveys.behind(location, procedure(knock.procedure()));
        if (survey.isPresent()) {
            return new Outcome.Opened(survey.get());
        }
        return opened(new Entrance(
                EntranceKind.LOCATION,
                location.code().value(),
                structure.code(),
                procedure(knock.procedure()),
                channel(location),
                feeling(knock.feeling()),
                campaign(knock.campaign()),
                arrivals.origin(knock.referrer()),
                false));
    }

    private Outcome through(Structure structure, Knock knock) {
        if (!structure.active()) {
            return shut(structure, null);
        }
        return opened(new Entrance(
                EntranceKind.LINK,
                "",
                structure.code(),
                procedure(knock.procedure()),
                null,
                feeling(knock.feeling()),
                campaign(knock.campaign()),
                arrivals.origin(knock.referrer()),
                false));
    }

    private Outcome opened(Entrance entrance) {
        return new Outcome.Opened(entrances.address(entrance));
    }

    /** One may still speak of the structure itself or, when it is closed, of the nearest one above that is open. */
    private Outcome shut(Structure structure, @Nullable Location location) {
        var instead = directory.lineage(structure.code()).stream()
                .flatMap(code -> directory.find(new StructureCode(code)).stream())
                .filter(Structure::active)
                .findFirst()
                .orElse(null);
        return new Outcome.Shut(structure, location == null ? "" : location.name(), instead);
    }

    private Optional<Structure> structure(String code) {
        return StructureCode.looksLike(code) ? directory.find(new StructureCode(code)) : Optional.empty();
    }

    /** As the directory writes it; null when it does not know it. */
    private @Nullable String procedure(String name) {
        return name.isEmpty()
                ? null
                : directory.procedures(name, COMPARED).stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(null);
    }

    private static String campaign(String label) {
        return CAMPAIGN.matcher(label).matches() ? label : "";
    }

    private static @Nullable Feeling feeling(String name) {
        return Arrays.stream(Feeling.values())
                .filter(feeling -> feeling.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Channel channel(Location location) {
        return switch (location.kind()) {
            case COUNTER -> Channel.COUNTER;
            case PHONE -> Channel.PHONE;
            case LETTER -> Channel.LETTER;
        };
    }

    /** What one finds behind the door. */
    sealed interface Outcome {

        /** The survey or the wizard, at that path. */
        record Opened(String path) implements Outcome {}

        /** No such door: it was mistyped, or never was. */
        record Unknown() implements Outcome {}

        /**
         * The door is not used any more.
         *
         * @param place name of the place whose code it was, empty for a button
         * @param instead what one may speak of, null when nothing is open
         */
        record Shut(
                Structure structure, String place, @Nullable Structure instead) implements Outcome {}
    }
}
