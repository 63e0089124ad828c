package spplus.experience.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import spplus.experience.Feeling;
import spplus.experience.attribution.Handover.Reason;
import spplus.experience.attribution.Handover.State;
import spplus.experience.attribution.Handover.Wish;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.Step;

/** An experience is always somebody's, whatever structures and authors say. */
class HandoverTests extends HandoverScene {

    @Test
    void goesAtOnceWithinTheAgentsOwnScope() {
        var counter = structures.open("Guichet du Nord", office);
        var handover = desk.hand(agent, id, wish(counter, ""), clock.instant());

        assertThat(handover.state()).isEqualTo(State.IMMEDIATE);
        assertThat(here()).isEqualTo(counter.code());
        assertThat(kinds()).contains(Step.Kind.REATTRIBUTED);
        assertThat(audited("experience.reattributed")).isEqualTo(1);
    }

    @Test
    void comesBackForAFewMinutes() {
        var counter = structures.open("Guichet du Nord", office);
        var now = clock.instant();
        var handover = desk.hand(agent, id, wish(counter, ""), now);
        refused(Why.TOO_LATE, () -> desk.undo(agent, handover.id(), now.plus(Duration.ofMinutes(11))));
        desk.undo(agent, handover.id(), now.plus(Duration.ofMinutes(9)));

        assertThat(here()).isEqualTo(office.code());
        assertThat(desks.of(store.get(id))).hasSize(1);
        refused(Why.TOO_LATE, () -> desk.undo(agent, handover.id(), now.plus(Duration.ofMinutes(9))));
    }

    @Test
    void asksAStructureOutOfScopeAndStaysUntilItAccepts() {
        var asked = desk.hand(agent, id, wish(elsewhere, "Le guichet est chez vous."), clock.instant());
        assertThat(asked.state()).isEqualTo(State.AWAITING);
        assertThat(here()).isEqualTo(office.code());

        answers.accept(agent(elsewhere), asked.id(), clock.instant());
        assertThat(here()).isEqualTo(elsewhere.code());
        assertThat(kinds()).contains(Step.Kind.HANDOVER_ASKED, Step.Kind.REATTRIBUTED);
        assertThat(desks.of(store.get(id)))
                .extracting(AttributionPages.Desk::structure)
                .containsExactly("Bureau du Nord", "Autre réseau");
    }

    @Test
    void asksAParentAndASisterAlike() {
        assertThat(desk.hand(agent, id, wish(root, "C’est au siège."), clock.instant())
                        .state())
                .isEqualTo(State.AWAITING);
        var other = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        assertThat(desk.hand(agent, other, wish(sister, "C’est au Sud."), clock.instant())
                        .state())
                .isEqualTo(State.AWAITING);
    }

    @Test
    void goesAtOnceToASisterForWhoeverHoldsBoth() {
        desk.hand(agent(root), id, wish(sister, ""), clock.instant());
        assertThat(here()).isEqualTo(sister.code());
    }

    @Test
    void wantsAReasonAndWordsWithoutPersonalData() {
        refused(Why.WORD, () -> desk.hand(agent, id, wish(elsewhere, " "), clock.instant()));
        refused(Why.WORD_LONG, () -> desk.hand(agent, id, wish(elsewhere, "a".repeat(501)), clock.instant()));
        refused(
                Why.WORD_PERSONAL,
                () -> desk.hand(agent, id, wish(elsewhere, "Appelez le 06 12 34 56 78."), clock.instant()));
        refused(Why.REASON, () -> desk.hand(agent, id, new Wish(1, elsewhere.code(), null, "Mot."), clock.instant()));
        refused(Why.ALREADY_CONCERNED, () -> desk.hand(agent, id, wish(office, "Mot."), clock.instant()));
    }

    @Test
    void asksOneStructureAtATime() {
        var asked = desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant());
        refused(Why.ALREADY_ASKED, () -> desk.hand(agent, id, wish(sister, "Chez vous."), clock.instant()));
        desk.takeBack(agent, asked.id(), clock.instant());
        refused(Why.TOO_LATE, () -> answers.accept(agent(elsewhere), asked.id(), clock.instant()));

