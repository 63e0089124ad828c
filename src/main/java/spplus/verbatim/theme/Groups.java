package spplus.verbatim.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Themes that share terms, gathered two by two while the mean likeness between groups is high enough.
 *
 * @param of the group of each theme, {@link Discovered#ALONE} for one that is like no other
 */
record Groups(int[] of, List<String> names) {

    private static final double LEAST = 0.15;
    private static final int LARGEST = 8;

    static Groups of(List<Prototype> themes, Namer namer) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int theme = 0; theme < themes.size(); theme++) {
            groups.add(new ArrayList<>(List.of(theme)));
        }
        while (joined(groups, themes)) {}
        return told(groups.stream().filter(group -> group.size() > 1).toList(), themes, namer);
    }

    private static Groups told(List<List<Integer>> groups, List<Prototype> themes, Namer namer) {
        var of = new int[themes.size()];
        Arrays.fill(of, Discovered.ALONE);
        var names = new ArrayList<String>();
        for (var group : groups) {
            var name = namer.shared(group.stream().map(themes::get).toList());
            int place = names.indexOf(name);
            if (place < 0) {
                place = names.size();
                names.add(name);
            }
            for (int theme : group) {
                of[theme] = place;
            }
        }
        return new Groups(of, List.copyOf(names));
    }

    private static boolean joined(List<List<Integer>> groups, List<Prototype> themes) {
        double best = LEAST;
        int first = -1;
        int second = -1;
        for (int a = 1; a < groups.size(); a++) {
            for (int b = 0; b < a; b++) {
                double like = likeness(groups.get(a), groups.get(b), themes);
                if (like > best && groups.get(a).size() + groups.get(b).size() <= LARGEST) {
                    best = like;
                    first = a;
                    second = b;
                }
            }
        }
        if (first < 0) {
            return false;
        }
        groups.get(second).addAll(groups.remove(first));
        return true;
    }

    private static double likeness(List<Integer> first, List<Integer> second, List<Prototype> themes) {
        double sum = 0;
        for (int a : first) {
            for (int b : second) {
                sum += themes.get(a).likeness(themes.get(b));
            }
        }
        return sum / (first.size() * second.size());
    }
}
