package spplus.verbatim.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.Slug;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.language.Languages;
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.privacy.Screening;
import spplus.tabular.WrittenDay;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.UploadRow;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.Written;

/** Turns a row into a text without what is personal, or says what is wrong with it. */
@Component
class LineReader {

    private static final String PURPOSE = "verbatim.import-id";
    static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_PROCEDURE = 200;
    private static final int FEWEST_LETTERS = 2;
    private static final int COMPARED = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private final Directory directory;
    private final Screening screening;
    private final Languages languages;
    private final SecretBox secrets;
    private final Texts texts;
    private final Clock clock;

    LineReader(
            Directory directory,
            Screening screening,
            Languages languages,
            SecretBox secrets,
            Texts texts,
            Clock clock) {
        this.directory = directory;
        this.screening = screening;
        this.languages = languages;
        this.secrets = secrets;
        this.texts = texts;
        this.clock = clock;
    }

    /** A row of a file. @throws LineRefused naming what is wrong */
    Incoming read(Upload file, UploadColumns columns, UploadRow row) {
        return read(new Told(
                TextFiles.kindOf(file),
                file.from().toString(),
                file.id().toString(),
                new StructureCode(file.owner()),
                file.askedAt(),
                columns.has(Field.DAY.key()),
                row.key(),
                field -> columns.cell(row, field.key())));
    }

    /** @throws LineRefused naming what is wrong */
    Incoming read(Told told) {
        var body = words(Field.TEXT, told.of(Field.TEXT), LONGEST_TEXT);
        if (body.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            throw new LineRefused(Field.TEXT, told.of(Field.TEXT).isBlank() ? "empty" : "no-words");
        }
        var id = id(told.of(Field.ID));
        return new Incoming(
                new Source(told.kind(), sourceId(told.source(), id.isBlank() ? told.key() : id)),
                told.provenance(),
                List.of(structure(told)),
                procedures(told.of(Field.PROCEDURE)),
                day(told),
                channel(told.of(Field.CHANNEL)),
                author(told),
                languages.detect(body),
                words(Field.TITLE, told.of(Field.TITLE), LONGEST_TITLE),
                body,
                false,
                feeling(told.of(Field.FEELING)),
                "",
                List.of());
    }

    /** Cleaned before it is screened: what hides between two digits would hide them too. */
    private String words(Field field, String written, int longest) {
        if (written.length() > longest) {
            throw new LineRefused(field, "too-long");
        }
        return screening.screen(Written.clean(Markup.taken(written)).strip()).kept();
    }

    /** What a tool calls a text may be the number of a person: it is only ever compared. */
    String sourceId(String source, String id) {
        return source + ":" + HexFormat.of().formatHex(secrets.fingerprint(PURPOSE, id));
    }

    /** Without what nobody sees; blank for none. @throws LineRefused when it is too long */
    static String id(String said) {
        var id = Written.clean(said);
        if (id.length() > LONGEST_ID) {
            throw new LineRefused(Field.ID, "id");
        }
        return id;
    }

    private List<String> procedures(String name) {
        return name.isBlank() ? List.of() : List.of(words(Field.PROCEDURE, name, LONGEST_PROCEDURE));
    }

    /** That of the file or tool, or one below, by its code or its whole name. */
    private StructureCode structure(Told told) {
        var said = told.of(Field.STRUCTURE);
        if (said.isEmpty()) {
            return told.structure();
        }
        var found = named(said)
                .filter(code ->
                        directory.lineage(code).contains(told.structure().value()));
        return found.orElseThrow(() -> new LineRefused(Field.STRUCTURE, "unknown-structure"));
    }

    private Optional<StructureCode> named(String said) {
        if (StructureCode.looksLike(said)
                && !directory.lineage(new StructureCode(said)).isEmpty()) {
            return Optional.of(new StructureCode(said));
        }
        var slug = Slug.of(said);
        var same = directory.search(said, COMPARED).stream()
                .filter(structure -> Slug.of(structure.name()).equals(slug))
                .map(Structure::code)
                .toList();
        if (same.size() > 1) {
            throw new LineRefused(Field.STRUCTURE, "many-structures");
        }
        return same.stream().findFirst();
    }

    /** Such as 2026-03-14 or 14/03/2026, with or without the hour; where nothing says it, the day the line came. */
    private LocalDate day(Told told) {
        var said = told.of(Field.DAY);
        if (!told.dated() && said.isEmpty()) {
            return LocalDate.ofInstant(told.at(), clock.getZone());
        }
        var day = WrittenDay.of(said).orElseThrow(() -> new LineRefused(Field.DAY, "day"));
        if (day.isBefore(FIRST_DAY) || day.isAfter(LocalDate.now(clock))) {
            throw new LineRefused(Field.DAY, "day-out");
        }
        return day;
    }

    private List<Channel> channel(String said) {
        return said.isEmpty()
                ? List.of()
                : List.of(chosen(
                        Field.CHANNEL,
                        said,
                        Channel.values(),
                        one -> texts.t("verbatim.import.channel." + one.name())));
    }

    /** Who suggests is an agent, whatever the line says. */
    private AuthorKind author(Told told) {
        var said = told.of(Field.AUTHOR);
        if (told.kind() == SourceKind.SUGGESTION) {
            return AuthorKind.AGENT;
        }
        return said.isEmpty()
                ? AuthorKind.UNKNOWN
                : chosen(
                        Field.AUTHOR,
                        said,
                        AuthorKind.values(),
                        one -> texts.t("verbatim.import.author." + one.name()));
    }

    private @Nullable Feeling feeling(String said) {
        return said.isEmpty()
                ? null
                : chosen(
                        Field.FEELING, said, Feeling.values(), one -> texts.t("verbatim.import.feeling." + one.name()));
    }

    /** By its code, or by one of the words that the message of that code holds. */
    private static <T extends Enum<T>> T chosen(Field field, String said, T[] choices, Function<T, String> words) {
        var slug = Slug.of(said);
        return Arrays.stream(choices)
                .filter(one -> one.name().equalsIgnoreCase(said)
                        || Arrays.stream(words.apply(one).split(","))
                                .anyMatch(word -> Slug.of(word).equals(slug)))
                .findFirst()
                .orElseThrow(() -> new LineRefused(field, "unknown-" + field.key()));
    }
}
