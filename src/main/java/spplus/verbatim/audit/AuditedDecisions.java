package spplus.verbatim.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import spplus.verbatim.correction.HumanReadings;
import spplus.verbatim.domain.PlacedThemes;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.VerbatimId;

/** Makes what an audit's readers said hold for the texts they read, as corrections do: models can learn from it. */
@Component
class AuditedDecisions {

    private final AuditRepository audits;
    private final HumanReadings readings;
    private final PlacedThemes placing;
    private final ReadingStore machine;

    AuditedDecisions(AuditRepository audits, HumanReadings readings, PlacedThemes placing, ReadingStore machine) {
        this.audits = audits;
        this.readings = readings;
        this.placing = placing;
        this.machine = machine;
    }

    /** In the order of their ids, as all who write several texts. */
    void hold(Audit audit, List<Sampled> texts) {
        var people = audits.people(audit.id());
        for (var text : texts.stream()
                .sorted((a, b) -> a.id().toString().compareTo(b.id().toString()))
                .toList()) {
            var truth = text.truth(audit.readers());
            var said = people.get(text.id());
            if (truth != null && said != null) {
                hold(audit, text, truth, said);
            }
        }
    }

    private void hold(Audit audit, Sampled text, List<String> truth, AuditRepository.Said one) {
        switch (audit.subject()) {
            case FEELING, AXES -> readings.hold(one.by(), one.at(), new VerbatimId(text.id()), said(audit, truth));
            case COMMITMENTS ->
                readings.hold(
                        one.by(),
                        one.at(),
                        new VerbatimId(text.id()),
                        Map.of("COMMITMENTS", commitments(text.id(), yes(audit, truth))));
            case THEMES -> themes(audit, text, truth, one);
        }
    }

    private static Map<String, String> said(Audit audit, List<String> truth) {
        return IntStream.range(0, truth.size())
                .filter(i -> Subject.isAsked(audit.questions().get(i)))
                .filter(i -> !truth.get(i).equals(Subject.UNSURE))
                .boxed()
                .collect(Collectors.toMap(i -> audit.questions().get(i), truth::get));
    }

    private static List<String> yes(Audit audit, List<String> truth) {
        return IntStream.range(0, truth.size())
                .filter(i -> truth.get(i).equals(Subject.YES))
                .mapToObj(i -> audit.questions().get(i).substring(Subject.COMMITMENT.length()))
                .toList();
    }

    /** Readers say whole commitments: the parts that the machine found in these stay. */
    private String commitments(UUID text, List<String> wholes) {
        var kept = new ArrayList<String>();
        machine.find(new VerbatimId(text)).ifPresent(reading -> reading.commitments().stream()
                .filter(code -> wholes.contains(code.split("\\.")[0]))
                .forEach(kept::add));
        var found =
                new HashSet<>(kept.stream().map(code -> code.split("\\.")[0]).toList());
        wholes.stream().filter(whole -> !found.contains(whole)).forEach(kept::add);
        return kept.stream().sorted().collect(Collectors.joining(","));
    }

    /** A « no » is kept only where the machine said yes: most texts do not speak of most themes. */
    private void themes(Audit audit, Sampled text, List<String> truth, AuditRepository.Said one) {
        for (int i = 0; i < truth.size(); i++) {
            boolean inside = truth.get(i).equals(Subject.YES);
            if (inside || text.machine().get(i).equals(Subject.YES)) {
                var theme = UUID.fromString(audit.questions().get(i).substring(Subject.THEME.length()));
                placing.place(one.by(), one.at(), theme, text.id(), inside);
            }
        }
    }
}
