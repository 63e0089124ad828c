package spplus.verbatim.letter;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.files.FileDelivery;
import spplus.files.FileDesk;
import spplus.files.FileJob;
import spplus.files.FileOrder;
import spplus.verbatim.letter.LetterPages.PrintedLetter;

/** Takes orders of printed letters and hands them over. */
@Service
class LetterFiles {

    /** Short: words that their author takes back meanwhile are still in the file. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int SHOWN = 10;
    private static final List<String> KINDS = List.of(LetterPdf.KIND);

    private final FileDesk files;
    private final FileDelivery delivery;
    private final Directory directory;

    LetterFiles(FileDesk files, FileDelivery delivery, Directory directory) {
        this.files = files;
        this.delivery = delivery;
        this.directory = directory;
    }

    /** Asked again while it waits, it is the same one. @return what is said of it: ordered or too-many */
    @Transactional
    public String order(Actor actor, Structure structure, YearMonth month) {
        var code = structure.code().value();
        boolean waits = files.of(actor.id(), KINDS, SHOWN).stream()
                .anyMatch(job -> job.isWaiting()
                        && job.subject().equals(code)
                        && job.details().equals(month.toString()));
        var order = new FileOrder(LetterPdf.KIND, actor.id(), code, month.toString(), List.of(month.toString()), KEPT);
        return waits || files.order(order) ? "ordered" : "too-many";
    }

    /** Letters of a structure that this person asked for, the last first. */
    List<PrintedLetter> of(Actor actor, Structure structure) {
        return files.of(actor.id(), KINDS, SHOWN).stream()
                .filter(job -> job.state() != FileJob.State.CANCELLED)
                .filter(job -> job.subject().equals(structure.code().value()))
                .map(job -> new PrintedLetter(job.id(), job.details(), job.askedAt(), job.state(), job.expiresAt()))
                .toList();
    }

    void cancel(Actor actor, UUID id) {
        files.cancel(find(actor, id));
    }

    void write(Actor actor, UUID id, HttpServletResponse response) throws IOException {
        var job = find(actor, id);
        if (!job.isReady()) {
            throw Perimeter.notThere();
        }
        delivery.pdf(job, "voix-%s-%s".formatted(job.subject(), job.details()), response);
    }

    /** Only while whoever asked for it may still read what is said of that structure. */
    private FileJob find(Actor actor, UUID id) {
        var scope = actor.scopeOf(Permission.READ_VOICES);
        return files.find(actor.id(), LetterPdf.KIND, id)
                .filter(job -> scope.everywhere() || scope.covers(directory.lineage(new StructureCode(job.subject()))))
                .orElseThrow(Perimeter::notThere);
    }
}
