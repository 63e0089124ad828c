package spplus.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell of a workbook says, as a French spreadsheet would write it in a text file. */
final class CellText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.FRENCH);
    /** Digits that a spreadsheet keeps: beyond, only what binary numbers add. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int ISO_DAY = "2026-03-14".length();
    private static final int ISO_MINUTE = "2026-03-14T09:30".length();
    private static final int SECONDS_OF_A_DAY = 86_400;
    /** The day after 31/12/9999. */
    private static final double NO_DAY = 2_958_466;
    /** Spreadsheets believe that 1900 had a 29 February: days before March count from one day later. */
    private static final int FIRST_TRUE_DAY = 61;

    private final SharedWords shared;
    private final CellFormats formats;
    private final LocalDate dayZero;
    private final boolean since1904;

    CellText(SharedWords shared, CellFormats formats, boolean since1904) {
        this.shared = shared;
        this.formats = formats;
        this.since1904 = since1904;
        this.dayZero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /** @param xml at the beginning of a cell, left at its end; @return empty when nothing is written there */
    String read(SheetXml xml) {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        var value = new StringBuilder();
        var words = "";
        boolean in = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("is")) {
                words = words(xml, "is");
            } else if (xml.starts("v") || xml.ends("v")) {
                in = xml.starts("v");
            } else if (in) {
                xml.addTo(value);
            }
        }
        return value.isEmpty() ? words : said(type, style, value.toString());
    }

    /** The words of an element, without how they are pronounced. @param xml at its beginning, left at its end */
    static String words(SheetXml xml, String element) {
        var text = new StringBuilder();
        boolean in = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                while (xml.next() && !xml.ends("rPh")) {}
            } else if (xml.starts("t") || xml.ends("t")) {
                in = xml.starts("t");
            } else if (in) {
                xml.addTo(text);
            }
        }
        return unescaped(text.toString());
    }

    private String said(String type, String style, String value) {
        return switch (type) {
            case "s" -> shared.at(value);
            case "str", "inlineStr" -> unescaped(value);
            case "b" -> value.strip().equals("1") ? "VRAI" : "FAUX";
            case "e" -> value;
            case "d" -> day(value);
            default -> number(style, value.strip());
        };
    }

    private String number(String style, String value) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (formats.isDate(style) && number >= 0 && number < NO_DAY) {
            return moment(number);
        }
        return Double.isFinite(number)
                ? new BigDecimal(number, DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',')
                : value;
    }

    private String moment(double number) {
        long seconds = Math.round(number * SECONDS_OF_A_DAY);
        long days = seconds / SECONDS_OF_A_DAY;
        var hour = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY);
        var written = hour.getSecond() == 0 ? HOUR.format(hour) : SECOND.format(hour);
        if (days == 0) {
            return written;
        }
        int early = !since1904 && days < FIRST_TRUE_DAY ? 1 : 0;
        var day = DAY.format(dayZero.plusDays(days + early));
        return seconds % SECONDS_OF_A_DAY == 0 ? day : day + " " + written;
    }

    /** Of a day that is written as the norm ISO 8601 has it. */
    private static String day(String value) {
        var written = value.strip();
        try {
            var day = DAY.format(LocalDate.parse(written.substring(0, Math.min(ISO_DAY, written.length()))));
            boolean hasHour = written.length() >= ISO_MINUTE && !written.contains("T00:00");
            return hasHour ? day + " " + written.substring(ISO_DAY + 1, ISO_MINUTE) : day;
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static String unescaped(String words) {
        return words.contains("_x")
                ? ESCAPED.matcher(words)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : words;
    }
}
