package spplus.entry.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.entry.TestDoors;
import spplus.files.FileWriting;
import spplus.platform.PlatformSettings;

/** What is printed: read by machines as it is by people, and by whole networks. */
@IntegrationTest
class PosterTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    FileWriting writing;

    @Autowired
    PlatformSettings platform;

    @ParameterizedTest
    @EnumSource(Format.class)
    void saysItselfToThoseWhoDoNotSee(Format format) throws IOException {
        var office = TestStructures.in(directory).open("Préfecture de l’Affiche " + format);
        var manager = agents.as(Role.LOCAL_LEAD, office.code().value());
        var code = TestDoors.place(manager, office.code().value(), "COUNTER", "Guichet « Œuvres & çà »");

        try (var pdf =
                Loader.loadPDF(fetch(manager, "/espace/entrees/codes/" + code + "/affiche.pdf?format=" + format))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).startsWith("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Préfecture de l’Affiche " + format);
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(tags(catalog.getStructureTreeRoot()))
                    .contains("H1", "P", "Figure")
                    .startsWith("Document");
            assertThat(alternatives(catalog.getStructureTreeRoot()))
                    .hasSize(format.copies())
                    .allMatch(text -> text.contains("/c/" + code));
            assertThat(fontsLeftOut(pdf)).isEmpty();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Comment ça s’est passé ici")
                    .contains("Guichet « Œuvres & çà »")
                    .contains(code.substring(0, 3) + "-" + code.substring(3));
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    @Test
    void theCodeLeadsBackToItsAddress() throws Exception {
        var office = TestStructures.in(directory).open("Préfecture du Code à Scanner");
        var manager = agents.as(Role.LOCAL_LEAD, office.code().value());
        var code = TestDoors.place(manager, office.code().value(), "LETTER", "Courrier à scanner");
        var address = platform.absolute("/c/" + code);

        try (var pdf = Loader.loadPDF(fetch(manager, "/espace/entrees/codes/" + code + "/affiche.pdf?format=A5"))) {
            assertThat(scan(new PDFRenderer(pdf).renderImageWithDPI(0, 150))).isEqualTo(address);
        }
        var png = fetch(manager, "/espace/entrees/codes/" + code + "/qr.png");
        assertThat(scan(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(address);
        assertThat(manager.page("/espace/entrees/codes/" + code + "/qr.svg"))
                .contains("<title>")
                .contains("<path");
    }

    @Test
    void aWholeNetworkIsPrintedPartByPart() throws IOException {
        var root = TestStructures.in(directory).open("Réseau à Imprimer");
        for (int i = 1; i <= 27; i++) {
            TestStructures.in(directory).open("Antenne à imprimer " + i, root);
        }
        var correspondent = agents.as(Role.NATIONAL_CORRESPONDENT, root.code().value());

        var nothing = order(correspondent, root.code().value(), "");
        assertThat(nothing).contains("Aucun code n’est en service");
        order(correspondent, root.code().value(), "oui");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            writing.work();
            assertThat(correspondent.page("/espace/entrees/affiches")).contains("/fichier\"");
        });

        var page = correspondent.page("/espace/entrees/affiches");
        var address = page.replaceFirst("(?s).*href=\"(/espace/entrees/affiches/[^\"]+/fichier)\".*", "$1");
        int pages = 0;
        int files = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(fetch(correspondent, address)))) {
            while (zip.getNextEntry() != null) {
                try (var pdf = Loader.loadPDF(zip.readAllBytes())) {
                    pages += pdf.getNumberOfPages();
                    files++;
                }
            }
        }
        assertThat(pages).isEqualTo(28);
        assertThat(files).isEqualTo(2);
        var colleague = agents.as(Role.NATIONAL_CORRESPONDENT, root.code().value());
        assertThat(colleague.get(address).getStatusCode().value()).isEqualTo(404);
    }

    private static String order(Browser browser, String structure, String complete) {
        return String.valueOf(browser.post(
                        "/espace/entrees/affiches",
                        Map.of("structure", structure, "format", "CARDS", "completer", complete))
                .getBody());
    }

    private static byte[] fetch(Browser browser, String path) {
        return browser.client().get().uri(path).retrieve().body(byte[].class);
    }

    private static String scan(java.awt.image.BufferedImage image) throws ReaderException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStandardStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }

    private static List<String> alternatives(PDStructureNode node) {
        var texts = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    texts.add(element.getAlternateDescription());
                }
                texts.addAll(alternatives(element));
            }
        }
        return texts;
    }

    private static List<String> fontsLeftOut(PDDocument pdf) throws IOException {
        var left = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                if (!font.isEmbedded()) {
                    left.add(font.getName());
                }
            }
            COSDictionary dictionary = page.getCOSObject();
            if (!dictionary.containsKey(COSName.STRUCT_PARENTS)) {
                left.add("page without tags");
            }
        }
        return left;
    }
}
