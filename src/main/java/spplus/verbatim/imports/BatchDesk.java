package spplus.verbatim.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.batch.BatchRefused;
import spplus.batch.BatchRequest;
import spplus.batch.Tool;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.imports.Batch.Outcome;
import spplus.verbatim.imports.Batch.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes texts of a tool: each line that can be is kept without what is personal, each that cannot is told why. */
@Service
class BatchDesk {

    private static final Map<String, SourceKind> KINDS =
            Map.of("", SourceKind.API, "voice", SourceKind.API, "suggestion", SourceKind.SUGGESTION);

    private final TextTools tools;
    private final LineReader reader;
    private final VerbatimStore verbatims;
    private final SentTexts sent;
    private final JsonMapper json;
    private final Texts texts;
    private final Clock clock;

    BatchDesk(
            TextTools tools,
            LineReader reader,
            VerbatimStore verbatims,
            SentTexts sent,
            JsonMapper json,
            Texts texts,
            Clock clock) {
        this.tools = tools;
        this.reader = reader;
        this.verbatims = verbatims;
        this.sent = sent;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The answer as JSON.
     *
     * @throws BatchRefused when nothing of the request can be taken
     */
    @Transactional
    public String take(BatchRequest request) {
        return tools.answer(
                request, clock.instant(), tool -> json.writeValueAsString(take(tool, batch(request.body()))));
    }

    private Outcome take(Tool<String> tool, Batch batch) {
        var lines = new Lines();
        for (var line : Objects.requireNonNull(batch.texts())) {
            read(tool, line, lines);
        }
        var before = sent.days(lines.ids());
        var taken = verbatims.take(lines.told.stream()
                .map(one -> keepDay(one, lines.undated, before))
                .toList());
        int otherKind = 0;
        for (var kind : Set.copyOf(KINDS.values())) {
            otherKind += verbatims.withdraw(kind, lines.toldOtherwise(kind));
        }
        int withdrawn = 0;
        for (var kind : Set.copyOf(KINDS.values())) {
            withdrawn += verbatims.withdraw(kind, lines.gone.values());
        }
        lines.gone.forEach((line, id) -> lines.verdicts.set(
                line, new Verdict(line, before.containsKey(id) ? "withdrawn" : "unknown", null, null, null)));
        int refused = lines.verdicts.size() - lines.told.size() - lines.gone.size();
        return new Outcome(
                lines.told.size(), taken.changed() + otherKind, taken.unchanged(), withdrawn, refused, lines.verdicts);
    }

    private void read(Tool<String> tool, Batch.Line line, Lines lines) {
        int number = lines.verdicts.size();
        try {
            var id = LineReader.id(line.said(Field.ID));
            if (!id.isBlank() && !lines.seen.add(id)) {
                throw new LineRefused(Field.ID, "twice");
            }
            if (line.isWithdrawn()) {
                lines.gone.put(number, withdrawn(tool, id));
            } else {
                var told = reader.read(told(tool, line, lines.keys));
                lines.told.add(told);
                if (line.said(Field.DAY).isEmpty()) {
                    lines.undated.add(told.source().id());
                }
            }
            lines.verdicts.add(new Verdict(number, "accepted", null, null, null));
        } catch (LineRefused why) {
            lines.verdicts.add(refused(number, why));
        }
    }

    /** A text that comes again without its day was said when it first came. */
    private static Incoming keepDay(Incoming told, Set<String> undated, Map<String, LocalDate> before) {
        var id = told.source().id();
        var day = before.get(id);
        return day != null && undated.contains(id) ? told.on(day) : told;
    }

    private Verdict refused(int line, LineRefused why) {
        var detail = texts.t("verbatim.import.reason." + why.code(), LineReader.LONGEST_TEXT);
        return new Verdict(line, "refused", why.name(), why.code(), detail);
    }

    private String withdrawn(Tool<String> tool, String id) {
        if (id.isBlank()) {
            throw new LineRefused(Field.ID, "id");
        }
        return reader.sourceId(tool.id().toString(), id);
    }

    private Told told(Tool<String> tool, Batch.Line line, LineKeys keys) {
        return new Told(
                kind(line.kind()),
                tool.id().toString(),
                tool.id().toString(),
                new StructureCode(tool.owner()),
                clock.instant(),
                false,
                keys.of(line),
                line::said);
    }

    private static SourceKind kind(@Nullable String said) {
        var kind = KINDS.get(said == null ? "" : said.strip());
        if (kind == null) {
            throw new LineRefused("kind", "kind");
        }
        return kind;
    }

    private Batch batch(byte[] body) {
        Batch batch;
        try {
            batch = json.readValue(body, Batch.class);
        } catch (JacksonException e) {
            throw new BatchRefused(400, "body");
        }
        if (batch == null || isEmpty(batch.texts())) {
            throw new BatchRefused(400, "body");
        }
        if (Objects.requireNonNull(batch.texts()).size() > Batch.MOST) {
            throw new BatchRefused(413, "too-many-lines");
        }
        return batch;
    }

    private static boolean isEmpty(@Nullable List<Batch.Line> lines) {
        return lines == null || lines.isEmpty() || lines.contains(null);
    }

    /** What the lines of one batch say. */
    private final class Lines {

        private final List<Incoming> told = new ArrayList<>();
        private final Set<String> undated = new HashSet<>();
        private final Map<Integer, String> gone = new LinkedHashMap<>();
        private final List<Verdict> verdicts = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final LineKeys keys = new LineKeys(LocalDate.now(clock));

        List<String> ids() {
            return Stream.concat(told.stream().map(one -> one.source().id()), gone.values().stream())
                    .toList();
        }

        /** Those that are of another kind now. */
        List<String> toldOtherwise(SourceKind kind) {
            return told.stream()
                    .map(Incoming::source)
                    .filter(source -> source.kind() != kind)
                    .map(Source::id)
                    .toList();
        }
    }
}
