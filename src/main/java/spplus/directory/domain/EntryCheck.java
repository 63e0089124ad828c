package spplus.directory.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.directory.Registration.Rejection;
import spplus.directory.StructureCode;
import spplus.directory.StructureEntry;
import spplus.platform.Texts;

/** What an entry must say by itself to be taken, whatever the others say. */
@Component
class EntryCheck {

    static final int LONGEST = 300;

    private final Texts texts;

    EntryCheck(Texts texts) {
        this.texts = texts;
    }

    static Optional<String> parent(StructureEntry entry) {
        return Optional.ofNullable(entry.parent()).map(String::strip).filter(code -> !code.isEmpty());
    }

    static boolean isActive(StructureEntry entry) {
        return entry.active().strip().equalsIgnoreCase("oui");
    }

    Optional<Rejection> refuse(StructureEntry entry) {
        if (!StructureCode.looksLike(entry.code().strip())) {
            return because(entry, "codeSp", "code");
        }
        if (entry.name().isBlank()) {
            return because(entry, "intitule", "blank");
        }
        if (entry.network().isBlank()) {
            return because(entry, "reseau", "blank");
        }
        if (!isActive(entry) && !entry.active().strip().equalsIgnoreCase("non")) {
            return because(entry, "actif", "active");
        }
        if (parent(entry).filter(code -> !StructureCode.looksLike(code)).isPresent()) {
            return because(entry, "codeParent", "code");
        }
        return tooLong(entry);
    }

    Rejection rejection(StructureEntry entry, String field, String reason, Object... arguments) {
        return new Rejection(entry.line(), field, texts.t("directory.rejection." + reason, arguments));
    }

    private Optional<Rejection> tooLong(StructureEntry entry) {
        var longest = List.of(
                entry.name(),
                entry.network(),
                entry.type(),
                entry.street(),
                entry.postalCode(),
                entry.town(),
                entry.country());
        var fields = List.of("intitule", "reseau", "typologie", "adresse", "codePostal", "ville", "pays");
        for (int i = 0; i < fields.size(); i++) {
            if (longest.get(i).length() > LONGEST) {
                return Optional.of(rejection(entry, fields.get(i), "too-long", LONGEST));
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> because(StructureEntry entry, String field, String reason) {
        return Optional.of(rejection(entry, field, reason));
    }
}
