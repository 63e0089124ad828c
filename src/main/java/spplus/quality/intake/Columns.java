package spplus.quality.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import spplus.core.Slug;
import spplus.platform.Texts;
import spplus.quality.domain.Indicator;
import spplus.quality.result.Raw;
import spplus.quality.result.Reason;
import spplus.upload.UploadColumns;
import spplus.upload.UploadRow;

/** What columns of a file of results may say. */
final class Columns {

    /** What columns may say, and by which other names. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "structure", List.of("code-structure", "codesp", "code-sp-structure"),
            "indicator", List.of("indicateur", "code-indicateur", "code-sp-indicateur"),
            "period", List.of("periode"),
            "numerator", List.of("numerateur", "nombre"),
            "second", List.of("moins", "insatisfaits"),
            "denominator", List.of("denominateur", "sur", "total", "effectif"),
            "unit", List.of("unite"),
            "reason", List.of("motif", "motif-non-communique"),
            "alone", List.of("structure-seule", "seule"),
            "words", List.of("mots", "commentaire"));

    static final List<String> TARGETS = List.of(
            "structure",
            "indicator",
            "period",
            "numerator",
            "second",
            "denominator",
            "unit",
            "reason",
            "alone",
            "words");

    static final List<String> REQUIRED = List.of("indicator", "period", "numerator", "denominator");

    private Columns() {}

    /** Those that bear a name by which we know them. */
    static Map<String, String> proposed(List<String> header) {
        var names = new HashMap<String, String>();
        TARGETS.forEach(target -> Stream.concat(Stream.of(target), KNOWN.getOrDefault(target, List.of()).stream())
                .flatMap(known ->
                        header.stream().filter(column -> Slug.of(column).equals(known)))
                .findFirst()
                .ifPresent(column -> names.put(target, column)));
        return names;
    }

    static List<String> missing(UploadColumns columns) {
        return REQUIRED.stream().filter(target -> !columns.has(target)).toList();
    }

    /** @param otherwise the structure of a file that has no column for it */
    static Raw read(
            UploadRow row, UploadColumns columns, String otherwise, UnaryOperator<String> indicators, Texts texts) {
        var structure = columns.cell(row, "structure");
        return new Raw(
                structure.isEmpty() ? otherwise : structure,
                indicators.apply(columns.cell(row, "indicator")),
                columns.cell(row, "period"),
                columns.cell(row, "numerator"),
                columns.cell(row, "second"),
                columns.cell(row, "denominator"),
                columns.cell(row, "unit"),
                reason(columns.cell(row, "reason"), texts),
                columns.cell(row, "alone"),
                columns.cell(row, "words"));
    }

    /** What cells call indicators, each looked for once however many lines a file has. */
    static UnaryOperator<String> indicators(List<Indicator> known) {
        var found = new HashMap<String, String>();
        return cell -> found.computeIfAbsent(cell, one -> indicator(one, known));
    }

    /** By its code, its official code or its name. */
    private static String indicator(String cell, List<Indicator> indicators) {
        return indicators.stream()
                .filter(one -> one.code().equals(cell)
                        || (!cell.isEmpty() && one.officialCode().equals(cell))
                        || Slug.of(one.name()).equals(Slug.of(cell)))
                .findFirst()
                .map(Indicator::code)
                .orElse(cell);
    }

    private static String reason(String cell, Texts texts) {
        return Optional.of(cell)
                .filter(one -> !one.isEmpty())
                .flatMap(one -> Stream.of(Reason.values())
                        .filter(reason ->
                                texts.t("quality.reason." + reason.name()).equalsIgnoreCase(one))
                        .findFirst())
                .map(Reason::name)
                .orElse(cell);
    }
}
