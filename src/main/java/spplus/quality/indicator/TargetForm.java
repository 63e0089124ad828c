package spplus.quality.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import spplus.directory.Directory;
import spplus.directory.Network;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.quality.domain.Target;

/** What is aimed at, as typed; the reach is a network or a structure, or neither. */
public record TargetForm(String network, String structure, String value, String tolerance, String from) {

    private static final double MOST = 1_000_000;

    static TargetForm empty(LocalDate from) {
        return new TargetForm("", "", "", "0", from.toString());
    }

    Map<String, String> errors(Directory directory, Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        if (!network.isEmpty() && named(directory).isEmpty()) {
            errors.put("reseau", texts.t("quality.target.error.network"));
        }
        if (!structure.isEmpty()
                && (!StructureCode.looksLike(structure)
                        || directory.find(new StructureCode(structure)).isEmpty())) {
            errors.put("structure", texts.t("quality.target.error.structure"));
        }
        if (!network.isEmpty() && !structure.isEmpty()) {
            errors.put("structure", texts.t("quality.target.error.both"));
        }
        if (number(value).isEmpty()) {
            errors.put("valeur", texts.t("quality.target.error.value"));
        }
        var allowed = number(tolerance);
        if (allowed.isEmpty() || allowed.getAsDouble() < 0) {
            errors.put("tolerance", texts.t("quality.target.error.tolerance"));
        }
        if (day().isEmpty()) {
            errors.put("depuis", texts.t("quality.edit.error.day"));
        }
        return errors;
    }

    /** Of a form without errors. */
    Target target(String indicator) {
        return new Target(
                Ids.next(),
                indicator,
                network,
                structure,
                number(value).orElseThrow(),
                number(tolerance).orElseThrow(),
                day().orElseThrow());
    }

    private Optional<Network> named(Directory directory) {
        return directory.networks().stream()
                .filter(one -> one.slug().equals(network))
                .findFirst();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(from));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static OptionalDouble number(String typed) {
        try {
            double read = new BigDecimal(typed.replace(',', '.').replaceAll("[\\s\\u00a0\\u202f%]", "")).doubleValue();
            return Math.abs(read) <= MOST ? OptionalDouble.of(read) : OptionalDouble.empty();
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
