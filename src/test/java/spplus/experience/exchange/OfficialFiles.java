package spplus.experience.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Official exports written by hand, a row at a time: what a test does not say is plausible. */
final class OfficialFiles {

    private final Path path;
    private final StringBuilder text = new StringBuilder("\uFEFF");
    private List<String> columns = List.of();

    OfficialFiles(Path path) {
        this.path = path;
    }

    static Map<String, String> row(String id) {
        var row = new LinkedHashMap<String, String>();
        row.put("ID expérience", id);
        row.put("Statut de l'expérience", "Expérience en attente de réponse");
        row.put("Écrit le", "");
        row.put("Date de publication", "17/06/2022 19:49");
        row.put("Titre", "Un titre " + id);
        row.put("Description", "Le récit de " + id);
        row.put("Posté comme", "La personne concernée");
        row.put("Ressenti usager", "Négatif");
        row.put("Code INSEE Département usager", "21.0");
        row.put("Pays", "France");
        row.put("Intitulé Typologie 1", "Préfecture");
        row.put("Code Postal typologie 1", "1000.0");
        row.put("Canaux Typologie 1", "Accueil,Démarche en ligne");
        row.put("ID structure 1", "");
        row.put("Intitulé structure 1", "");
        row.put("Réponse Structure 1", "");
        row.put("Evaluation utile réponse structure 1 par visiteurs", "0");
        row.put("Evaluation  réponse structure 1 par auteur", "");
        row.put("Simplicité/Complexité", "");
        row.put("Expériences Similaires", "0");
        row.put("Tags Métiers", "");
        row.put("Date de premiere réponse", "");
        return row;
    }

    OfficialFiles add(Map<String, String> row) {
        if (columns.isEmpty()) {
            columns = List.copyOf(row.keySet());
            line(columns);
        }
        return line(List.copyOf(row.values()));
    }

    OfficialFiles line(List<String> fields) {
        return raw(fields.stream().map(OfficialFiles::quoted).collect(Collectors.joining(";")) + "\n");
    }

    OfficialFiles raw(String line) {
        text.append(line);
        return this;
    }

    Path write() throws IOException {
        return Files.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[;\"\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
