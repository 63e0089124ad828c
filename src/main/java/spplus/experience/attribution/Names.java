package spplus.experience.attribution;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.domain.Experience;
import spplus.platform.Texts;

/** Structures as people name them. */
@Component
class Names {

    private final Directory directory;
    private final Texts texts;

    Names(Directory directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    String of(@Nullable StructureCode code) {
        return code == null ? texts.t("experience.handover.undescribed") : directory.name(code);
    }

    /** Who holds a place, in the author's words when it is no structure of the directory. */
    String present(Experience experience, int position) {
        var target = experience.targets().get(position - 1);
        var type = target.institutionType();
        return target.structure() == null && type != null ? type : of(target.structure());
    }

    static String place(Structure structure) {
        return String.join(" ", structure.postalCode(), structure.town()).strip();
    }
}
