package spplus.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import spplus.directory.Commune;
import spplus.directory.Department;
import spplus.directory.Region;

/** The official lists of territories that come with the application (INSEE, by way of Etalab). */
final class OfficialTerritories {

    private OfficialTerritories() {}

    /** About 35,000 communes, read in a tenth of a second and kept in some 10 MB: no release has to migrate them. */
    static Gazetteer read() {
        return Gazetteer.of(
                lines("regions", f -> new Region(f[0], f[1])),
                lines("departments", f -> new Department(f[0], f[2], f[1])),
                lines("communes", f -> new Commune(f[0], f[2], f[1], number(f[3]), List.of(f[4].split(" ")))));
    }

    private static <T> List<T> lines(String list, Function<String[], T> reading) {
        var file = OfficialTerritories.class.getResourceAsStream("/reference/" + list + ".csv");
        if (file == null) {
            throw new IllegalStateException("the list of " + list + " is not in the build: run the front-end build");
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> reading.apply(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
