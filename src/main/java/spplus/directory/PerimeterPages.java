package spplus.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an agent picks one of the structures they look after. */
public final class PerimeterPages {

    private PerimeterPages() {}

    /**
     * The structures at hand.
     *
     * @param chosen null when none is
     * @param words what was searched, empty for nothing
     * @param address of the page it stands on
     */
    public record Picker(@Nullable Structure chosen, String words, List<Structure> near, String address) {}
}
