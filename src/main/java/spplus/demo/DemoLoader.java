package spplus.demo;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import spplus.assistant.DemoSheets;
import spplus.directory.Directory;
import spplus.experience.DemoExperiences;
import spplus.improvement.DemoImprovements;
import spplus.platform.Console;
import spplus.platform.DemoTerritory;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.quality.DemoResults;
import spplus.survey.DemoSurveys;
import spplus.verbatim.DemoVoices;

/**
 * Tells the fictional territory into an empty embedded database, by the use cases of real life. Killed midway, it goes
 * on where it stopped; a database that already holds something real is left alone.
 */
@Component
@ConditionalOnWebApplication
class DemoLoader {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);

    private static final String PROGRAMME_TEAM = "prog-solene";

    private final PlatformSettings settings;
    private final DemoTerritory territory;
    private final Directory directory;
    private final DemoTerritories places;
    private final DemoLocations locations;
    private final DemoAgents agents;
    private final DemoExperiences experiences;
    private final DemoSheets sheets;
    private final DemoSurveys surveys;
    private final DemoResults results;
    private final DemoVoices voices;
    private final DemoImprovements improvements;
    private final Texts texts;

    DemoLoader(
            PlatformSettings settings,
            DemoTerritory territory,
            Directory directory,
            DemoTerritories places,
            DemoLocations locations,
            DemoAgents agents,
            DemoExperiences experiences,
            DemoSheets sheets,
            DemoSurveys surveys,
            DemoResults results,
            DemoVoices voices,
            DemoImprovements improvements,
            Texts texts) {
        this.settings = settings;
        this.territory = territory;
        this.directory = directory;
        this.places = places;
        this.locations = locations;
        this.agents = agents;
        this.experiences = experiences;
        this.sheets = sheets;
        this.surveys = surveys;
        this.results = results;
        this.voices = voices;
        this.improvements = improvements;
        this.texts = texts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void loadIfEmpty() {
        if (settings.demo() && !settings.database().isExternal() && isWanted()) {
            load(new Console(System.out, System.err));
        }
    }

    private boolean isWanted() {
        return switch (territory.progress()) {
            case LOADED -> false;
            case BEGUN -> true;
            case ABSENT -> territory.isOnlyHere() && directory.activeCodes(1).isEmpty() && experiences.isNothingTold();
        };
    }

    private void load(Console console) {
        long start = System.nanoTime();
        console.say("%s", texts.t("demo.loading"));
        territory.begin();
        places.load();
        locations.load();
        var people = agents.load();
        for (var file : List.of("experiences-a.jsonl", "experiences-b.jsonl")) {
            experiences.tell(DemoFiles.open(file), people);
        }
        sheets.write(DemoFiles.open("sheets.jsonl"), people);
        surveys.tell(DemoFiles.open("surveys.json"), people);
        surveys.visit(DemoFiles.open("visits.json"), people);
        surveys.lookBack();
        results.tell(Objects.requireNonNull(people.get(PROGRAMME_TEAM)));
        voices.tell(DemoFiles.open("letters.json"));
        voices.suggest(DemoFiles.open("suggestions.json"), people);
        improvements.tell(Objects.requireNonNull(people.get(PROGRAMME_TEAM)));
        territory.end();
        log.info("fictional territory loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
    }
}
