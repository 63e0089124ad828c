package spplus.quality.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import spplus.quality.assessment.Grid.Item;

/**
 * What a team declares of a commitment: points given over the most that could be given. Items that do not apply count
 * on neither side.
 *
 * @param points sum of each value times its weight
 * @param most sum of the highest value times each weight
 * @param rated items with a value
 * @param without items that do not apply
 */
public record Score(double points, double most, int rated, int without) {

    /** Of those items that were agreed on. @param highest value of the scale */
    static Score of(Collection<Item> items, Map<String, Agreed> agreed, int highest) {
        double points = 0;
        double most = 0;
        int rated = 0;
        int without = 0;
        for (var item : items) {
            var one = agreed.get(item.code().toString());
            if (one == null) {
                continue;
            }
            if (one.value() == null) {
                without++;
            } else {
                points += one.value() * item.weight();
                most += highest * item.weight();
                rated++;
            }
        }
        return new Score(points, most, rated, without);
    }

    /** Between 0 and 1; empty when nothing applies. */
    public OptionalDouble share() {
        return most == 0 ? OptionalDouble.empty() : OptionalDouble.of(points / most);
    }
}
