package spplus.experience.reading;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import spplus.search.SearchIndex;

/** Published experiences whose words are near those of a text that is not published; nothing of the text is kept. */
@Component
public class NearStories {

    private final SearchIndex index;
    private final CardRepository cards;

    NearStories(SearchIndex index, CardRepository cards) {
        this.index = index;
        this.cards = cards;
    }

    /** @param structures codes: experiences of any of them, or of a structure below */
    public List<ReadingPages.Card> near(String text, List<String> structures, int limit) {
        var filters = Map.of("structure", structures);
        return cards.cards(index.like(ExperienceDocuments.COLLECTION, text, filters, limit));
    }
}
