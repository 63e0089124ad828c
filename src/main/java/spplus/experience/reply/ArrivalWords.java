package spplus.experience.reply;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.CheckedCode;
import spplus.directory.Location;
import spplus.directory.Locations;
import spplus.experience.EntranceKind;
import spplus.experience.Entrances;
import spplus.experience.ExperienceId;
import spplus.platform.Texts;

/** Says to agents by which door an experience came. */
@Component
class ArrivalWords {

    private final Entrances entrances;
    private final Locations locations;
    private final Texts texts;

    ArrivalWords(Entrances entrances, Locations locations, Texts texts) {
        this.entrances = entrances;
        this.locations = locations;
        this.texts = texts;
    }

    /** One sentence; null when it came by the site itself. */
    @Nullable
    String of(ExperienceId id) {
        return entrances.of(id).map(this::sentence).orElse(null);
    }

    private String sentence(Entrances.Came came) {
        var words =
                new StringBuilder(texts.t("experience.reply.came." + came.kind().name(), place(came)));
        if (!came.campaign().isEmpty()) {
            words.append(texts.t("experience.reply.came-campaign", came.campaign()));
        }
        if (!came.origin().isEmpty()) {
            words.append(texts.t("experience.reply.came-from", came.origin()));
        }
        if (came.unlisted()) {
            words.append(texts.t("experience.reply.came-unlisted"));
        }
        return words.append('.').toString();
    }

    private String place(Entrances.Came came) {
        return came.kind() == EntranceKind.LOCATION
                ? CheckedCode.read(came.code())
                        .flatMap(locations::find)
                        .map(Location::name)
                        .orElse("")
                : "";
    }
}
