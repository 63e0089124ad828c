package spplus.directory;

import java.util.Map;
import java.util.Optional;

/**
 * A part of a structure's page that another module fills: it declares a bean of this type, and the directory shows it
 * without knowing what it holds.
 */
public interface StructurePageSection {

    /** Where it stands among the others, smallest first; the directory's own parts come before. */
    int order();

    /** What to show for that structure, empty when there is nothing to say. */
    Optional<Fragment> of(Structure structure);

    /**
     * A piece of page.
     *
     * @param title its heading, in French, shown as a level 2 heading
     * @param template name of a template of the module, such as {@code experience/of-structure}, without a heading
     * @param model the template's parameters, {@code page} excepted
     */
    record Fragment(String title, String template, Map<String, Object> model) {

        public Fragment {
            model = Map.copyOf(model);
        }
    }
}
