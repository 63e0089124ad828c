package spplus.verbatim.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import spplus.core.Slug;

/** What a column of a file may say of a text; {@code names} are what files often call it, as slugs. */
enum Field {
    TEXT("texte", "text", "description", "message", "commentaire", "avis", "verbatim", "contenu", "reclamation"),
    TITLE("titre", "title", "objet", "sujet"),
    DAY("date", "jour", "day", "date-de-publication", "date-de-reception", "date-de-creation"),
    STRUCTURE("structure", "service", "code-structure", "id-structure-1"),
    PROCEDURE("demarche", "procedure", "nom-de-la-demarche"),
    CHANNEL("canal", "channel"),
    AUTHOR("auteur", "author", "poste-comme"),
    FEELING("ressenti", "feeling", "ressenti-usager", "satisfaction"),
    ID("id", "identifiant", "numero", "id-experience", "reference");

    private final Set<String> names;

    Field(String... names) {
        this.names = Set.of(names);
    }

    /** As forms and messages name it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was said for this source before, then what columns are called, as far as this file has them. */
    static Map<String, String> proposed(List<String> header, Map<String, String> before) {
        var columns = new HashMap<String, String>();
        for (var field : values()) {
            var said = before.get(field.key());
            header.stream()
                    .filter(column -> before.isEmpty() ? field.names.contains(Slug.of(column)) : column.equals(said))
                    .filter(column -> !column.isEmpty() && !columns.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> columns.put(field.key(), column));
        }
        return columns;
    }
}
