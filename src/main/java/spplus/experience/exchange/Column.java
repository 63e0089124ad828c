package spplus.experience.exchange;

import java.util.List;

/** The columns of the official export that are read; {@code #} stands for 1 to 3, one for each service concerned. */
enum Column {
    ID(true, "ID expérience"),
    STATUS(false, "Statut de l'expérience", "Statut expérience", "Statut"),
    WRITTEN(false, "Écrit le"),
    PUBLISHED(true, "Date de publication"),
    TITLE(true, "Titre"),
    STORY(true, "Description"),
    POSTED_AS(false, "Posté comme"),
    FEELING(true, "Ressenti usager"),
    DEPARTMENT(false, "Code INSEE Département usager"),
    DEPARTMENT_NAME(false, "Intitulé département usager"),
    REGION(false, "Code INSEE Région usager"),
    COUNTRY(false, "Pays"),
    PSEUDONYM(false, "Pseudonyme usager"),
    PROCEDURES(false, "Démarches saisies par usager", "Démarches saisies par l'usager"),
    TYPE(false, "Intitulé Typologie #"),
    POSTAL_CODE(false, "Code Postal typologie #"),
    TYPE_COUNTRY(false, "Pays Typologie #"),
    CHANNELS(false, "Canaux Typologie #"),
    STRUCTURE(false, "ID structure #"),
    STRUCTURE_NAME(false, "Intitulé structure #"),
    REPLY(false, "Réponse Structure #"),
    USEFUL(false, "Evaluation utile réponse structure # par visiteurs"),
    USELESS(false, "Evaluation inutile réponse structure # par visiteurs"),
    RATING(false, "Evaluation réponse structure # par auteur"),
    ACCESSIBILITY(false, "Accessibilité"),
    INFORMATION(false, "Information/Explication"),
    RELATION(false, "Relation"),
    RESPONSIVENESS(false, "Réactivité"),
    SIMPLICITY(false, "Simplicité/Complexité"),
    SAME(false, "Expériences Similaires"),
    IMPROVEMENT(false, "Amélioration de service à considérer"),
    ACTION(false, "Action"),
    ACTION_DONE(false, "Date action réalisée"),
    ACTION_PLANNED(false, "Date action engagée"),
    TAGS(false, "Tags Métiers"),
    REPLIED(false, "Date de premiere réponse", "Date première réponse");

    private final boolean needed;
    private final List<String> names;

    Column(boolean needed, String... names) {
        this.needed = needed;
        this.names = List.of(names);
    }

    /** Whether a file without it is not that export. */
    boolean isNeeded() {
        return needed;
    }

    List<String> names() {
        return names;
    }

    /** Whether the export has it three times, once for each service concerned. */
    boolean isNumbered() {
        return names.getFirst().contains("#");
    }

    /** How the export names it. */
    String title(int number) {
        return names.getFirst().replace("#", Integer.toString(number));
    }
}
