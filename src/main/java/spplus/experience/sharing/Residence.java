package spplus.experience.sharing;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.experience.domain.Circumstances;

/** Where an author lives, a department or another country, as one choice of one list. */
@Component
class Residence {

    private static final String DEPARTMENT = "dep:";
    private static final String COUNTRY = "pays:";
    private static final Set<String> FRANCE = Set.of("FR", "GP", "MQ", "GF", "RE", "YT");

    /** Names in French of the countries other than France, as they are stored and shown. */
    static final List<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .filter(code -> !FRANCE.contains(code))
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.FRANCE))
            .sorted(Collator.getInstance(Locale.FRANCE))
            .toList();

    private final Directory directory;

    Residence(Directory directory) {
        this.directory = directory;
    }

    List<SharingPages.Option> departments() {
        return directory.departments().stream()
                .map(found -> new SharingPages.Option(DEPARTMENT + found.code(), label(found)))
                .toList();
    }

    static List<SharingPages.Option> countries() {
        return COUNTRIES.stream()
                .map(name -> new SharingPages.Option(COUNTRY + name, name))
                .toList();
    }

    /** Whether it is empty or one of the choices. */
    boolean isOffered(String written) {
        return written.isEmpty() || department(written) != null || country(written) != null;
    }

    /** Code of the department, null when it is not one. */
    @Nullable
    String department(String written) {
        var code = after(DEPARTMENT, written);
        return code == null || directory.department(code).isEmpty() ? null : code;
    }

    static @Nullable String country(String written) {
        var name = after(COUNTRY, written);
        return name != null && COUNTRIES.contains(name) ? name : null;
    }

    /** As the list writes it. */
    static String written(Circumstances said) {
        if (said.department() != null) {
            return DEPARTMENT + said.department();
        }
        return said.country() == null ? "" : COUNTRY + said.country();
    }

    /** As people say it; empty when not said. */
    String said(String written) {
        var code = department(written);
        if (code != null) {
            return directory.department(code).map(Residence::label).orElse("");
        }
        var name = country(written);
        return name == null ? "" : name;
    }

    private static String label(Department department) {
        return department.name() + " (" + department.code() + ")";
    }

    private static @Nullable String after(String prefix, String written) {
        return written.startsWith(prefix) ? written.substring(prefix.length()) : null;
    }
}
