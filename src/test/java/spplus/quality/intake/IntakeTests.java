package spplus.quality.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.quality.TestResults;

/** Results come by file or by tool: good lines are drafts, others say why; a file full of faults changes nothing. */
@IntegrationTest
class IntakeTests {

    private static final String FILES = "/espace/qualite/fichiers";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("spr_[A-Za-z0-9_-]+");

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Structure root;
    Structure office;
    Structure elsewhere;
    Browser lead;

    @BeforeEach
    void aTeam() {
        var structures = TestStructures.in(directory);
        root = structures.open("Caisse de l’Essai");
        office = structures.open("Accueil de la caisse", root);
        elsewhere = structures.open("Une autre caisse");
        lead = signedIn.as(Role.LOCAL_LEAD, root.code().value());
    }

    @Test
    void goodLinesAreTakenAndOthersSayWhy() {
        TestResults.publish(lead, root, "relation", 1, 20);
        var file = bring("""
                structure;indicateur;periode;numerateur;denominateur;unite;motif
                %1$s;decroche;%4$s;1 200;1500;appels;
                %1$s;Satisfaction sur les délais;%4$s;;;;TOO_FEW
                %1$s;decroche;%4$s;1;2;appels;
                %1$s;simplicite;%4$s;30;20;;
                %1$s;relation;%4$s;12;20;dossiers;
                %1$s;inconnu;%4$s;12;20;;
                %1$s;decroche;%4$s-03;12;20;;
                %1$s;decroche;2190;12;20;;
                %2$s;decroche;%4$s;12;20;;
                %3$s;relation;%4$s;12;20;;
                """.formatted(office.code(), elsewhere.code(), root.code(), year()));
        assertThat(lead.page(file)).contains("1 200", "Lisible", "ne peut pas être plus grand");
        start(file);
        assertThat(state(file)).isEqualTo("DONE 2 8");
        assertThat(lead.page(file + "/rejets"))
                .contains(
                        "déjà donné plus haut",
                        "L’unité « dossiers » n’est pas celle",
                        "Aucun indicateur ne s’appelle",
                        "se donne par année",
                        "Aucune structure de votre périmètre",
                        "déjà public",
                        "simplicite;" + year() + ";30;20");
        assertThat(lead.page("/espace/qualite?structure=" + root.code())).contains("80 %", "trop peu de cas");
    }

