package spplus.experience.demo;

import java.util.Map;

/** The tags of the made-up stories, some written without accents and with hyphens, in plain French words. */
final class TagWords {

    private static final Map<String, String> ACCENTED = Map.ofEntries(
            Map.entry("telephone", "téléphone"),
            Map.entry("titre de sejour", "titre de séjour"),
            Map.entry("delais", "délais"),
            Map.entry("numerique", "numérique"),
            Map.entry("pieces", "pièces à fournir"),
            Map.entry("etranger", "étranger"),
            Map.entry("proximite", "proximité"),
            Map.entry("cni passeport", "carte d’identité et passeport"),
            Map.entry("cni", "carte d’identité"),
            Map.entry("ile", "île"),
            Map.entry("elections", "élections"),
            Map.entry("declaration", "déclaration"),
            Map.entry("prelevement", "prélèvement"),
            Map.entry("sante", "santé"),
            Map.entry("accessibilite", "accessibilité"),
            Map.entry("droit a l erreur", "droit à l’erreur"),
            Map.entry("etudiant", "étudiant"),
            Map.entry("etat civil", "état civil"),
            Map.entry("incivilites", "incivilités"),
            Map.entry("trop percu", "trop-perçu"),
            Map.entry("mobilite", "mobilité"),
            Map.entry("creation", "création"),
            Map.entry("donnees", "données"),
            Map.entry("objets trouves", "objets trouvés"),
            Map.entry("prevention", "prévention"),
            Map.entry("courrier", "courriers"));

    private TagWords() {}

    static String french(String tag) {
        if (tag.equals("trop-perçu") || tag.equals("rendez-vous")) {
            return tag;
        }
        var words = tag.replace('-', ' ');
        return ACCENTED.getOrDefault(words, words);
    }
}
