package spplus.experience.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.sharing.SharingPages.Chosen;
import spplus.experience.sharing.SharingPages.Found;
import spplus.platform.Texts;

/** Services as their users know them: a name, and where. */
@Component
class ServiceNames {

    private final Directory directory;
    private final Texts texts;

    ServiceNames(Directory directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    List<Chosen> of(List<DraftContent.Service> services) {
        var codes = services.stream()
                .map(DraftContent.Service::structure)
                .filter(Objects::nonNull)
                .map(StructureCode::new)
                .toList();
        var known = directory.findAll(codes);
        var chosen = new ArrayList<Chosen>();
        for (var service : services) {
            var structure = service.structure() == null ? null : known.get(new StructureCode(service.structure()));
            chosen.add(
                    structure == null
                            ? described(chosen.size() + 1, service)
                            : new Chosen(chosen.size() + 1, structure.name(), where(structure), service.channels()));
        }
        return chosen;
    }

    Chosen of(int place, DraftContent content) {
        return of(content.services()).get(place - 1);
    }

    static Found found(Structure structure) {
        return new Found(structure.code().value(), structure.name(), where(structure));
    }

    private Chosen described(int place, DraftContent.Service service) {
        var type = service.type() == null ? texts.t("experience.share.service.unnamed") : service.type();
        var where = Stream.of(service.postalCode(), service.country())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new Chosen(place, type, where, service.channels());
    }

    private static String where(Structure structure) {
        return String.join(" ", structure.postalCode(), structure.town()).strip();
    }
}
