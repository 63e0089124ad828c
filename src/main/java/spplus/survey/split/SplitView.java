package spplus.survey.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.CheckedCode;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.survey.SurveySettings;
import spplus.survey.domain.Campaign;
import spplus.survey.split.SplitPages.Board;
import spplus.survey.split.SplitPages.Button;
import spplus.survey.split.SplitPages.Move;
import spplus.survey.split.SplitPages.Seen;
import spplus.survey.split.SplitPages.Trouble;

/** Gathers what the page of the buttons of a campaign shows. */
@Component
class SplitView {

    private static final int MOST_TARGETS = 150;
    private static final int MOST_BELOW_ONE = 60;

    private final SplitRepository repository;
    private final Directory directory;
    private final SurveySettings settings;

    SplitView(SplitRepository repository, Directory directory, SurveySettings settings) {
        this.repository = repository;
        this.directory = directory;
        this.settings = settings;
    }

    Board board(Campaign campaign, @Nullable Trouble trouble) {
        var byDoor = new LinkedHashMap<String, List<Seen>>();
        repository.seen(campaign.id()).forEach(seen -> byDoor.computeIfAbsent(seen.door(), _ -> new ArrayList<>())
                .add(seen.named(name(seen.structure()))));
        return new Board(
                campaign.id(),
                campaign.name(),
                campaign.structure().value(),
                byDoor.entrySet().stream()
                        .map(entry -> new Button(entry.getKey(), printed(entry.getKey()), entry.getValue()))
                        .toList(),
                targets(campaign),
                repository.moves(campaign.id()).stream().map(this::named).toList(),
                settings.sheet().toDays() + 1,
                trouble);
    }

    /** Those of a campaign's tree, from the top. */
    List<Structure> targets(Campaign campaign) {
        var found = new ArrayList<Structure>();
        directory.find(campaign.structure()).ifPresent(found::add);
        for (int i = 0; i < found.size() && found.size() < MOST_TARGETS; i++) {
            directory.children(found.get(i).code(), MOST_BELOW_ONE).stream()
                    .filter(Structure::active)
                    .limit(MOST_TARGETS - found.size())
                    .forEach(found::add);
        }
        return found;
    }

    private Move named(Move move) {
        return new Move(
                move.id(),
                printed(move.door()),
                move.fromProcedure(),
                name(move.fromStructure()),
                move.toProcedure(),
                name(move.toStructure()),
                move.sheets(),
                move.movedAt(),
                move.undoneAt());
    }

    private String name(String structure) {
        return StructureCode.looksLike(structure) ? directory.name(new StructureCode(structure)) : structure;
    }

    private static String printed(String door) {
        return Optional.of(door)
                .flatMap(CheckedCode::read)
                .map(CheckedCode::printed)
                .orElse(door);
    }
}
