package spplus.improvement.cause;

/** The five families of a fishbone: matière, matériel, méthode, main-d’œuvre, milieu. */
public enum CauseFamily {
    MATERIAL,
    EQUIPMENT,
    METHOD,
    PEOPLE,
    PLACE
}
