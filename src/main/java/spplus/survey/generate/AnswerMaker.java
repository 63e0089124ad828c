package spplus.survey.generate;

import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.core.CheckedCode;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Forms;
import spplus.survey.domain.Templates;
import spplus.survey.generate.GeneratedRepository.Progress;
import spplus.survey.rollup.Rollups;

/** Makes sheets of campaigns that follow each other, a batch at a time: each is whole or not there, and the next begins where it ended. */
@Component
class AnswerMaker {

    static final int BATCH = 20_000;
    private static final long COUNTED_EVERY = 1_000_000;
    private static final int MOST_STRUCTURES = 50_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final GeneratedRepository repository;
    private final FormVersions forms;
    private final CampaignStore store;
    private final Directory directory;
    private final Rollups rollups;
    private final TransactionTemplate transaction;
    private final Templates templates;
    private final Forms questionnaires;
    private final Texts texts;
    private final Clock clock;

    AnswerMaker(
            GeneratedRepository repository,
            FormVersions forms,
            CampaignStore store,
            Directory directory,
            Rollups rollups,
            TransactionTemplate transaction,
            Templates templates,
            Forms questionnaires,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.store = store;
        this.directory = directory;
        this.rollups = rollups;
        this.transaction = transaction;
        this.templates = templates;
        this.questionnaires = questionnaires;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Makes sheets until there are at least so many rows of answers of that seed, then counts them.
     *
     * @param campaigns over which they are spread, when that seed begins
     * @param batch sheets made at once
     * @param told how many there are, batch after batch
     * @throws IllegalStateException when the directory is empty
     */
    Progress make(long answers, long seed, int campaigns, int batch, LongConsumer told) {
        var structures = directory.activeCodes(MOST_STRUCTURES).stream()
                .map(StructureCode::value)
                .toList();
        if (structures.isEmpty()) {
            throw new IllegalStateException(texts.t("survey.generate.no-structure"));
        }
        var progress = repository.find(seed).orElseGet(() -> begin(seed, campaigns, structures.getFirst()));
        var campaign = store.find(progress.campaigns().getFirst()).orElseThrow();
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var sheets = new SyntheticSheets(seed, form, structures);
        long counted = progress.answers();
        while (progress.answers() < answers) {
            progress = keepBatch(seed, batch, form.id(), sheets, progress);
            told.accept(progress.answers());
            if (progress.answers() - counted >= COUNTED_EVERY) {
                rollups.count();
                counted = progress.answers();
            }
        }
        repository.analyze();
        rollups.count();
        return progress;
    }

    private Progress keepBatch(long seed, int batch, UUID form, SyntheticSheets sheets, Progress before) {
        var made = LongStream.range(before.sheets(), before.sheets() + batch)
                .mapToObj(sheets::make)
                .toList();
        var rows = transaction.execute(_ -> repository.keep(seed, before.campaigns(), form, made));
        return new Progress(before.campaigns(), before.sheets() + batch, before.answers() + (rows == null ? 0 : rows));
    }

    private Progress begin(long seed, int campaigns, String structure) {
        var begun = transaction.execute(_ -> {
            var standard = templates.of(FormFamily.SATISFACTION);
            var form = questionnaires.add(
                    new StructureCode(structure), standard.family(), standard.title(), standard.draft());
            var version = forms.publish(form, standard.family(), standard.title(), standard.draft(), NOBODY);
            var all = IntStream.range(0, campaigns)
                    .mapToObj(period -> campaign(seed, period, campaigns, structure, version.id()))
                    .toList();
            all.forEach(campaign -> store.add(campaign, NOBODY));
            var ids = all.stream().map(Campaign::id).toList();
            repository.begin(seed, ids);
            repository.makeMonths(SyntheticSheets.FIRST, SyntheticSheets.LAST);
            return new Progress(ids, 0, 0);
        });
        if (begun == null) {
            throw new IllegalStateException("no campaign");
        }
        return begun;
    }

    private Campaign campaign(long seed, int period, int periods, String structure, UUID version) {
        return new Campaign(
                Ids.next(),
                CheckedCode.random(),
                new StructureCode(structure),
                version,
                texts.t("survey.generate.campaign", Long.toString(seed), period + 1),
                false,
                false,
                SyntheticSheets.start(period, periods),
                SyntheticSheets.start(period + 1, periods).minusDays(1),
                null,
                null,
                new Campaign.Terms(100, null, 0, 0, 10),
                clock.instant());
    }
}
