package spplus.privacy.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import spplus.privacy.Finding;
import spplus.privacy.FindingKind;
import spplus.privacy.text.Lexicon;

/**
 * Makes up French prose with known answers, the same for the same seed. In a template, {@code {PHONE}} is a value to
 * find, {@code {INSULT:texte}} words to find, {@code {amount}} a look-alike to leave.
 */
final class ProseGenerator {

    private static final List<String> TEMPLATES = Lexicon.lines("privacy/quality-templates.txt");
    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z_.]+)(?::([^}]+))?}");
    private static final int MOST_SENTENCES = 3;

    private final RandomGenerator random;
    private final MadeUpValues values;
    private final Noise noise;

    ProseGenerator(long seed) {
        random = new SplittableRandom(seed);
        values = new MadeUpValues(random);
        noise = new Noise(random);
    }

    Sample next() {
        var text = new StringBuilder();
        var truths = new ArrayList<Finding>();
        int sentences = 1 + random.nextInt(MOST_SENTENCES);
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : random.nextInt(4) == 0 ? "\n" : " ");
            fill(TEMPLATES.get(random.nextInt(TEMPLATES.size())), text, truths);
        }
        return new Sample(noise.over(text.toString()), List.copyOf(truths));
    }

    private void fill(String template, StringBuilder text, List<Finding> truths) {
        var slot = SLOT.matcher(template);
        int kept = 0;
        while (slot.find()) {
            text.append(template, kept, slot.start());
            kept = slot.end();
            int start = text.length();
            text.append(slot.group(2) == null ? values.value(slot.group(1)) : slot.group(2));
            if (Character.isUpperCase(slot.group(1).charAt(0))) {
                var kind = FindingKind.valueOf(slot.group(1).replaceFirst("\\..*", ""));
                truths.add(new Finding(kind, start, text.length(), 1));
            }
        }
        text.append(template, kept, template.length());
    }
}
