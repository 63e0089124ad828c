package spplus.commitment;

import java.util.Map;
import java.util.Optional;

/**
 * A part of a commitment's public page that another module fills with what lives there: results, actions, good
 * practices. It declares a bean of this type; the page shows it without knowing what it holds.
 */
public interface CommitmentPageSection {

    /** Where it stands among the others, smallest first. */
    int order();

    /** What to show for that commitment, empty when there is nothing to say. */
    Optional<Fragment> of(Commitment commitment);

    /**
     * A piece of page.
     *
     * @param title its heading, in the reader's language, shown as a level 2 heading
     * @param template name of a template of the module, without a heading
     * @param model the template's parameters, {@code page} excepted
     */
    record Fragment(String title, String template, Map<String, Object> model) {

        public Fragment {
            model = Map.copyOf(model);
        }
    }
}
