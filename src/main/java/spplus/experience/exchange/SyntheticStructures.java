package spplus.experience.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureEntry;
import spplus.platform.Texts;

/** Made-up structures: networks of 200, each with a head, departments of 20 below it and offices below these. */
@Component
class SyntheticStructures {

    private static final int IN_NETWORK = 200;
    private static final int IN_DEPARTMENT = 20;

    private final Directory directory;
    private final Texts texts;

    SyntheticStructures(Directory directory, Texts texts) {
        this.directory = directory;
        this.texts = texts;
    }

    void make(int count) {
        var entries = new ArrayList<StructureEntry>(count);
        for (int i = 0; i < count; i++) {
            entries.add(entry(i));
        }
        directory.register(List.copyOf(entries));
    }

    private StructureEntry entry(int number) {
        int head = number - number % IN_NETWORK;
        int department = number - number % IN_DEPARTMENT;
        @Nullable
        Integer parent =
                number == head ? null : number == department ? Integer.valueOf(head) : Integer.valueOf(department);
        return new StructureEntry(
                0,
                code(number),
                texts.t("experience.generate.network", head / IN_NETWORK + 1),
                texts.t("experience.generate.type"),
                texts.t("experience.generate.structure", number + 1),
                parent == null ? null : code(parent),
                "",
                "",
                "",
                "France",
                "Oui",
                null,
                null,
                null);
    }

    private static String code(int number) {
        return "GEN-" + number;
    }
}
