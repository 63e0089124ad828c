package spplus.survey.mystery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import spplus.core.WrittenText;
import spplus.survey.mystery.Contact.Finding;
import spplus.survey.mystery.Criterion.Rating;

/** What an investigator typed of one contact: every criterion of its channel, each rated or measured, or not observed. */
final class FindingsForm {

    static final int LONGEST_NOTE = 1_000;
    private static final int MOST = 9_999;
    private static final String NOT_OBSERVED = "NOT_OBSERVED";

    private final TypedFields fields;
    private final List<Criterion> criteria;

    private FindingsForm(TypedFields fields, List<Criterion> criteria) {
        this.fields = fields;
        this.criteria = criteria;
    }

    /** As it was told before. */
    static FindingsForm of(Contact contact, List<Criterion> criteria, List<Finding> findings, LocalDate today) {
        var told = new LinkedMultiValueMap<String, String>();
        told.add("jour", (contact.doneOn() == null ? today : contact.doneOn()).toString());
        told.add("remarque", contact.note());
        for (var finding : findings) {
            var rating = finding.rating();
            boolean measured = criteria.stream()
                    .anyMatch(criterion -> criterion.key() == finding.criterion() && criterion.isMeasured());
            if (rating == null) {
                told.add(field(finding.criterion()), String.valueOf(finding.measure()));
            } else {
                told.add(measured ? unobserved(finding.criterion()) : field(finding.criterion()), rating.name());
            }
        }
        return new FindingsForm(new TypedFields(told), criteria);
    }

    static FindingsForm of(
            MultiValueMap<String, String> sent, List<Criterion> criteria, MysteryCampaign campaign, LocalDate today) {
        var form = new FindingsForm(new TypedFields(sent), criteria);
        form.check(campaign, today);
        return form;
    }

    static String field(int criterion) {
        return "c" + criterion;
    }

    /** The box that says that what is measured was not. */
    static String unobserved(int criterion) {
        return field(criterion) + "-sans";
    }

    Map<String, String> typed() {
        return fields.typed();
    }

    Map<String, String> problems() {
        return fields.problems();
    }

    LocalDate day() {
        return Objects.requireNonNull(fields.day("jour"));
    }

    String note() {
        return WrittenText.text(fields.text("remarque"));
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var criterion : criteria) {
            findings.add(criterion.isMeasured() ? measured(criterion.key()) : rated(criterion.key()));
        }
        return findings;
    }

    private void check(MysteryCampaign campaign, LocalDate today) {
        var day = fields.day("jour");
        fields.require(day != null && campaign.covers(day) && !day.isAfter(today), "jour", "day");
        for (var criterion : criteria) {
            var field = field(criterion.key());
            if (criterion.isMeasured()) {
                boolean unobserved = !fields.text(unobserved(criterion.key())).isEmpty();
                boolean measured = fields.number(field, 0, MOST) >= 0;
                fields.require(unobserved ? fields.text(field).isEmpty() : measured, field, "measure");
            } else {
                fields.require(isRating(fields.text(field)), field, "rating");
            }
        }
        fields.require(note().length() <= LONGEST_NOTE, "remarque", "note");
    }

    private Finding rated(int key) {
        return new Finding(key, Rating.valueOf(fields.text(field(key))), null);
    }

    private Finding measured(int key) {
        return fields.text(unobserved(key)).equals(NOT_OBSERVED)
                        || fields.text(field(key)).isEmpty()
                ? new Finding(key, Rating.NOT_OBSERVED, null)
                : new Finding(key, null, fields.number(field(key), 0, MOST));
    }

    private static boolean isRating(String typed) {
        return Arrays.stream(Rating.values()).anyMatch(rating -> rating.name().equals(typed));
    }
}
