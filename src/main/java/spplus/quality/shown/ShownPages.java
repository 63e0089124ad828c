package spplus.quality.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.directory.Structure;

/** What the public pages of results show. */
public final class ShownPages {

    private ShownPages() {}

    /**
     * One indicator somewhere.
     *
     * @param value in words; empty when it is masked or not given
     * @param interval empty when none is known
     * @param from what it is drawn from
     * @param caveat key of what the reader must know
     * @param absent why there is no value, empty when there is one
     * @param target what is aimed at, empty when nothing is
     * @param verdict key that says whether the target is reached, empty without target
     * @param trend key that says what may be said of the change since the period before, empty when nothing was there
     * @param counted how many results were added up
     * @param words what the service says of it
     */
    public record Figure(
            String code,
            String name,
            String path,
            String period,
            String value,
            String interval,
            String from,
            String caveat,
            String absent,
            String target,
            String verdict,
            String trend,
            int counted,
            String words) {

        public boolean isShown() {
            return !value.isEmpty();
        }
    }

    /** Period after period. @param target between 0 and 1 on the axis, null without one */
    public record Plot(
            String name,
            double least,
            double most,
            @Nullable Double target,
            List<Point> points) {

        /** Where a value stands between the bottom of the plot, 0, and its top, 1. */
        public double height(double value) {
            return Math.clamp((value - least) / (most - least), 0, 1);
        }
    }

    /** @param mark short, for the axis; {@code shown} is false when there is nothing to draw */
    public record Point(
            String mark,
            String period,
            boolean shown,
            double value,
            double low,
            double high,
            boolean interval,
            String words) {}

    /** The same beside others of the same kind. @param difference in words */
    public record Peers(
            int count, String type, String value, String interval, String from, String verdict, String difference) {}

    /** A structure's page. @param chosen code of the indicator shown in detail, empty for none */
    public record StructureSheet(
            Structure structure,
            List<Figure> figures,
            String chosen,
            @Nullable Plot plot,
            @Nullable Peers peers) {}

    /** What leads from a structure's page to its results. */
    public record Glance(String path, List<Figure> figures) {}

    /** Territories and networks. @param kind F, R, D or W for a network */
    public record Ground(String kind, String code, String name, String path) {}

    public record TerritorySheet(
            Ground ground,
            List<Ground> above,
            List<Figure> figures,
            String chosen,
            @Nullable Plot plot,
            List<Part> parts,
            List<Ground> below) {}

    /** One part of a whole. @param value in words, or why there is none */
    public record Part(Ground ground, Figure figure) {}

    /** Something to choose in a list. */
    public record Choice(String code, String name) {}

    /** The map of departments. */
    public record MapSheet(
            @Nullable Figure nation,
            String indicator,
            String network,
            String period,
            String term,
            List<Choice> indicators,
            List<Choice> networks,
            List<Choice> terms,
            List<Tile> tiles,
            List<Choice> legend,
            int columns,
            int rows) {}

    /** A department of the map. @param shade from 0, nothing to show, to 4 */
    public record Tile(Ground ground, int column, int row, int shade, Figure figure) {}

    /** Structures near a place. @param asked as typed */
    public record Near(String asked, String problem, List<NearOne> found) {}

    public record NearOne(Structure structure, @Nullable Figure figure, int indicators) {}
}
