package spplus.survey.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.platform.SecretBox;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ballot box of anonymous campaigns. What somebody says is sealed with a key that is not in the database and waits
 * without a name, a moment or a place in line; when the campaign closes, all of it is counted in one go, on one day, under ids
 * drawn at random and in their order.
 */
@Component
public class SealedSheets {

    private static final String PURPOSE = "survey.sealed-sheet";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final JsonMapper json;
    private final AnswerStore answers;

    SealedSheets(JdbcClient jdbc, SecretBox box, JsonMapper json, AnswerStore answers) {
        this.jdbc = jdbc;
        this.box = box;
        this.json = json;
        this.answers = answers;
    }

    public void put(Sheet sheet) {
        var said = new Said(sheet.from().severed(), sheet.given());
        jdbc.sql("insert into survey.sealed_sheet (id, campaign_id, sealed) values (?, ?, ?)")
                .param(UUID.randomUUID())
                .param(sheet.campaign().id())
                .param(box.seal(PURPOSE, json.writeValueAsString(said)))
                .update();
    }

    public long waiting(UUID campaign) {
        return jdbc.sql("select count(*) from survey.sealed_sheet where campaign_id = ?")
                .param(campaign)
                .query(Long.class)
                .single();
    }

    /**
     * Counts all of them, in the caller's transaction. Fewer than the smallest group of the campaign are never opened:
     * they are destroyed. What leads back to a sheet goes too.
     *
     * @return how many were counted
     */
    public int count(Campaign campaign, FormVersion form) {
        var waiting = waiting(campaign.id());
        int counted = 0;
        if (waiting >= campaign.terms().minGroup()) {
            var sheets = drawn(campaign, form);
            sheets.forEach(answers::writeNew);
            counted = sheets.size();
        }
        jdbc.sql("delete from survey.sealed_sheet where campaign_id = ?")
                .param(campaign.id())
                .update();
        jdbc.sql("delete from survey.sheet where campaign_id = ?")
                .param(campaign.id())
                .update();
        return counted;
    }

    private List<Sheet> drawn(Campaign campaign, FormVersion form) {
        var said = jdbc.sql("select sealed from survey.sealed_sheet where campaign_id = ? order by id")
                .param(campaign.id())
                .query((row, _) -> json.readValue(box.open(PURPOSE, row.getBytes(1)), Said.class))
                .list();
        var shown = shown(campaign, said);
        return said.stream()
                .map(one -> new Sheet(
                        UUID.randomUUID(),
                        campaign,
                        form,
                        campaign.opensOn(),
                        shown.contains(one.from().structure())
                                ? one.from()
                                : one.from().of(campaign.structure()),
                        one.given(),
                        form.steps().size(),
                        true))
                .sorted(Comparator.comparing(sheet -> sheet.id().toString()))
                .toList();
    }

    /**
     * The structures that keep their own answers. The others' go to the structure of the campaign; so do those of the
     * smallest that keep theirs, until what is left there is a group too: nothing can be found by a difference.
     */
    static List<StructureCode> shown(Campaign campaign, List<Said> said) {
        int group = campaign.terms().minGroup();
        Map<StructureCode, Integer> sizes = new HashMap<>();
        said.forEach(one -> sizes.merge(one.from().structure(), 1, Integer::sum));
        int above = sizes.getOrDefault(campaign.structure(), 0);
        sizes.remove(campaign.structure());
        var kept = new ArrayList<StructureCode>();
        for (var size : bySize(sizes).toList()) {
            if (size.getValue() < group || (above > 0 && above < group)) {
                above += size.getValue();
            } else {
                kept.add(size.getKey());
            }
        }
        return kept;
    }

    private static Stream<Map.Entry<StructureCode, Integer>> bySize(Map<StructureCode, Integer> sizes) {
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<StructureCode, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    }

    /** What somebody said, and nothing of who they are. */
    record Said(Provenance from, List<Given> given) {}
}
