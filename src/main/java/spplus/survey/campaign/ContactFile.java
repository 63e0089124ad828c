package spplus.survey.campaign;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import spplus.survey.campaign.ContactRepository.Contact;

/**
 * A list of people as offices export them: CSV with a header, semicolons, commas or tabs, UTF-8 or the older Windows
 * encoding. The address column is {@code courriel}, {@code email} or {@code mail}; {@code structure} and {@code langue}
 * may follow; any other column is not read.
 */
final class ContactFile {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>,;:\"()\\[\\]]{1,64}@[^@\\s<>,;:\"()\\[\\]]{1,180}\\.[^@\\s.]{2,}");

    private static final List<String> ADDRESS = List.of("courriel", "email", "e-mail", "mail", "adresse électronique");

    private final List<Contact> contacts = new ArrayList<>();
    private final List<Integer> wrong = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int lines;

    /**
     * @param most lines the file may have
     * @param languages codes of those in which we write
     * @throws BadFile when nothing can be read of it
     */
    static ContactFile read(byte[] bytes, int most, List<String> languages) {
        var text = text(bytes);
        var file = new ContactFile();
        try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
            for (var row : reader) {
                if (++file.lines > most) {
                    throw new BadFile("too-long");
                }
                var header = row.getHeader().stream().map(ContactFile::folded).toList();
                file.add(row.getFields(), header, languages);
            }
        } catch (CsvParseException | IOException _) {
            throw new BadFile("unreadable");
        }
        if (file.lines == 0) {
            throw new BadFile("empty");
        }
        return file;
    }

    /** Each address once. */
    List<Contact> contacts() {
        return contacts;
    }

    /** Numbers of the lines without an address that could be one, the header being 1. */
    List<Integer> wrong() {
        return wrong;
    }

    int lines() {
        return lines;
    }

    private void add(List<String> fields, List<String> header, List<String> languages) {
        var address =
                ADDRESS.stream().filter(header::contains).findFirst().orElseThrow(() -> new BadFile("no-address"));
        var email = field(fields, header, address).toLowerCase(Locale.ROOT);
        if (!EMAIL.matcher(email).matches() || email.length() > 254) {
            wrong.add(lines + 1);
            return;
        }
        var language = field(fields, header, "langue").toLowerCase(Locale.ROOT);
        var structure = field(fields, header, "structure");
        if (seen.add(email)) {
            contacts.add(new Contact(email, languages.contains(language) ? language : "fr", orNull(structure)));
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String field(List<String> fields, List<String> header, String name) {
        int place = header.indexOf(name);
        return place < 0 || place >= fields.size() ? "" : fields.get(place).strip();
    }

    private static String folded(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return IntStream.of(';', '\t', ',')
                .filter(one -> header.indexOf(one) >= 0)
                .mapToObj(one -> (char) one)
                .findFirst()
                .orElse(';');
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** Nothing can be read of it; {@code getMessage} ends a key under {@code survey.campaign.problem.file}. */
    static class BadFile extends RuntimeException {

        BadFile(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
