package spplus.verbatim.theme;

import java.util.List;

/** Themes as a machine knows them; shared by threads, each of which reads texts with a {@link ThemeReader} of its own. */
public final class ThemeModel {

    private final Vocabulary vocabulary;
    private final List<Prototype> themes;
    private final double nearest;

    /** @param nearest from what likeness with a theme, from 0 to 1, a text speaks of it */
    public ThemeModel(Vocabulary vocabulary, List<Prototype> themes, double nearest) {
        this.vocabulary = vocabulary;
        this.themes = List.copyOf(themes);
        this.nearest = nearest;
    }

    /** For one thread. */
    public ThemeReader reader() {
        return new ThemeReader(vocabulary, themes, nearest);
    }

    /** In the order of the numbers that readers give. */
    public List<Prototype> themes() {
        return themes;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
