package spplus.verbatim.trend;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.platform.Texts;
import spplus.statistics.EventRate;
import spplus.verbatim.trend.ContactPages.Contact;
import spplus.verbatim.trend.ContactPages.MonthOfVisits;
import spplus.verbatim.trend.ContactPages.Typed;

/** How many texts come for 1,000 people served, where a structure tells how many it served. */
@Service
class Contacts {

    static final int MONTHS = 12;
    static final double PER = 1_000;
    static final long MOST_VISITS = 100_000_000;

    private final ContactRepository repository;
    private final SubjectWords words;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    Contacts(ContactRepository repository, SubjectWords words, Directory directory, Texts texts, Clock clock) {
        this.repository = repository;
        this.words = words;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    ContactPages.Page page(Actor actor, Picker picker, Structure structure, Typed typed) {
        var last = YearMonth.now(clock).minusMonths(1);
        var first = last.minusMonths(MONTHS - 1);
        var code = structure.code().value();
        var known = repository.visits(code, first, last);
        var byMonth = known.stream().collect(Collectors.toMap(ContactRepository.Visits::month, one -> one));
        var months = LongStream.range(0, MONTHS)
                .mapToObj(last::minusMonths)
                .map(month -> {
                    var said = byMonth.get(month);
                    return new MonthOfVisits(
                            month.toString(), said == null ? 0 : said.visits(), said == null ? "" : said.saidBy());
                })
                .toList();
        long visits = known.stream().mapToLong(ContactRepository.Visits::visits).sum();
        return new ContactPages.Page(
                picker,
                code,
                structure.name(),
                first.toString(),
                last.toString(),
                known.size(),
                visits,
                visits == 0 ? List.of() : contacts(code, first, last, visits),
                months,
                maySay(actor, structure),
                typed);
    }

    private boolean maySay(Actor actor, Structure structure) {
        var scope = actor.scopeOf(Permission.ANALYSE_VOICES);
        return scope.everywhere() || scope.covers(directory.lineage(structure.code()));
    }

    private List<Contact> contacts(String code, YearMonth first, YearMonth last, long visits) {
        var counts = repository.texts(code, first, last);
        var labels = words.labels(
                counts.keySet().stream().filter(subject -> !subject.isEmpty()).toList());
        var contacts = new ArrayList<Contact>();
        contacts.add(contact(texts.t("verbatim.contact.all"), "", code, first, last, counts, visits));
        labels.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, String> one) -> -counts.getOrDefault(one.getKey(), 0L))
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> contacts.add(contact(one.getValue(), one.getKey(), code, first, last, counts, visits)));
        return contacts;
    }

    private static Contact contact(
            String label,
            String subject,
            String code,
            YearMonth first,
            YearMonth last,
            Map<String, Long> counts,
            long visits) {
        var rate = EventRate.of(counts.getOrDefault(subject, 0L), visits, PER);
        var filter = subject.isEmpty() ? "" : "&" + SubjectWords.filter(subject);
        return new Contact(
                label,
                rate.events(),
                rate.value(),
                rate.interval().low(),
                rate.interval().high(),
                "/espace/voix?structure=%s%s&du=%s&au=%s#textes"
                        .formatted(code, filter, first.atDay(1), last.atEndOfMonth()));
    }

    /** @param visits null takes back what was said @return what is wrong, empty when it is kept */
    @Transactional
    String say(Actor actor, Structure structure, YearMonth month, String visits) {
        var last = YearMonth.now(clock).minusMonths(1);
        if (month.isAfter(last) || month.isBefore(last.minusMonths(MONTHS - 1))) {
            return "month";
        }
        if (visits.isBlank()) {
            repository.unsay(structure.code().value(), month);
            return "";
        }
        try {
            long typed = Long.parseLong(visits.replaceAll("[\\s\u00a0\u202f]", ""));
            if (typed < 1 || typed > MOST_VISITS) {
                return "number";
            }
            repository.say(structure.code().value(), month, typed, actor, clock.instant());
            return "";
        } catch (NumberFormatException e) {
            return "number";
        }
    }
}
