package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts drawn from subjects that are known, with words of no subject around. */
final class MadeUpSubjects {

    static final List<List<String>> SUBJECTS = List.of(
            List.of("passeport", "renouvellement", "photo", "timbre", "mairie", "empreinte"),
            List.of("retraite", "carrière", "trimestres", "pension", "caisse", "relevé"),
            List.of("impôts", "prélèvement", "taxe", "déclaration", "avis", "foncière"),
            List.of("plainte", "commissariat", "police", "vol", "gendarmerie", "récépissé"),
            List.of("permis", "conduire", "points", "examen", "candidat", "inspecteur"),
            List.of("logement", "loyer", "allocation", "bail", "propriétaire", "aide"));

    private static final List<String> AROUND = List.of(
            "bonjour", "merci", "j’ai", "la", "de", "très", "cordialement", "parking", "bureau", "couloir", "lettre");

    private MadeUpSubjects() {}

    static List<String> texts(int count, Random random) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            texts.add(text(SUBJECTS.get(random.nextInt(SUBJECTS.size())), random));
        }
        return texts;
    }

    static String text(List<String> subject, Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            words.add(subject.get(random.nextInt(subject.size())));
            words.add(AROUND.get(random.nextInt(AROUND.size())));
        }
        return String.join(" ", words);
    }
}
