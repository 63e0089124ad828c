package spplus.privacy.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.privacy.Found;

class NamesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Madame Durand a répondu | PERSON_NAME:Durand",
                "j’ai vu mme dupont hier | PERSON_NAME:dupont",
                "M. Le Goff m’a écrit | PERSON_NAME:Le Goff",
                "M. Quenbiquet m’a écrit | PERSON_NAME:Quenbiquet",
                "Maître Jean de La Tour | PERSON_NAME:Jean de La Tour",
                "Je m’appelle Sophie Durand. | PERSON_NAME:Sophie Durand",
                "au nom de DURAND Sophie | PERSON_NAME:DURAND Sophie",
                "au nom de sophie lefevre | PERSON_NAME:sophie lefevre",
                "Marine m’a aidée | PERSON_NAME:Marine",
                "mon fils Lucas attend | PERSON_NAME:Lucas",
                "Rien n’avance. Cordialement, Kevin | PERSON_NAME:Kevin",
                "Rien n’avance. Cordialement, G. Rocamora | PERSON_NAME:G. Rocamora",
            })
    void findsPersons(String text, String found) {
        assertThat(Found.in(text)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "la conseillère Mme Martin a refusé | AGENT_NAME:Martin",
                "le gendarme Durand est patient | AGENT_NAME:Durand",
                "au guichet, Sophie a tout expliqué | AGENT_NAME:Sophie",
                "merci à Rose de l’accueil | AGENT_NAME:Rose",
                "reçue par Nathalie à l’heure | AGENT_NAME:Nathalie",
                "Mme Durand, conseillère, a refusé | AGENT_NAME:Durand",
            })
    void tellsAgentsFromOthers(String text, String found) {
        assertThat(Found.in(text)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monsieur le Maire, Madame la Préfète, bonjour Madame, Monsieur",
                "la rue Victor Hugo, le lycée Jean Moulin et le collège Marie Curie",
                "à Saint-Denis, Saint-Étienne et San Francisco",
                "une petite rose, pierre après pierre, la marine marchande",
                "Merci pour votre aide. Cordialement",
                "Mme X et M. D. sont anonymes",
                "Le site Ameli, l’ANTS et la CAF de Nancy",
                "Rose est la couleur du formulaire",
                "Emmanuel Macron l’a annoncé",
                "J’ai appelé la Préfecture de Paris. En Juin Rien.",
                "monsieur qui était au guichet",
                "LE SITE NE MARCHE PAS ET PERSONNE NE REPOND AU TELEPHONE DEPUIS MARS"
            })
    void leavesTitlesPlacesWordsAndInitials(String text) {
        assertThat(Found.in(text)).isEmpty();
    }
}
