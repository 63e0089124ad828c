package spplus.survey.dashboard;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import spplus.survey.dashboard.DashboardPages.Figure;
import spplus.survey.dashboard.DashboardPages.Plot;

/** Draws a figure month after month with its intervals, in greys, for paper. Its words stand beside it. */
final class Curve {

    private static final int WIDTH = 1400;
    private static final int HEIGHT = 360;
    private static final int LINES = 4;

    private final Plot plot;
    private final Graphics2D pen;

    private Curve(Plot plot, Graphics2D pen) {
        this.plot = plot;
        this.pen = pen;
    }

    /** @return an image as a data address */
    static String of(Plot plot) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        new Curve(plot, pen).draw();
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.LIGHT_GRAY);
        for (int line = 0; line <= LINES; line++) {
            int y = Math.min(HEIGHT - 1, HEIGHT * line / LINES);
            pen.drawLine(0, y, WIDTH, y);
        }
        var figures = plot.points().stream().map(DashboardPages.Point::figure).toList();
        for (int i = 0; i < figures.size(); i++) {
            if (!figures.get(i).masked()) {
                month(figures, i);
            }
        }
    }

    private void month(List<Figure> figures, int i) {
        var figure = figures.get(i);
        int x = x(i);
        pen.setColor(Color.GRAY);
        pen.setStroke(new BasicStroke(4));
        pen.drawLine(x, y(figure.low()), x, y(figure.high()));
        pen.setColor(Color.BLACK);
        if (i > 0 && !figures.get(i - 1).masked()) {
            pen.drawLine(x(i - 1), y(figures.get(i - 1).value()), x, y(figure.value()));
        }
        pen.fillOval(x - 8, y(figure.value()) - 8, 16, 16);
    }

    private int x(int month) {
        return (int) (WIDTH * (month + 0.5) / plot.points().size());
    }

    private int y(double value) {
        return (int) (HEIGHT * (1 - plot.height(value)));
    }
}
