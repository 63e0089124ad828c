package spplus.survey.mystery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import spplus.core.WrittenText;
import spplus.survey.SurveySettings;

/** What somebody typed to open a mystery campaign. */
final class OpeningForm {

    private static final int LONGEST = 80;

    private final TypedFields fields;

    private OpeningForm(TypedFields fields) {
        this.fields = fields;
    }

    static OpeningForm blank(LocalDate today, SurveySettings settings) {
        var proposed = new LinkedMultiValueMap<String, String>();
        proposed.add("du", today.toString());
        proposed.add("effectif", String.valueOf(settings.minGroup()));
        return new OpeningForm(new TypedFields(proposed));
    }

    static OpeningForm of(MultiValueMap<String, String> sent, LocalDate today) {
        var form = new OpeningForm(new TypedFields(sent));
        form.check(today);
        return form;
    }

    Map<String, String> typed() {
        return fields.typed();
    }

    Map<String, String> problems() {
        return fields.problems();
    }

    MysteryCampaign campaign(UUID id, Grid grid, Instant now) {
        return new MysteryCampaign(
                id,
                grid.structure(),
                grid.id(),
                name(),
                grid.criteria(),
                Objects.requireNonNull(fields.day("du")),
                Objects.requireNonNull(fields.day("au")),
                null,
                fields.number("effectif", 1, 1000),
                now);
    }

    private void check(LocalDate today) {
        fields.require(!name().isEmpty() && name().length() <= LONGEST, "nom", "name");
        var from = fields.day("du");
        var until = fields.day("au");
        fields.require(from != null && !from.isBefore(today), "du", "from");
        fields.require(until != null && (from == null || !until.isBefore(from)), "au", "until");
        fields.require(fields.number("effectif", 1, 1000) > 0, "effectif", "group");
    }

    private String name() {
        return WrittenText.line(fields.text("nom"));
    }
}
