package spplus.privacy.quality;

import java.util.List;
import java.util.random.RandomGenerator;
import spplus.privacy.text.Lexicon;

/** Names of persons who do not exist; a third of the last names are on no list, as in life. */
final class MadeUpPeople {

    private static final List<String> FIRST_NAMES = Lexicon.lines("reference/first-names.txt");
    private static final List<String> LAST_NAMES = Lexicon.lines("reference/last-names.txt");
    private static final List<String> OPENINGS = List.of(
            "Bar", "Cor", "Dal", "Fer", "Gui", "Kero", "Lam", "Mor", "Pel", "Quen", "Rous", "Tre", "Vau", "Ouat",
            "Zer");
    private static final List<String> ENDINGS = List.of(
            "biquet", "dorel", "gnard", "quellec", "zaoui", "vigny", "toulas", "ndjiaye", "fouchet", "rrestin",
            "novski", "belin");

    private final RandomGenerator random;

    MadeUpPeople(RandomGenerator random) {
        this.random = random;
    }

    String fullName() {
        return switch (random.nextInt(6)) {
            case 0 -> lastName().toUpperCase(java.util.Locale.FRANCE) + " " + firstName();
            case 1 -> firstName() + " " + lastName().toUpperCase(java.util.Locale.FRANCE);
            default -> firstName() + " " + lastName();
        };
    }

    String firstName() {
        return capitalised(pick(FIRST_NAMES));
    }

    String lastName() {
        return random.nextInt(3) == 0 ? pick(OPENINGS) + pick(ENDINGS) : capitalised(pick(LAST_NAMES));
    }

    <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
