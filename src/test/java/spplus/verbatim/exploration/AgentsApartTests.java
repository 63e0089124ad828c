package spplus.verbatim.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Channel;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.TestVoices;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;

/** What agents suggest is read apart from what users say. */
@IntegrationTest
class AgentsApartTests {

    @Autowired
    VerbatimStore store;

    @Autowired
    TestVoices voices;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void showsUsersVoicesUnlessAgentsAreAskedFor() {
        var office = TestStructures.in(directory).open("Mairie aux idées");
        var user = TestVerbatims.letter("Un usager", "Le guichet ferme trop tôt le vendredi.", office.code());
        transactions.executeWithoutResult(_ -> store.take(List.of(user, suggestion(office))));
        voices.searchable();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        assertThat(lead.page("/espace/voix"))
                .contains("Le guichet ferme trop tôt", "Un texte d’agent est gardé à part", "auteur=agent")
                .doesNotContain("Ouvrons aussi le samedi");
        assertThat(lead.page("/espace/voix?auteur=agent"))
                .contains("Ouvrons aussi le samedi")
                .doesNotContain("Le guichet ferme trop tôt");
    }

    private static Incoming suggestion(Structure office) {
        return new Incoming(
                new Source(SourceKind.SUGGESTION, UUID.randomUUID().toString()),
                "",
                List.of(office.code()),
                List.of(),
                TestVerbatims.SAID_ON,
                List.<Channel>of(),
                AuthorKind.AGENT,
                "fr",
                "Une idée",
                "Ouvrons aussi le samedi, les gens travaillent.",
                false,
                null,
                "",
                List.of());
    }
}
