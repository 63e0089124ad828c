package spplus.survey.mystery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import spplus.core.WrittenText;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.survey.mystery.Contact.Batch;
import spplus.survey.mystery.Criterion.Channel;

/** What somebody typed to plan contacts. */
final class PlanForm {

    static final int LONGEST_BRIEF = 500;
    private static final int MOST_EACH = 20;
    private static final int MOST_STRUCTURES = 200;

    private final TypedFields fields;
    private final Set<String> structures;

    private PlanForm(MultiValueMap<String, String> sent) {
        fields = new TypedFields(sent);
        structures = new LinkedHashSet<>(sent.getOrDefault("structure", List.of()));
        Arrays.stream(fields.text("codes").split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .forEach(structures::add);
    }

    static PlanForm blank(MysteryCampaign campaign) {
        var proposed = new LinkedMultiValueMap<String, String>();
        proposed.add("lot", Ids.next().toString());
        proposed.add("nombre", "1");
        proposed.add("echeance", campaign.closesOn().toString());
        return new PlanForm(proposed);
    }

    static PlanForm of(MultiValueMap<String, String> sent, MysteryCampaign campaign, LocalDate today) {
        var form = new PlanForm(sent);
        form.check(campaign, today);
        return form;
    }

    Map<String, String> typed() {
        return fields.typed();
    }

    Map<String, String> problems() {
        return fields.problems();
    }

    /** Codes of structures, as they were ticked or typed. */
    Set<String> structures() {
        return structures;
    }

    String investigator() {
        return fields.text("enqueteur");
    }

    void problem(String field, String problem) {
        fields.require(false, field, problem);
    }

    Batch batch(UUID investigator) {
        return new Batch(
                Objects.requireNonNull(lot()),
                structures.stream().map(StructureCode::new).toList(),
                channel().orElseThrow(),
                fields.number("nombre", 1, MOST_EACH),
                Objects.requireNonNull(fields.day("echeance")),
                investigator,
                brief());
    }

    private void check(MysteryCampaign campaign, LocalDate today) {
        fields.require(!structures.isEmpty(), "structure", "structures");
        fields.require(structures.size() <= MOST_STRUCTURES, "structure", "structures-many");
        fields.require(structures.stream().allMatch(StructureCode::looksLike), "codes", "codes");
        fields.require(
                channel().isPresent()
                        && !Criterion.of(channel().get(), campaign.criteria()).isEmpty(),
                "canal",
                "plan-channel");
        fields.require(fields.number("nombre", 1, MOST_EACH) > 0, "nombre", "each");
        var due = fields.day("echeance");
        fields.require(due != null && campaign.covers(due) && !due.isBefore(today), "echeance", "due");
        fields.require(!investigator().isEmpty(), "enqueteur", "investigator");
        fields.require(brief().length() <= LONGEST_BRIEF, "consigne", "brief");
        fields.require(lot() != null, "lot", "batch");
    }

    private Optional<Channel> channel() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(fields.text("canal")))
                .findFirst();
    }

    private String brief() {
        return WrittenText.text(fields.text("consigne"));
    }

    private @Nullable UUID lot() {
        try {
            return UUID.fromString(fields.text("lot"));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
