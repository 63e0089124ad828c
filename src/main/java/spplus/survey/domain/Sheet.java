package spplus.survey.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import spplus.directory.StructureCode;

/**
 * What one person answered so far.
 *
 * @param id of its row, random when the campaign is anonymous
 * @param day the day of its first step or, for an anonymous campaign, the campaign's first
 * @param reached steps answered so far
 */
public record Sheet(
        UUID id,
        Campaign campaign,
        FormVersion form,
        LocalDate day,
        Provenance from,
        List<Given> given,
        int reached,
        boolean completed) {

    public Sheet {
        given = List.copyOf(given);
    }

    /** The same with what was answered, less what those answers make pointless. */
    public Sheet with(List<Given> all, int step, boolean done) {
        return new Sheet(id, campaign, form, day, from(all), relevant(all), Math.max(reached, step), done);
    }

    /** Who names the service they speak of speaks of it. */
    private Provenance from(List<Given> all) {
        return form.steps().stream()
                .flatMap(step -> step.questions().stream())
                .filter(asked -> asked.question().kind() == QuestionKind.STRUCTURE)
                .flatMap(asked -> all.stream().filter(one -> one.question() == asked.id()))
                .findFirst()
                .map(one -> from.of(new StructureCode(one.value())))
                .orElse(from);
    }

    /** Step after step: what is asked of nobody who answered so is taken back. */
    private List<Given> relevant(List<Given> all) {
        var kept = new ArrayList<Given>();
        for (var step : form.steps()) {
            for (var asked : step.shown(kept)) {
                var lines = asked.rows(kept).stream().map(Row::code).toList();
                all.stream()
                        .filter(one -> one.question() == asked.id())
                        .filter(one -> asked.question().kind() != QuestionKind.MATRIX || lines.contains(one.item()))
                        .forEach(kept::add);
            }
        }
        return kept;
    }
}
