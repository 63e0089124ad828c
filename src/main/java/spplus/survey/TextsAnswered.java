package spplus.survey;

import java.util.List;
import java.util.UUID;

/** People wrote these texts in a survey, or took them back; nothing is told of an anonymous campaign. */
public record TextsAnswered(List<UUID> texts) {

    public TextsAnswered {
        texts = List.copyOf(texts);
    }
}
