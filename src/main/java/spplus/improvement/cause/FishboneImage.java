package spplus.improvement.cause;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The same drawing in dots, for paper: the PDF library draws no SVG. */
final class FishboneImage {

    private static final int TIMES = 2;
    private static final float LETTERS = 14;
    private static final Color BLUE = new Color(0x000091);
    private static final Color GREY = new Color(0x3a3a3a);

    private FishboneImage() {}

    static byte[] png(Fishbone drawing) {
        var image = new BufferedImage(Fishbone.WIDTH * TIMES, Fishbone.HEIGHT * TIMES, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            draw(canvas, drawing);
        } finally {
            canvas.dispose();
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Graphics2D canvas, Fishbone drawing) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.scale(TIMES, TIMES);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, Fishbone.WIDTH, Fishbone.HEIGHT);
        canvas.setColor(BLUE);
        for (var line : drawing.lines()) {
            canvas.setStroke(new BasicStroke(line.thick() ? 3 : 1));
            canvas.draw(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()));
        }
        canvas.drawRect(770, 190, 180, 160);
        canvas.setColor(GREY);
        var plain = typeface("LiberationSans-Regular");
        for (var label : drawing.labels()) {
            canvas.setFont(plain.deriveFont(label.bold() ? LETTERS + 3 : LETTERS));
            int width = canvas.getFontMetrics().stringWidth(label.words());
            canvas.drawString(label.words(), (float) (label.end() ? label.x() - width : label.x()), (float) label.y());
        }
        canvas.setFont(plain.deriveFont(LETTERS + 1));
        for (int i = 0; i < drawing.effect().size(); i++) {
            canvas.drawString(drawing.effect().get(i), 780, 216 + i * 24);
        }
    }

    private static Font typeface(String name) {
        try (var file = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("PDFBox came without " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
