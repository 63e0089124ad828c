package spplus.verbatim.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.privacy.Finding;
import spplus.privacy.Screened;
import spplus.verbatim.model.Understanding;
import spplus.verbatim.model.Understanding.AxisReading;
import spplus.verbatim.model.Understanding.TouchedCommitment;

/** One object of the file of results; it says where personal data stands, never what it is. */
@JsonPropertyOrder({"id", "feeling", "probabilities", "axes", "commitments", "redactions"})
record AnalysedLine(
        String id,
        Feeling feeling,
        Map<Feeling, Double> probabilities,
        Map<String, AxisReading> axes,
        List<TouchedCommitment> commitments,
        List<Redaction> redactions) {

    static AnalysedLine of(String id, Understanding understood, Screened title, Screened body) {
        var probabilities = new LinkedHashMap<Feeling, Double>();
        for (var feeling : Feeling.values()) {
            probabilities.put(feeling, rounded(understood.probabilities().getOrDefault(feeling, 0.0)));
        }
        var axes = new LinkedHashMap<String, AxisReading>();
        for (var axis : Axis.values()) {
            var reading = understood.axes().get(axis);
            if (reading != null) {
                axes.put(axis.name().toLowerCase(Locale.ROOT), rounded(reading));
            }
        }
        var redactions = Stream.concat(redactions("title", title), redactions("description", body))
                .toList();
        return new AnalysedLine(id, understood.feeling(), probabilities, axes, understood.commitments(), redactions);
    }

    private static Stream<Redaction> redactions(String field, Screened screened) {
        return screened.findings().stream()
                .filter(Finding::isPersonal)
                .map(found -> new Redaction(
                        field, found.kind().name(), found.start(), found.end(), rounded(found.confidence())));
    }

    private static AxisReading rounded(AxisReading reading) {
        return new AxisReading(
                reading.present(), rounded(reading.presence()), reading.polarity(), rounded(reading.confidence()));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /**
     * A passage to be taken out.
     *
     * @param field {@code title} or {@code description}
     * @param start first UTF-16 unit of that field
     * @param end the unit after the last one
     */
    record Redaction(String field, String kind, int start, int end, double confidence) {}
}
