package spplus.survey.domain;

import java.util.List;

/** One step of a questionnaire: what is asked on one page. */
public record Section(Phrase title, List<Item> items) {

    public Section {
        items = List.copyOf(items);
    }
}
