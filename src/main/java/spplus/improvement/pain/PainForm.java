package spplus.improvement.pain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import spplus.commitment.CommitmentCode;
import spplus.core.WrittenText;
import spplus.improvement.action.Level;
import spplus.platform.Texts;

/** What somebody typed of a pain point; only the title is needed. */
public final class PainForm {

    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_LINE = 160;
    private static final int MOST_PROCEDURES = 10;
    private static final int MOST_COMMITMENTS = 8;

    private final MultiValueMap<String, String> typed;

    PainForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static PainForm of(PainPoint pain) {
        var typed = new LinkedMultiValueMap<String, String>();
        var told = pain.told();
        typed.add("titre", told.title());
        typed.add("description", told.description());
        typed.add("demarches", String.join("\n", told.procedures()));
        told.commitments().forEach(code -> typed.add("engagements", code));
        typed.add("gravite", told.gravity() == null ? "" : told.gravity().toString());
        typed.add("niveau", told.remedy() == null ? "" : told.remedy().name());
        typed.add("version", String.valueOf(pain.version()));
        return new PainForm(typed);
    }

    static PainForm blank() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("source", SourceKind.OTHER.name());
        return new PainForm(typed);
    }

    public String in(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    int version() {
        return in("version").matches("\\d{1,9}") ? Integer.parseInt(in("version")) : 0;
    }

    SourceKind source() {
        return SourceKind.WRITTEN.stream()
                .filter(kind -> kind.name().equals(in("source")))
                .findFirst()
                .orElse(SourceKind.OTHER);
    }

    String heardAt() {
        return WrittenText.line(in("ou"));
    }

    Map<String, String> errors(Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        var title = WrittenText.line(in("titre"));
        if (title.isEmpty()) {
            errors.put("titre", texts.t("improvement.pain.error.title"));
        }
        tooLong(errors, "titre", title, LONGEST_TITLE, texts);
        tooLong(errors, "description", WrittenText.text(in("description")), LONGEST_TEXT, texts);
        tooLong(errors, "ou", heardAt(), LONGEST_LINE, texts);
        var procedures = procedures();
        if (procedures.size() > MOST_PROCEDURES || procedures.stream().anyMatch(one -> one.length() > LONGEST_LINE)) {
            errors.put("demarches", texts.t("improvement.pain.error.procedures", MOST_PROCEDURES, LONGEST_LINE));
        }
        return errors;
    }

    /** Of a form without errors. @param screened takes personal data out */
    PainPoint.Told told(UnaryOperator<String> screened) {
        return new PainPoint.Told(
                screened.apply(WrittenText.line(in("titre"))),
                screened.apply(WrittenText.text(in("description"))),
                typed.getOrDefault("engagements", List.of()).stream()
                        .filter(code -> CommitmentCode.parse(code).isPresent())
                        .distinct()
                        .limit(MOST_COMMITMENTS)
                        .toList(),
                procedures().stream().map(screened).toList(),
                in("gravite").matches("[1-4]") ? Integer.valueOf(in("gravite")) : null,
                Stream.of(Level.values())
                        .filter(level -> level.name().equals(in("niveau")))
                        .findFirst()
                        .orElse(null));
    }

    private List<String> procedures() {
        return WrittenText.text(in("demarches"))
                .lines()
                .map(WrittenText::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static void tooLong(Map<String, String> errors, String field, String text, int most, Texts texts) {
        if (text.length() > most) {
            errors.put(field, texts.t("improvement.form.error.long", most));
        }
    }
}