    @Test
    void tenThousandFaultsLeaveEverythingAsItWas() {
        var text = new StringBuilder("structure;indicateur;periode;numerateur;denominateur\n");
        text.append("%s;decroche;%s;1;2%n".formatted(office.code(), year()));
        for (int i = 0; i < 10_000; i++) {
            text.append("%s;decroche;%s;%d;%d%n".formatted(office.code(), year(), i + 1, i));
        }
        var file = bring(text.toString());
        start(file);
        assertThat(state(file)).isEqualTo("STOPPED 0 10000");
        assertThat(lead.page(FILES + "?structure=" + root.code())).contains("trop de lignes fausses");
        assertThat(lead.page(file + "/rejets").lines().count()).isEqualTo(10_001);
        assertThat(jdbc.sql("select count(*) from quality.result where structure = ?")
                        .param(office.code().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNoTableOrLacksAColumnIsSaid() {
        assertThat(upload(new byte[0], "vide.csv").getBody()).contains("Choisissez un fichier");
        assertThat(upload("a;b\n".getBytes(StandardCharsets.UTF_8), "titres.csv")
                        .getBody())
                .contains("que des titres de colonnes");
        var file = bring("a;b\n1;2\n");
        assertThat(lead.post(file, Map.of("importer", "oui")).getBody()).contains("Dites quelle colonne contient");
        lead.post(file + "/annuler", Map.of());
        assertThat(lead.page(FILES)).contains("abandonné");
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepOthersWaiting() {
        var broken = bring("indicateur;periode;numerateur;denominateur\ndecroche;%s;1;20\n".formatted(year()));
        jdbc.sql("update upload.block set sealed = cast('abc' as bytea) where upload_id = ?")
                .param(id(broken))
                .update();
        jdbc.sql("update upload.upload set state = 'WAITING' where id = ?")
                .param(id(broken))
                .update();
        var good = bring("""
                structure;indicateur;periode;numerateur;denominateur
                %s;decroche;%s;12;20
                """.formatted(office.code(), year()));
        start(good);
        assertThat(state(good)).isEqualTo("DONE 1 0");
        assertThat(state(broken)).isEqualTo("STOPPED 0 0");
        assertThat(lead.page(FILES + "?structure=" + root.code())).contains("n’a pas pu être lu jusqu’au bout");
    }

    @Test
    void whatIsBeingReadIsNotSaidToBeGivenUp() {
        var file = bring("indicateur;periode;numerateur;denominateur\ndecroche;%s;1;20\n".formatted(year()));
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select id from upload.upload where id = ? for update")
                    .param(id(file))
                    .query(UUID.class)
                    .single();
            assertThat(CompletableFuture.supplyAsync(
                                    () -> lead.post(file + "/annuler", Map.of()).getStatusCode())
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join()
                            .value())
                    .isEqualTo(302);
        });
        assertThat(lead.page(FILES + "?structure=" + root.code()))
                .contains("Trop tard pour abandonner", "colonnes à choisir");
    }

    @Test
    void whatIsAnsweredToAToolQuotesNothingOfWhatItSent() {
        lead.post("/espace/qualite/outils", Map.of("structure", root.code().value(), "outil", "Standard bavard"));
        var page = KEY.matcher(lead.page(FILES + "?structure=" + root.code()));
        assertThat(page.find()).isTrue();
        var answer = send(page.group(), UUID.randomUUID().toString(), """
                {"results":[
                 {"indicator":"decroche","period":"%s","numerator":1,"denominator":15,"words":"Appelez le 06 12 34 56 78."},
                 {"structure":"Camille Durand","indicator":"decroche","period":"%s","numerator":1,"denominator":15},
                 {"indicator":"Camille Durand","period":"%s","numerator":1,"denominator":15},
                 {"indicator":"decroche","period":"Camille Durand","numerator":1,"denominator":15},
                 {"indicator":"decroche","period":"%s","reason":"Camille Durand"},
                 {"indicator":"decroche","period":"%s","numerator":1,"denominator":15,"unit":"Camille Durand"},
                 {"indicator":"decroche","period":"%s","numerator":"Camille Durand","denominator":15}]}
                """.formatted(
                        year(), year(), year(), year(), year(), year()));
        assertThat(answer.getBody()).contains("\"refused\":7", "words-person", "semble désigner une personne");
        assertThat(jdbc.sql("""
                        select r.response from quality.source_request r join quality.source s on s.id = r.source_id
                        where s.structure = ?
                        """).param(root.code().value()).query(String.class).single())
                .doesNotContain("06 12", "Durand");
    }

    @Test
    void aToolSendsResultsWithItsKeyAndTheSameRequestCountsOnce() {
        lead.post("/espace/qualite/outils", Map.of("structure", root.code().value(), "outil", "Standard"));
        var page = KEY.matcher(lead.page(FILES + "?structure=" + root.code()));
        assertThat(page.find()).isTrue();
        var key = page.group();
        var body = """
                {"results":[
                 {"structure":"%1$s","indicator":"decroche","period":"%2$s","numerator":1240,"denominator":1500,"unit":"appels"},
                 {"structure":"%1$s","indicator":"delais","period":"%2$s","numerator":5,"denominator":0},
                 {"structure":"%3$s","indicator":"decroche","period":"%2$s","numerator":5,"denominator":9}]}
                """.formatted(office.code(), year(), elsewhere.code());
        var once = UUID.randomUUID().toString();
        var answer = send(key, once, body);
        assertThat(answer.getBody())
                .contains("\"accepted\":1", "\"refused\":2", "\"code\":\"nothing\"", "\"code\":\"structure\"");
        assertThat(send(key, once, body).getBody()).isEqualTo(answer.getBody());
        assertThat(send(key, once, body + " ").getStatusCode().value()).isEqualTo(422);
        assertThat(send("spr_faux", once, body).getStatusCode().value()).isEqualTo(401);
        assertThat(send(key, UUID.randomUUID().toString(), "[]").getStatusCode().value())
                .isEqualTo(400);
        assertThat(lead.page("/espace/qualite?structure=" + root.code())).contains("82,7 %", "Standard");
        var source = jdbc.sql("select id from quality.source where structure = ?")
                .param(root.code().value())
                .query(UUID.class)
                .single();
        lead.post("/espace/qualite/outils/" + source + "/revoquer", Map.of());
        assertThat(send(key, UUID.randomUUID().toString(), body).getStatusCode().value())
                .isEqualTo(401);
    }

    private String bring(String text) {
        var answer = upload(text.getBytes(StandardCharsets.UTF_8), "resultats.csv");
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(302);
        var location = String.valueOf(answer.getHeaders().getFirst("Location"));
        return location.substring(location.indexOf(FILES));
    }

    private ResponseEntity<String> upload(byte[] bytes, String name) {
        var token = TOKEN.matcher(lead.page(FILES));
        assertThat(token.find()).isTrue();
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("_csrf", token.group(1));
        form.add("structure", root.code().value());
        form.add("fichier", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return lead.client()
                .post()
                .uri(FILES)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private void start(String file) {
        var page = lead.page(file);
        var chosen = new HashMap<String, String>();
        var select = Pattern.compile("name=\"(c-[a-z]+)\"(.*?)</select>", Pattern.DOTALL)
                .matcher(page);
        while (select.find()) {
            var option = Pattern.compile("value=\"([^\"]+)\" selected").matcher(select.group(2));
            if (option.find()) {
                chosen.put(select.group(1), option.group(1));
            }
        }
        chosen.put("importer", "oui");
        lead.post(file, chosen);
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(state(file))
                .doesNotStartWith("WAITING"));
    }

    private String state(String file) {
        return jdbc.sql("select state || ' ' || accepted || ' ' || refused from upload.upload where id = ?")
                .param(id(file))
                .query(String.class)
                .single();
    }

    private static UUID id(String file) {
        return UUID.fromString(file.substring(file.lastIndexOf('/') + 1));
    }

    private ResponseEntity<String> send(String key, String once, String body) {
        return signedIn.nobody()
                .client()
                .post()
                .uri("/api/v1/results:batch")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", once)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private int year() {
        return LocalDate.now(clock).getYear() - 1;
    }
}
