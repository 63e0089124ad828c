package spplus.survey.mystery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import tools.jackson.databind.json.JsonMapper;

/** Writes grids. */
@Service
@Transactional
class GridDesk {

    private final GridRepository grids;
    private final Perimeter perimeter;
    private final AuditTrail audit;
    private final JsonMapper json;

    GridDesk(GridRepository grids, Perimeter perimeter, AuditTrail audit, JsonMapper json) {
        this.grids = grids;
        this.perimeter = perimeter;
        this.audit = audit;
        this.json = json;
    }

    /** @param proposed whether it begins with the criteria that come with the house, written by us */
    UUID begin(Actor actor, Structure structure, String title, boolean proposed) {
        var id = grids.add(structure.code(), title, proposed ? proposed() : List.of());
        audit.record(AuditEntry.by(actor, "survey.mystery-grid-begun")
                .on("mystery-grid", id)
                .about(List.of(structure.code().value())));
        return id;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of the agent's */
    Grid find(Actor actor, UUID id) {
        var grid = grids.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, grid.structure().value());
        return grid;
    }

    List<Grid> of(Structure structure, int limit) {
        return grids.of(structure.code(), limit);
    }

    /** @return false when somebody changed it meanwhile */
    boolean change(Grid grid, int revision, List<Criterion> criteria) {
        return grids.change(grid, revision, criteria);
    }

    /** @return false when there is nothing to take back any more */
    boolean undo(Grid grid, int revision) {
        return grids.undo(grid, revision);
    }

    private List<Criterion> proposed() {
        try (var file = new ClassPathResource("survey/mystery.json").getInputStream()) {
            return List.of(json.readValue(file, Criterion[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
