package spplus.experience.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the language of a text by its groups of letters, with OpenNLP's own model; nothing leaves the house. */
@Component
class LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";
    /** The beginning tells enough, and a long text costs no more than a short one. */
    private static final int READ = 300;

    private final LanguageSettings settings;
    private final Map<String, String> codes;
    private @Nullable LanguageDetectorME model;

    LanguageDetector(LanguageSettings settings) {
        this.settings = settings;
        this.codes = codes(settings);
    }

    /** @return two letters, or {@link Languages#UNKNOWN} when two languages are too near */
    String detect(String text) {
        var read = text.length() <= READ ? text : text.substring(0, READ);
        var likeliest = Arrays.stream(model().predictLanguages(read))
                .filter(language -> codes.containsKey(language.getLang()))
                .sorted(Comparator.comparingDouble(Language::getConfidence).reversed())
                .limit(2)
                .toList();
        if (likeliest.isEmpty()) {
            return Languages.UNKNOWN;
        }
        double both = likeliest.stream().mapToDouble(Language::getConfidence).sum();
        var first = likeliest.getFirst();
        boolean sure = first.getConfidence() >= settings.confidence() * both;
        return sure ? codes.getOrDefault(first.getLang(), Languages.UNKNOWN) : Languages.UNKNOWN;
    }

    /** Read with the first text only: it takes 40 MB and up to two seconds, which no start should wait for. */
    private synchronized LanguageDetectorME model() {
        if (model == null) {
            try (var file = Objects.requireNonNull(LanguageDetector.class.getResourceAsStream(MODEL))) {
                model = new LanguageDetectorME(new LanguageDetectorModel(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return model;
    }

    /** The model speaks in three letters, and says Mandarin for Chinese. */
    private static Map<String, String> codes(LanguageSettings settings) {
        var codes = new HashMap<String, String>();
        for (var code : settings.among()) {
            codes.put(code.equals("zh") ? "cmn" : Locale.of(code).getISO3Language(), code);
        }
        return codes;
    }
}
