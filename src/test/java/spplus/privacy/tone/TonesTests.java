package spplus.privacy.tone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class TonesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quel connard ce guichetier",
                "c0nn@rd",
                "gros connnnnard",
                "un vrai c*nnard",
                "un e n c u l é de plus",
                "Vous êtes une bande d’incapables",
                "ils sont tous cons",
                "allez vous faire foutre",
                "Je lui ai dit que c’était un connard"
            })
    void findsInsultsPlainOrDisguised(String text) {
        assertThat(Found.in(text)).singleElement().asString().startsWith("INSULT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L’agent m’a traité de connard devant tous",
                "Elle m’a dit « ta gueule » et a raccroché",
                "il m’a dit de fermer ma gueule",
                "on m’a traitée comme une merde",
                "on m’a répondu que j’étais une « pauvre conne »",
                "« Connasse », m’a-t-il lancé"
            })
    void tellsInsultsThatTheAuthorReports(String text) {
        assertThat(Found.in(text)).singleElement().asString().startsWith("REPORTED_INSULT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je vais vous tuer",
                "je sais où vous habitez",
                "vous allez le payer très cher",
                "je reviendrai avec un fusil"
            })
    void findsThreats(String text) {
        assertThat(Found.in(text)).singleElement().asString().startsWith("THREAT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je n’en peux plus de vivre comme ça",
                "parfois j’ai envie d’en finir",
                "je pense au suicide",
                "je vais finir par me jeter sous un train",
                "JE SUIS À BOUT",
                "Rien ne va. Je veux mourir"
            })
    void findsDistress(String text) {
        assertThat(Found.in(text)).singleElement().asString().startsWith("DISTRESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mon mari me frappe",
                "ma fille est battue par son père",
                "mon compagnon est violent avec moi",
                "victime de violences conjugales",
                "cet enfant est en danger",
                "il a menacé de me tuer",
                "il est venu avec un couteau"
            })
    void findsDanger(String text) {
        assertThat(Found.in(text)).singleElement().asString().startsWith("DANGER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "offre de prêt entre particuliers",
                "grand marabout africain",
                "aaaaaaaaaaaaaaaaaaaaaaa",
                "qsdfghjklm",
                "achat achat achat achat achat achat achat"
            })
    void findsWhatIsNoExperience(String text) {
        assertThat(Found.in(text)).singleElement().asString().startsWith("SPAM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nous étions morts de rire",
                "il faut bien tuer le temps",
                "la violence de la réponse m’a choqué",
                "je vais porter plainte et vous attaquer au tribunal",
                "tout s’est passé sans violence",
                "je n’en peux plus d’attendre",
                "au bout du compte, au bout du fil",
                "LE SITE NE MARCHE PAS !!!",
                "les toilettes sont sales et le manche du portail est cassé",
                "il faut mettre fin à ce délai",
                "le consulat, la confiance, le contrat"
            })
    void leavesIdiomsDenialsAndRights(String text) {
        assertThat(Found.in(text)).isEmpty();
    }
}
