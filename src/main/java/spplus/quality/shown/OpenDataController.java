package spplus.quality.shown;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.core.Statistic;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Limit;
import spplus.platform.RateLimiter;
import spplus.quality.domain.IndicatorStore;

/** Public results as tables, for all to use; a value drawn from too few is left out. */
@Controller
@Access(Permission.EVERYONE)
class OpenDataController {

    private static final String HEADER = "code_structure;code_indicateur;code_officiel;indicateur;periode;valeur;unite;"
            + "numerateur;denominateur;motif_non_communique;mis_a_jour_le\r\n";

    /** All of it, for one address: reading everything is for those who reuse it, not for every visit. */
    private static final Limit DOWNLOADS = new Limit(12, Duration.ofHours(1));

    private final OpenDataRepository repository;
    private final IndicatorStore indicators;
    private final Directory directory;
    private final RateLimiter limiter;

    OpenDataController(
            OpenDataRepository repository, IndicatorStore indicators, Directory directory, RateLimiter limiter) {
        this.repository = repository;
        this.indicators = indicators;
        this.directory = directory;
        this.limiter = limiter;
    }

    /** Everything published, as it is read: memory holds a page of rows. */
    @GetMapping("/resultats/donnees/resultats.csv")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!limiter.allow("quality.open-data", request.getRemoteAddr(), DOWNLOADS)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        write("", "resultats.csv", response);
    }

    @GetMapping("/structures/{code}/resultats.csv")
    void one(@PathVariable String code, HttpServletResponse response) throws IOException {
        var structure =
                StructureCode.looksLike(code) ? directory.find(new StructureCode(code)) : Optional.<Structure>empty();
        var found = structure.filter(one -> !one.isOutside()).orElseThrow(Perimeter::notThere);
        write(found.code().value(), "resultats-" + found.code() + ".csv", response);
    }

    private void write(String structure, String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write("\ufeff" + HEADER);
            var page = repository.page(structure, null);
            while (!page.isEmpty()) {
                for (var row : page) {
                    write(row, writer);
                }
                page = repository.page(structure, page.getLast());
            }
        }
    }

    private void write(OpenDataRepository.Row row, Writer writer) throws IOException {
        var indicator = indicators.of(row.indicator(), row.term()).orElseThrow();
        var amounts = row.amounts();
        var told = amounts != null && amounts.denominator() >= Statistic.MINIMUM_DENOMINATOR ? amounts : null;
        writer.write(String.join(
                ";",
                row.structure(),
                indicator.code(),
                quoted(indicator.officialCode()),
                quoted(indicator.name()),
                row.term().code(),
                told != null ? number(indicator.formula().value(told)) : "",
                quoted(indicator.formula().unit()),
                told != null ? number(OptionalDouble.of((told.numerator() - told.second()) / 100.0)) : "",
                told != null ? String.valueOf(told.denominator()) : "",
                amounts == null ? row.reason() : told != null ? "" : "TOO_FEW",
                row.changedOn().toString()));
        writer.write("\r\n");
    }

    private static String number(OptionalDouble value) {
        var text = String.format(Locale.FRANCE, "%.2f", value.orElseThrow());
        return text.endsWith(",00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
