package spplus.account.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.audit.Lineages;
import spplus.directory.Directory;
import spplus.directory.StructureCode;

/** Tells the audit trail what stands above a structure. */
@Component
class DirectoryLineages implements Lineages {

    private final Directory directory;

    DirectoryLineages(Directory directory) {
        this.directory = directory;
    }

    @Override
    public List<String> of(String structure) {
        return directory.lineage(new StructureCode(structure));
    }
}
