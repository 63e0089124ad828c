package spplus.verbatim.exploration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.verbatim.exploration.VoicePages.Chip;

/** What a query asks, in words, each with the address of the same query without it. */
@Component
class VoiceChips {

    private final VoiceWords words;
    private final Texts texts;

    VoiceChips(VoiceWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    List<Chip> of(VoiceQuery query) {
        var chips = new ArrayList<Chip>();
        if (!query.words().isBlank()) {
            chips.add(new Chip(texts.t("verbatim.explore.quoted", query.words()), address(query.withWords("")), 0));
        }
        query.filters()
                .forEach((filter, values) -> values.forEach(value ->
                        chips.add(new Chip(words.label(filter, value), address(query.without(filter, value)), 0))));
        if (query.once()) {
            chips.add(new Chip(texts.t("verbatim.explore.once"), address(query.counting(false)), 0));
        }
        if (query.from() != null || query.to() != null) {
            chips.add(new Chip(texts.t("verbatim.explore.period"), address(query.always()), 0));
        }
        return chips;
    }

    private static String address(VoiceQuery query) {
        return VoiceAddresses.write(VoiceController.ADDRESS, query);
    }
}
