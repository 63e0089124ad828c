package spplus.quality.transparency;

import java.util.List;
import spplus.quality.domain.Level;

/** What the page of transparency shows. */
public final class TransparencyPages {

    private TransparencyPages() {}

    /**
     * Who publishes.
     *
     * @param years that may be asked for
     * @param transparent networks, of {@code all}
     * @param share over {@code of}: what must be exceeded
     */
    public record Sheet(
            int year,
            List<Integer> years,
            int transparent,
            int all,
            int share,
            int of,
            List<OneNetwork> networks,
            List<OneDepartment> departments) {}

    /** @param publishing of so many {@code places} on its level */
    public record OneNetwork(
            String name, String path, Level level, int publishing, int places, double rate, boolean transparent) {}

    /** @param networks how many it is the mean of */
    public record OneDepartment(String name, String path, double rate, int networks) {}
}
