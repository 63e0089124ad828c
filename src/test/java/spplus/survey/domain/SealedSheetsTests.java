package spplus.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;
import spplus.survey.domain.SealedSheets.Said;

/** Which structures keep their own answers in an anonymous campaign whose smallest group is 10. */
class SealedSheetsTests {

    private static final StructureCode ROOT = new StructureCode("ROOT");

    @Test
    void aSmallStructureIsCountedWithTheOneThatAsksAndSoIsTheNextUntilTheyAreAGroup() {
        assertThat(shown(said("A", 20), said("B", 3), said("C", 12))).containsExactly(new StructureCode("A"));
    }

    @Test
    void noneKeepsItsOwnWhenTheDifferenceWouldTellOfFew() {
        assertThat(shown(said("A", 20), said("B", 3))).isEmpty();
    }

    @Test
    void aSmallStructureHidesAmongTheAnswersOfTheOneThatAsks() {
        assertThat(shown(said("ROOT", 15), said("A", 20), said("B", 3))).containsExactly(new StructureCode("A"));
    }

    @Test
    void largeStructuresAllKeepTheirOwn() {
        assertThat(shown(said("A", 20), said("B", 10))).containsExactly(new StructureCode("B"), new StructureCode("A"));
    }

    @SafeVarargs
    private static List<StructureCode> shown(List<Said>... groups) {
        var all = new ArrayList<Said>();
        List.of(groups).forEach(all::addAll);
        var terms = new Campaign.Terms(100, null, 30, 7, 10);
        var day = LocalDate.of(2026, 3, 2);
        return SealedSheets.shown(
                new Campaign(
                        UUID.randomUUID(),
                        CheckedCode.random(),
                        ROOT,
                        UUID.randomUUID(),
                        "Essai",
                        true,
                        true,
                        day,
                        day.plusDays(10),
                        null,
                        null,
                        terms,
                        Instant.EPOCH),
                all);
    }

    private static List<Said> said(String structure, int people) {
        var from = new Provenance(Source.MAIL, null, null, new StructureCode(structure), null, null);
        return Collections.nCopies(people, new Said(from, List.of()));
    }
}
