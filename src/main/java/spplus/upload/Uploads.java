package spplus.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import spplus.core.WrittenText;
import spplus.platform.Ids;
import spplus.tabular.TableFile;
import spplus.tabular.UnreadableTableException;
import spplus.upload.Upload.Counts;
import spplus.upload.Upload.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes files, says which column says what, lets them be read, given up or undone: for whoever has checked who asks. */
@Service
@Transactional
public class Uploads {

    private static final int MOST_WAITING = 3;
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_NAME = 80;

    private final UploadRepository repository;
    private final Blocks blocks;
    private final Readers readers;
    private final JsonMapper json;
    private final Clock clock;

    Uploads(UploadRepository repository, Blocks blocks, Readers readers, JsonMapper json, Clock clock) {
        this.repository = repository;
        this.blocks = blocks;
        this.readers = readers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps a file, sealed.
     *
     * @param file null, or empty, when none was chosen
     * @param proposed which columns say what, as one may guess from all their names
     * @throws UploadRefused when it is no table, holds too much or nothing, or too many wait
     */
    public Upload bring(
            NewUpload told, @Nullable MultipartFile file, Function<List<String>, Map<String, String>> proposed) {
        if (file == null || file.isEmpty()) {
            throw new UploadRefused("upload.problem.missing");
        }
        if (repository.countWaiting(told.kind(), told.agent()) >= MOST_WAITING) {
            throw new UploadRefused("upload.problem.waiting", MOST_WAITING);
        }
        try (var table = TableFile.read(file.getInputStream(), file.getSize(), told.sheet())) {
            if (table.header().size() > MOST_COLUMNS) {
                throw new UploadRefused("upload.problem.columns", MOST_COLUMNS);
            }
            var upload = upload(told, name(file), table, proposed.apply(table.header()));
            repository.add(upload, told.agent());
            int most = readers.of(told.kind()).mostRows();
            repository.counted(upload.id(), blocks.keep(upload.id(), table, most));
            return repository.find(told.kind(), upload.id()).orElseThrow();
        } catch (UnreadableTableException e) {
            throw UploadRefused.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Upload> find(String kind, UUID id) {
        return repository.find(kind, id);
    }

    /** The newest files of an owner. @param address of the files, before the id of each @param home address of their page */
    public UploadPages.Listed of(String kind, String owner, String address, String home) {
        var reader = readers.of(kind);
        boolean undoable = reader instanceof UploadReader.Undoable;
        return new UploadPages.Listed(repository.of(kind, owner), reader.words(), undoable, address, home);
    }

    /** Which column says what, as it was last said. */
    public UploadColumns columns(Upload upload) {
        return new UploadColumns(upload.header(), names(upload.mapping()));
    }

    /** The first rows, to be looked at. @throws ResponseStatusException 404 once they were read */
    public List<UploadRow> first(Upload upload, int most) {
        var rows = blocks.first(upload.id());
        if (rows.isEmpty()) {
            throw notThere();
        }
        return rows.stream().limit(most).toList();
    }

    /** Lets it be read. @return false when that was done before, or it was given up */
    public boolean start(Upload upload, UploadColumns columns) {
        return repository.start(upload.id(), json.writeValueAsString(columns.names()));
    }

    /** What was taken so far stays. @return false when it is over, or is being read whole */
    public boolean cancel(Upload upload) {
        return readers.of(upload.kind()).isWhole()
                ? repository.cancelUnlessRead(upload.id(), clock.instant())
                : repository.end(upload.id(), State.CANCELLED, "", clock.instant());
    }

    /** What came with it is taken back, piece by piece. @return false when nothing is left of it, or it goes away already */
    public boolean undo(Upload upload) {
        return repository.undo(upload.id());
    }

    /** The rows left out, with the reason of each. @throws ResponseStatusException 404 when there is none any more */
    // no connection is held while somebody far away fetches it
    @Transactional(propagation = Propagation.SUPPORTS)
    public void writeRejects(Upload upload, HttpServletResponse response) throws IOException {
        if (!upload.keepsRejects()) {
            throw notThere();
        }
        blocks.write(upload, response);
    }

    private Upload upload(NewUpload told, String name, TableFile table, Map<String, String> proposed) {
        return new Upload(
                Ids.next(),
                told.kind(),
                told.owner(),
                told.source(),
                told.origin(),
                told.variant(),
                told.by(),
                name,
                table.sheet(),
                table.header(),
                json.writeValueAsString(proposed),
                State.DRAFT,
                "",
                Counts.NONE,
                false,
                clock.instant(),
                null);
    }

    private Map<String, String> names(String mapping) {
        return json.readValue(mapping, new TypeReference<Map<String, String>>() {});
    }

    private static String name(MultipartFile file) {
        var name = WrittenText.line(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        return name.isEmpty() ? "fichier" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
