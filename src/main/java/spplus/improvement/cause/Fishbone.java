package spplus.improvement.cause;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * K. Ishikawa's drawing, in a frame 960 wide and 540 high: a spine that leads to the effect, three families above, two
 * below. Causes beyond the sixth of a family are told as a number; long ones are cut: the list under the drawing holds all.
 */
public record Fishbone(List<Line> lines, List<Label> labels, List<String> effect) {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 540;

    private static final int SPINE = HEIGHT / 2;
    private static final int HEAD = 770;
    private static final int TOP = 50;
    private static final int FOOT = HEIGHT - TOP;
    private static final int LEAN = 70;
    private static final int SHOWN = 6;
    private static final int LETTERS = 27;
    private static final int EFFECT_LETTERS = 22;
    private static final int EFFECT_LINES = 6;
    private static final int STEP = 32;
    private static final List<CauseFamily> ABOVE =
            List.of(CauseFamily.MATERIAL, CauseFamily.EQUIPMENT, CauseFamily.METHOD);
    private static final List<CauseFamily> BELOW = List.of(CauseFamily.PEOPLE, CauseFamily.PLACE);

    public Fishbone {
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
        effect = List.copyOf(effect);
    }

    /** @param thick a bone of the spine or of a family */
    public record Line(double fromX, double fromY, double toX, double toY, boolean thick) {}

    /** @param end whether the words end at the point rather than begin there */
    public record Label(double x, double y, String words, boolean bold, boolean end) {}

    /** @param names of the families, in words; {@code more} says how many are left out */
    static Fishbone of(
            String effect,
            Map<CauseFamily, List<String>> causes,
            Map<CauseFamily, String> names,
            LongFunction<String> more) {
        var lines = new ArrayList<Line>();
        var labels = new ArrayList<Label>();
        lines.add(new Line(20, SPINE, HEAD, SPINE, true));
        var feet = new EnumMap<CauseFamily, Integer>(CauseFamily.class);
        for (int i = 0; i < ABOVE.size(); i++) {
            feet.put(ABOVE.get(i), 270 + i * 240);
        }
        for (int i = 0; i < BELOW.size(); i++) {
            feet.put(BELOW.get(i), 390 + i * 240);
        }
        feet.forEach((family, foot) -> {
            boolean above = ABOVE.contains(family);
            double end = above ? TOP : FOOT;
            lines.add(new Line(foot - LEAN, end, foot, SPINE, true));
            labels.add(new Label(foot - LEAN, above ? end - 12 : end + 22, names.getOrDefault(family, ""), true, true));
            var told = causes.getOrDefault(family, List.of());
            for (int i = 0; i < Math.min(told.size(), SHOWN); i++) {
                double y = above ? TOP + STEP * (i + 0.7) : FOOT - STEP * (i + 0.5);
                double x = foot - LEAN + LEAN * Math.abs(y - end) / Math.abs(SPINE - end);
                boolean last = i == SHOWN - 1 && told.size() > SHOWN;
                lines.add(new Line(x - 34, y, x, y, false));
                labels.add(new Label(
                        x - 6,
                        y - 5,
                        last ? more.apply(told.size() - SHOWN + 1L) : cut(told.get(i), LETTERS),
                        false,
                        true));
            }
        });
        return new Fishbone(lines, labels, wrapped(effect));
    }

    private static String cut(String words, int letters) {
        return words.length() <= letters
                ? words
                : words.substring(0, letters - 1).stripTrailing() + "…";
    }

    private static List<String> wrapped(String words) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > EFFECT_LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, EFFECT_LETTERS));
        }
        lines.add(line.toString());
        if (lines.size() > EFFECT_LINES) {
            var shown = new ArrayList<>(lines.subList(0, EFFECT_LINES));
            shown.set(EFFECT_LINES - 1, cut(shown.getLast() + " …………", EFFECT_LETTERS));
            return shown;
        }
        return lines;
    }
}
