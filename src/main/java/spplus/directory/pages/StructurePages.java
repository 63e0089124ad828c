package spplus.directory.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.Department;
import spplus.directory.Network;
import spplus.directory.Structure;
import spplus.directory.StructurePageSection.Fragment;

/** What the directory's pages show. */
public final class StructurePages {

    private StructurePages() {}

    /**
     * The search form and what it offers.
     *
     * @param network slug chosen, empty for all, as for the department's code
     * @param wordsError what is wrong with the words, null when nothing is
     */
    public record Finder(
            String words,
            String network,
            String department,
            List<Network> networks,
            List<RegionChoice> regions,
            @Nullable String wordsError,
            @Nullable String departmentError) {}

    /** A region with its departments that have structures. */
    public record RegionChoice(String name, List<DepartmentChoice> departments) {}

    public record DepartmentChoice(Department department, int structures) {}

    /**
     * What was found.
     *
     * @param sentence what is shown, such as « 12 services pour « caf » dans le Rhône »
     * @param forgiven what had to be forgiven or widened, null when nothing had
     * @param chips filters that can be taken away
     * @param next address of the page that follows, null on the last one
     * @param proposals what to try when nothing was found
     */
    public record Results(
            String sentence,
            @Nullable String forgiven,
            List<Structure> items,
            List<Choice> chips,
            @Nullable String next,
            List<Choice> proposals) {}

    /** A link and its words. */
    public record Choice(String text, String address) {}

    /**
     * The page of one structure.
     *
     * @param parents from the root of its tree down to right above it
     * @param department its department's name, empty when it has none, as for the region
     * @param instead the nearest structure above that is open, when this one is closed
     * @param share address where one tells what one lived there
     * @param children one page of those right below it
     * @param next address of the children that follow, null when all are shown
     */
    public record Sheet(
            Structure structure,
            List<Structure> parents,
            String department,
            String region,
            @Nullable Structure instead,
            String share,
            List<Structure> children,
            int childrenCount,
            @Nullable String next,
            List<Fragment> sections) {}
}
