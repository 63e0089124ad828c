package spplus.experience.reading;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Searches of the public list that outlive a visit, whatever they look for: a structure, words, filters, a theme. Each
 * is known by what follows the question mark of its address; order, page and period are left out.
 */
@Component
public class SavedSearches {

    private static final int MOST_DAYS = 400;

    private final PublicList list;
    private final CardRepository cards;

    SavedSearches(PublicList list, CardRepository cards) {
        this.list = list;
        this.cards = cards;
    }

    /** The same for the same search, however it was written; empty for every experience. */
    public String of(MultiValueMap<String, String> parameters) {
        return written(SiteQueries.read(parameters));
    }

    public String of(String search) {
        return written(read(search));
    }

    /** What it looks for, in words. */
    public String sentence(String search) {
        return list.sentence(read(search));
    }

    /** The same in the words of a language, where nobody reads a page. */
    public String sentence(String search, String language) {
        var before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(Locale.of(language));
            return sentence(search);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** Path of the list. */
    public String path(String search) {
        return SiteQueries.write(PublicList.PATH, read(search));
    }

    /** Path of its Atom feed. */
    public String feed(String search) {
        return SiteQueries.write(PublicList.PATH + ".atom", read(search));
    }

    /** What was published from the first day on and before the last, newest first. */
    public News between(String search, LocalDate from, LocalDate until, int limit) {
        var found = list.search(read(search).published(from, until.minusDays(1), limit));
        return new News(found.total(), cards.cards(found.ids()));
    }

    /** Of those it finds, whenever published, the ones that a service replied to, or said to have changed, on these days. */
    public News movedBetween(String search, LocalDate from, LocalDate until, int limit) {
        var days = from.datesUntil(until).map(LocalDate::toString).toList();
        var recent = days.subList(Math.max(0, days.size() - MOST_DAYS), days.size());
        var found = list.search(read(search).request(ExperienceDocuments.NEWS, recent, limit));
        return new News(found.total(), cards.cards(found.ids()));
    }

    private static String written(ListQuery query) {
        var path = SiteQueries.write("", lasting(query));
        return path.isEmpty() ? "" : path.substring(1);
    }

    private static ListQuery read(String search) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (var part : search.split("&")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.add(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return lasting(SiteQueries.read(parameters));
    }

    private static ListQuery lasting(ListQuery query) {
        return query.always().sorted(false);
    }

    /** How many are new, and the newest of them. */
    public record News(long total, List<ReadingPages.Card> cards) {}
}
