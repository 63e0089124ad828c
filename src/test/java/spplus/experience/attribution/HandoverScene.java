package spplus.experience.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.attribution.Handover.Reason;
import spplus.experience.attribution.Handover.Refusal;
import spplus.experience.attribution.Handover.Wish;
import spplus.experience.attribution.HandoverRefused.Why;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Step;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;

/** One experience on the desk of one structure, a sister beside it, another network elsewhere. */
@IntegrationTest
abstract class HandoverScene {

    static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");

    @Autowired
    HandoverDesk desk;

    @Autowired
    AnswerDesk answers;

    @Autowired
    NotOursDesk notOurs;

    @Autowired
    ArbitrationDesk arbiter;

    @Autowired
    ArbitrationRepository arbitrations;

    @Autowired
    HandoverRepository handovers;

    @Autowired
    Desks desks;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Steps steps;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovableClock clock;

    TestStructures structures;
    Structure root;
    Structure office;
    Structure sister;
    Structure elsewhere;
    ExperienceId id;
    Actor agent;

    @BeforeEach
    void anExperienceOnADesk() {
        structures = TestStructures.in(directory);
        root = structures.open("Réseau des Bureaux");
        office = structures.open("Bureau du Nord", root);
        sister = structures.open("Bureau du Sud", root);
        elsewhere = structures.open("Autre réseau");
        id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        agent = agent(office);
    }

    void refuse(Structure asked) {
        refuse(office, asked);
    }

    void refuse(Structure holder, Structure asked) {
        var handover = desk.hand(agent(holder), id, wish(asked, "Chez vous."), clock.instant());
        answers.refuse(agent(asked), handover.id(), Refusal.NOT_COMPETENT, "Ce n’est pas chez nous.", clock.instant());
        assertThat(here()).isEqualTo(holder.code());
    }

    StructureCode here() {
        return store.get(id).targets().getFirst().structure();
    }

    List<Step.Kind> kinds() {
        return steps.of(id).stream().map(Steps.Past::kind).toList();
    }

    long audited(String action) {
        return jdbc.sql("select count(*) from audit.entry where action = ? and subject = ?")
                .param(action)
                .param(id.toString())
                .query(Long.class)
                .single();
    }

    static Wish wish(Structure to, String word) {
        return new Wish(1, to.code(), Reason.NOT_COMPETENT, word);
    }

    static void refused(Why why, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(HandoverRefused.class, refusal -> assertThat(refusal.why())
                .isEqualTo(why));
    }

    static Actor agent(Structure structure) {
        return actor(Scope.under(List.of(structure.code().value())), Permission.REPLY);
    }

    static Actor arbitrator() {
        return actor(Scope.EVERYWHERE, Permission.ARBITRATE);
    }

    static Actor actor(Scope scope, Permission permission) {
        var grants = new EnumMap<Permission, Scope>(Map.of(Permission.READ_EXPERIENCES, scope, permission, scope));
        var id = UUID.randomUUID();
        return new Actor(id, "Agent " + id.toString().substring(0, 8), grants);
    }
}
