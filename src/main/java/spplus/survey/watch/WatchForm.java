package spplus.survey.watch;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.survey.domain.Campaign;
import spplus.survey.watch.Watch.Kind;
import spplus.survey.watch.Watch.Threshold;

/** What somebody typed to be told of something. */
final class WatchForm {

    private static final BigDecimal MOST_ANSWERS = new BigDecimal(100_000_000);

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private WatchForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static WatchForm blank() {
        return new WatchForm(Map.of());
    }

    /** @param minimum answers under which nothing is shown: a count below it would say what is hidden */
    static WatchForm of(MultiValueMap<String, String> sent, List<Campaign> campaigns, int minimum) {
        var form = new WatchForm(new LinkedHashMap<>(sent.toSingleValueMap()));
        form.check(campaigns, minimum);
        return form;
    }

    Map<String, String> typed() {
        return typed;
    }

    /** Ends of keys under {@code survey.watch.problem}, by the name of the field. */
    Map<String, String> problems() {
        return problems;
    }

    Watch watch(UUID agent, StructureCode structure) {
        var kind = kind().orElseThrow();
        var campaign = text("campagne");
        return new Watch(
                Ids.next(),
                agent,
                structure,
                campaign.isEmpty() ? null : UUID.fromString(campaign),
                kind,
                kind.isDigest() ? null : new Threshold(text("sens").equals("plus"), value().orElseThrow(), months()),
                null,
                null,
                0);
    }

    private void check(List<Campaign> campaigns, int minimum) {
        var kind = kind().orElse(null);
        if (kind == null) {
            problems.put("quoi", "kind");
        }
        var campaign = text("campagne");
        if (!campaign.isEmpty()
                && campaigns.stream().noneMatch(known -> known.id().toString().equals(campaign))) {
            problems.put("campagne", "campaign");
        }
        if (kind != null && !kind.isDigest()) {
            threshold(kind, minimum);
        }
    }

    private void threshold(Kind kind, int minimum) {
        if (!List.of("plus", "moins").contains(text("sens"))) {
            problems.put("sens", "side");
        }
        if (!List.of("1", "3", "12").contains(text("mois"))) {
            problems.put("mois", "months");
        }
        var value = value().orElse(null);
        var least = kind == Kind.ANSWERS ? new BigDecimal(minimum) : BigDecimal.ZERO;
        var most =
                switch (kind) {
                    case MEAN -> BigDecimal.TEN;
                    case SATISFIED -> new BigDecimal(100);
                    case ANSWERS, WEEKLY, MONTHLY -> MOST_ANSWERS;
                };
        if (value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            problems.put("seuil", "threshold." + kind);
        }
    }

    private int months() {
        return Integer.parseInt(text("mois"));
    }

    private Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(text("quoi")))
                .findFirst();
    }

    /** As people type it: a comma or a point. */
    private Optional<BigDecimal> value() {
        var number = text("seuil").replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.');
        return number.matches("\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    private String text(String name) {
        @Nullable String value = typed.get(name);
        return value == null ? "" : value.strip();
    }
}
