package spplus.directory.pages;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.Slug;
import spplus.directory.domain.StructureQuery;
import spplus.directory.domain.Territories;
import spplus.platform.Texts;

/** Reads what is asked of the directory from the address of a page or of the API. */
@Component
class Search {

    private final Territories territories;
    private final Texts texts;

    Search(Territories territories, Texts texts) {
        this.territories = territories;
        this.texts = texts;
    }

    enum Field {
        WORDS,
        DEPARTMENT,
        LIMIT
    }

    /** As received, each one null when absent. */
    record Asked(
            @Nullable String words,
            @Nullable String network,
            @Nullable String department,
            @Nullable String limit,
            @Nullable String cursor) {}

    /** What is asked, and what is wrong with it; a wrong field is left out of the query. */
    record Understood(StructureQuery query, Map<Field, String> errors) {}

    Understood understand(Asked asked, int usualLimit) {
        var errors = new EnumMap<Field, String>(Field.class);
        var words = text(asked.words()).orElse("");
        if (words.length() > StructureQuery.LONGEST_WORDS) {
            errors.put(Field.WORDS, texts.t("directory.error.words", StructureQuery.LONGEST_WORDS));
            words = "";
        }
        var department = text(asked.department()).orElse(null);
        if (department != null && territories.department(department).isEmpty()) {
            errors.put(Field.DEPARTMENT, texts.t("directory.error.department", department));
            department = null;
        }
        var limit = text(asked.limit()).map(Search::limit).orElse(usualLimit);
        if (limit == 0) {
            errors.put(Field.LIMIT, texts.t("directory.error.limit", StructureQuery.LARGEST_PAGE));
            limit = usualLimit;
        }
        var network = text(asked.network()).map(Slug::of).orElse(null);
        var cursor = text(asked.cursor()).orElse(null);
        return new Understood(new StructureQuery(words, network, department, limit, cursor), errors);
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @return 0 when it is not a number from 1 to the largest page */
    private static int limit(String text) {
        if (!text.matches("\\d{1,4}")) {
            return 0;
        }
        int limit = Integer.parseInt(text);
        return limit <= StructureQuery.LARGEST_PAGE ? limit : 0;
    }
}