        desk.hand(agent, id, wish(sister, "Chez vous."), clock.instant());
        assertThat(kinds()).contains(Step.Kind.HANDOVER_TAKEN_BACK);
    }

    @Test
    void goesBeforeTheProgrammeTeamAfterTwoRefusals() {
        refuse(elsewhere);
        assertThat(arbitrations.open(id, 1)).isEmpty();
        refuse(sister);

        var open = arbitrations.open(id, 1).orElseThrow();
        assertThat(here()).isEqualTo(office.code());
        refused(Why.IN_ARBITRATION, () -> desk.hand(agent, id, wish(root, "Chez vous."), clock.instant()));
        refused(Why.WORD, () -> arbiter.decide(arbitrator(), open.id(), sister.code(), "", clock.instant()));
        arbiter.decide(arbitrator(), open.id(), sister.code(), "Le lieu est au Sud.", clock.instant());

        assertThat(here()).isEqualTo(sister.code());
        assertThat(kinds()).contains(Step.Kind.ARBITRATION_ASKED, Step.Kind.ARBITRATED, Step.Kind.REATTRIBUTED);
        refused(Why.ARBITRATED, () -> desk.hand(agent(sister), id, wish(elsewhere, "Chez vous."), clock.instant()));
        refused(Why.TOO_LATE, () -> arbiter.decide(arbitrator(), open.id(), sister.code(), "Encore.", clock.instant()));
        desk.hand(agent(sister), id, wish(structures.open("Guichet du Sud", sister), ""), clock.instant());
    }

    @Test
    void staysWhereItIsWhenTheProgrammeTeamSaysSo() {
        refuse(elsewhere);
        refuse(sister);
        var open = arbitrations.open(id, 1).orElseThrow();
        arbiter.decide(arbitrator(), open.id(), office.code(), "C’est bien chez vous.", clock.instant());

        assertThat(here()).isEqualTo(office.code());
        assertThat(handovers.of(id)).noneMatch(one -> one.movedAt() != null);
    }

    @Test
    void countsRefusalsSinceItLastChangedHands() {
        refuse(elsewhere);
        var accepted = desk.hand(agent, id, wish(sister, "Chez vous."), clock.instant());
        answers.accept(agent(sister), accepted.id(), clock.instant());
        refuse(sister, elsewhere);

        assertThat(arbitrations.open(id, 1)).isEmpty();
    }

    @Test
    void hidesFromThoseNotConcerned() {
        var asked = desk.hand(agent, id, wish(elsewhere, "Chez vous."), clock.instant());
        var stranger = agent(structures.open("Étranger à l’affaire"));

        assertThatThrownBy(() -> answers.accept(stranger, asked.id(), clock.instant()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> desk.takeBack(stranger, asked.id(), clock.instant()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> desk.hand(stranger, id, wish(sister, "Mot."), clock.instant()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(
                        () -> desk.hand(agent, id, new Wish(2, sister.code(), Reason.OTHER, "Mot."), clock.instant()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void letsTheAuthorNameAnotherStructureOnce() {
        notOurs.declare(agent, id, 1, "Le guichet dépend de la mairie.", clock.instant());
        assertThat(desks.offer(store.get(id)))
                .hasValueSatisfying(offer -> assertThat(offer.structure()).isEqualTo("Bureau du Nord"));
        refused(Why.ALREADY_SAID, () -> notOurs.declare(agent, id, 1, "Encore.", clock.instant()));

        notOurs.name(id, 1, elsewhere.code(), clock.instant());
        assertThat(here()).isEqualTo(elsewhere.code());
        assertThat(kinds()).contains(Step.Kind.NOT_OURS, Step.Kind.AUTHOR_NAMED, Step.Kind.REATTRIBUTED);
        assertThat(desks.offer(store.get(id))).isEmpty();
        notOurs.declare(agent(elsewhere), id, 1, "Pas nous non plus.", clock.instant());
        refused(Why.TOO_LATE, () -> notOurs.name(id, 1, sister.code(), clock.instant()));
        assertThat(arbitrations.open(id, 1)).isPresent();
    }
}
