package spplus.survey.ingest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.upload.UploadPages.Listed;

/** What those who bring files of answers see. */
public final class ImportPages {

    private ImportPages() {}

    /**
     * The files of a campaign.
     *
     * @param open whether it takes answers
     * @param sources names of the tools that files came from
     * @param typed name typed and given back
     * @param problem words, null when nothing is wrong
     * @param field id of the field to mend
     */
    public record Files(
            UUID campaign,
            String name,
            boolean open,
            List<String> sources,
            Listed files,
            String typed,
            @Nullable String problem,
            String field) {}
}
