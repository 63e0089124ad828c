package spplus.verbatim.imports;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.browser.BrowserTest;
import spplus.browser.People;
import spplus.browser.Screen;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.tabular.Sheets;

/** A notebook of the counter becomes texts, as a lead brings it on a desk and follows it on a phone. */
@BrowserTest
class ImportsBrowserTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Test
    void aNotebookIsLookedAtThenRead(People people) throws IOException {
        var office = TestStructures.in(directory).open("Préfecture du Cahier");
        var session = agents.as(Role.LOCAL_LEAD, office.code().value());
        var desk = people.agent("au-bureau", Screen.DESKTOP, session);
        desk.open("/espace/voix/imports").sees("Aucun fichier encore");
        desk.press("Regarder le fichier").sees("Dites d’où viennent ces textes");
        desk.fill("source", "Cahier de l’accueil").page().locator("#fichier").setInputFiles(notebook());
        desk.press("Regarder le fichier").sees("Que dit chaque colonne").sees("Choisissez la colonne du texte");
        desk.press("Importer les 3 lignes").sees("sans elle, il n’y a rien à lire");
        desk.page().locator("#c-text").selectOption("Ce que dit la personne");
        desk.press("Voir ce que cela donne").sees("[téléphone]").sees("il n’y a pas de mots");
        var phone = people.agent("au-telephone", Screen.PHONE, session);
        phone.open(desk.path());
        desk.press("Importer les 3 lignes").sees("en cours de lecture").sees("Cahier de l’accueil");
        phone.open("/espace/voix/imports").sees("cahier.xlsx");
    }

    private static FilePayload notebook() throws IOException {
        var rows = Sheets.row("N°", "Ce que dit la personne", "Canal")
                + Sheets.row("1", "Très bon accueil, merci à l’agente du guichet 3.", "guichet")
                + Sheets.row("2", "Rappelez-moi au 06 39 98 12 45, mon dossier est perdu.", "guichet")
                + Sheets.row("3", "😀", "guichet");
        return new FilePayload(
                "cahier.xlsx", XLSX, Sheets.of().sheet("Mai", rows).bytes());
    }
}
