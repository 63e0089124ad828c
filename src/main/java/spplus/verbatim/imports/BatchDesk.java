package spplus.verbatim.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.batch.BatchRefused;
import spplus.batch.BatchRequest;
import spplus.batch.Tool;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.verbatim.domain.Incoming;
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
    private final JsonMapper json;
    private final Texts texts;
    private final Clock clock;

    BatchDesk(TextTools tools, LineReader reader, VerbatimStore verbatims, JsonMapper json, Texts texts, Clock clock) {
        this.tools = tools;
        this.reader = reader;
        this.verbatims = verbatims;
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
        var told = new ArrayList<Incoming>();
        var gone = new ArrayList<String>();
        var verdicts = new ArrayList<Verdict>();
        var seen = new HashSet<String>();
        for (var line : Objects.requireNonNull(batch.texts())) {
            int number = verdicts.size();
            try {
                if (!line.said(Field.ID).isEmpty() && !seen.add(line.said(Field.ID))) {
                    throw new LineRefused(Field.ID, "twice");
                }
                if (line.isWithdrawn()) {
                    gone.add(withdrawn(tool, line));
                } else {
                    told.add(reader.read(told(tool, line)));
                }
                verdicts.add(new Verdict(number, line.isWithdrawn() ? "withdrawn" : "accepted", null, null, null));
            } catch (LineRefused why) {
                verdicts.add(refused(number, why));
            }
        }
        var taken = verbatims.take(told);
        int withdrawn = verbatims.withdraw(SourceKind.API, gone) + verbatims.withdraw(SourceKind.SUGGESTION, gone);
        int refused = verdicts.size() - told.size() - gone.size();
        return new Outcome(told.size(), taken.changed(), taken.unchanged(), withdrawn, refused, verdicts);
    }

    private Verdict refused(int line, LineRefused why) {
        var detail = texts.t("verbatim.import.reason." + why.code(), LineReader.LONGEST_TEXT);
        return new Verdict(line, "refused", why.name(), why.code(), detail);
    }

    private String withdrawn(Tool<String> tool, Batch.Line line) {
        var id = line.said(Field.ID);
        if (id.isEmpty() || id.length() > LineReader.LONGEST_ID) {
            throw new LineRefused(Field.ID, "id");
        }
        return reader.sourceId(tool.id().toString(), id);
    }

    private Told told(Tool<String> tool, Batch.Line line) {
        return new Told(
                kind(line.kind()),
                tool.id().toString(),
                tool.id().toString(),
                new StructureCode(tool.owner()),
                clock.instant(),
                false,
                LineKey.of(line),
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
}
