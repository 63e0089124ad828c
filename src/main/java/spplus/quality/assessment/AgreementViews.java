package spplus.quality.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.quality.assessment.AssessmentPages.Agreement;
import spplus.quality.assessment.AssessmentPages.Spread;
import spplus.quality.assessment.SheetStore.Voice;

/** The spread of what each rated alone, beside what the team agrees on. */
@Component
class AgreementViews {

    private final SheetStore sheets;
    private final AgreementStore agreements;
    private final Grids grids;
    private final Directory directory;

    AgreementViews(SheetStore sheets, AgreementStore agreements, Grids grids, Directory directory) {
        this.sheets = sheets;
        this.agreements = agreements;
        this.grids = grids;
        this.directory = directory;
    }

    ModelAndView page(Assessment one, int number) {
        return page(one, number, Map.of(), Map.of(), Map.of());
    }

    /**
     * @param typed shown instead of what was kept when there are errors
     * @param drawnFrom editions, by item, that what was typed comes from: fresh ones only beside what somebody changed
     */
    ModelAndView page(
            Assessment one,
            int number,
            Map<String, String> typed,
            Map<String, Integer> drawnFrom,
            Map<String, String> errors) {
        var grid = grids.find(one.grid());
        var part = grid.part(number).orElseThrow(Perimeter::notThere);
        var parts = grid.parts();
        var agreed = agreements.of(one.id());
        var editions = new HashMap<String, Integer>();
        agreed.forEach((item, value) -> editions.put(item, value.edition()));
        editions.putAll(drawnFrom);
        var agreement = new Agreement(
                one,
                directory.name(one.structure()),
                grid,
                part,
                parts.indexOf(part) + 1,
                parts.size(),
                agreed.size(),
                spreads(grid, sheets.voices(one.id())),
                editions,
                errors.isEmpty() ? kept(part, agreed) : typed,
                errors);
        return new ModelAndView(
                        "quality/assessment/agreement",
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("agreement", agreement);
    }

    private static Map<String, Spread> spreads(Grid grid, List<Voice> voices) {
        var spreads = new HashMap<String, Spread>();
        for (var item : grid.items()) {
            var code = item.code().toString();
            var own = voices.stream().filter(voice -> voice.item().equals(code)).toList();
            spreads.put(
                    code,
                    new Spread(
                            grid.most(),
                            values(own, false),
                            values(own, true),
                            (int) own.stream()
                                    .filter(voice -> voice.answer().value() == null)
                                    .count(),
                            own.stream()
                                    .flatMap(voice -> Stream.of(
                                            voice.answer().reason(),
                                            voice.answer().note()))
                                    .filter(words -> !words.isEmpty())
                                    .sorted()
                                    .toList()));
        }
        return spreads;
    }

    private static List<Integer> values(List<Voice> voices, boolean guests) {
        return voices.stream()
                .filter(voice -> voice.guest() == guests)
                .map(voice -> voice.answer().value())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Map<String, String> kept(Grid.Part part, Map<String, Agreed> agreed) {
        var typed = new HashMap<String, String>();
        for (var item : part.items()) {
            var one = agreed.get(item.code().toString());
            if (one != null) {
                typed.put("v-" + item.key(), AssessmentViews.chosen(one.value()));
                typed.put("motif-" + item.key(), one.reason());
                typed.put("preuve-" + item.key(), one.evidence());
                typed.put("liens-" + item.key(), one.links());
                typed.put("idee-" + item.key(), one.idea());
            }
        }
        return typed;
    }
}
