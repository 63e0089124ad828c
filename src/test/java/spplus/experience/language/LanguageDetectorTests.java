package spplus.experience.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ten languages, in phrases as short as those people leave. */
class LanguageDetectorTests {

    private static final List<String> AMONG =
            List.of("fr", "en", "es", "de", "it", "pt", "nl", "pl", "ro", "ru", "uk", "ar", "tr", "zh");

    private static final String PHRASES = """
            en|I waited two hours at the prefecture and nobody could help me.
            en|The website was easy to use, thank you.
            en|My residence permit still has not arrived.
            en|Very kind staff, quick answer.
            en|I moved to France last year and could not register for health insurance online.
            en|Nobody answers the phone
            es|Esperé dos horas en la prefectura y nadie pudo ayudarme.
            es|El sitio web es muy fácil de usar, gracias.
            es|Todavía no he recibido mi permiso de residencia.
            es|Personal muy amable y respuesta rápida.
            es|Nadie contesta al teléfono
            es|No puedo pedir cita para renovar mi tarjeta
            de|Ich habe zwei Stunden in der Präfektur gewartet und niemand konnte mir helfen.
            de|Die Webseite war einfach zu bedienen, vielen Dank.
            de|Meine Aufenthaltserlaubnis ist immer noch nicht angekommen.
            de|Sehr freundliches Personal, schnelle Antwort.
            de|Niemand geht ans Telefon
            pt|Esperei duas horas na prefeitura e ninguém me pôde ajudar.
            pt|O site é muito fácil de usar, obrigado.
            pt|Ainda não recebi o meu título de residência.
            pt|Pessoal muito simpático, resposta rápida.
            pt|Ninguém atende o telefone
            it|Ho aspettato due ore in prefettura e nessuno ha potuto aiutarmi.
            it|Il sito è molto facile da usare, grazie.
            it|Il mio permesso di soggiorno non è ancora arrivato.
            it|Personale molto gentile, risposta rapida.
            it|Nessuno risponde al telefono
            ar|انتظرت ساعتين في المحافظة ولم يستطع أحد مساعدتي.
            ar|لم أستلم تصريح الإقامة بعد.
            ar|الموقع سهل الاستخدام، شكرا لكم
            tr|Valilikte iki saat bekledim ve kimse bana yardım edemedi.
            tr|Oturma iznim hâlâ gelmedi.
            tr|Web sitesi çok kolaydı, teşekkürler.
            tr|Telefona kimse cevap vermiyor
            uk|Я чекала дві години в префектурі, і ніхто не зміг мені допомогти.
            uk|Мій дозвіл на проживання досі не надійшов.
            uk|Сайт дуже зручний, дякую.
            uk|Ніхто не відповідає на телефон
            zh|我在省政府等了两个小时，没有人能帮助我。
            zh|我的居留许可还没有收到。
            zh|网站很好用，谢谢。
            fr|J'ai attendu deux heures à la préfecture et personne n'a pu m'aider.
            fr|Site très simple, merci.
            fr|Toujours pas de réponse
            fr|Personne ne répond au téléphone
            fr|Accueil parfait
            fr|Impossible de prendre rendez-vous pour mon titre de séjour
            fr|CAF toujours injoignable RSA suspendu
            """;

    private final LanguageDetector detector = new LanguageDetector(new LanguageSettings(0.54, AMONG));

    @Test
    void neverNamesAnotherLanguageAndSeldomDoubts() {
        Map<String, List<String>> outcomes = PHRASES.lines().parallel().collect(Collectors.groupingBy(this::outcome));

        assertThat(outcomes.getOrDefault("wrong", List.of())).isEmpty();
        assertThat(outcomes.getOrDefault("unknown", List.of())).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void saysNothingOfWhatHoldsNoWords() {
        assertThat(detector.detect("1234 5678 !!!")).isEqualTo(Languages.UNKNOWN);
        assertThat(detector.detect("")).isEqualTo(Languages.UNKNOWN);
    }

    @Test
    void tellsApartOnlyTheLanguagesAskedFor() {
        var narrow = new LanguageDetector(new LanguageSettings(0.5, List.of("fr", "en")));

        assertThat(narrow.detect("Esperé dos horas en la prefectura y nadie pudo ayudarme."))
                .isIn("fr", "en");
    }

    private String outcome(String line) {
        var expected = line.substring(0, 2);
        var found = detector.detect(line.substring(3));
        if (found.equals(expected)) {
            return "right";
        }
        return found.equals(Languages.UNKNOWN) ? "unknown" : "wrong";
    }
}
