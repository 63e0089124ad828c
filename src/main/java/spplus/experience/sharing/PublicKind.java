package spplus.experience.sharing;

/** Kinds of services, as people name them; each is searched by its usual French word. */
enum PublicKind {
    TOWN_HALL("mairie"),
    PREFECTURE("préfecture"),
    TAXES("impôts"),
    BENEFITS("caf"),
    HEALTH("assurance maladie"),
    PENSION("retraite"),
    WORK("france travail"),
    SCHOOL("école"),
    HOSPITAL("hôpital"),
    POLICE("police gendarmerie"),
    JUSTICE("tribunal"),
    OTHER("");

    private final String word;

    PublicKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Key of its name. */
    String key() {
        return "experience.easy.kind." + name();
    }
}
