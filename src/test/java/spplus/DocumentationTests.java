package spplus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The documentation tells the truth about the code. */
class DocumentationTests {

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
    private static final Path GLOSSARY = Path.of("docs/glossaire.md");
    private static final Pattern DIAGRAM = Pattern.compile("(?s)```mermaid\n.*?```");
    private static final Set<String> WITHOUT_DOMAIN_WORDS = Set.of("core", "access", "platform", "web", "search");

    @Test
    void theModuleDiagramIsTheCodes() throws IOException {
        var page = Files.readString(ARCHITECTURE);
        var right = DIAGRAM.matcher(page).replaceFirst(diagram().replace("$", "\\$"));
        if (!right.equals(page)) {
            Files.writeString(ARCHITECTURE, right);
        }
        assertThat(page)
                .as("the diagram of docs/architecture.md was out of date: it is put right, commit it")
                .isEqualTo(right);
    }

    @Test
    void everyPublicDomainTypeIsInTheGlossary() throws IOException {
        var glossary = Files.readString(GLOSSARY);
        var missing = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("spplus").stream()
                        .filter(DocumentationTests::isDomainWord)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !glossary.contains("`" + name + "`"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing)
                .as("public domain types that docs/glossaire.md does not explain")
                .isEmpty();
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws IOException {
        var link = Pattern.compile("]\\((?!https?:|#|mailto:)([^)#\\s]+)");
        var broken = new TreeSet<String>();
        // never what a build writes meanwhile
        try (var top = Files.list(Path.of("."));
                var docs = Files.walk(Path.of("docs"))) {
            for (var page : Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                var found = link.matcher(Files.readString(page));
                while (found.find()) {
                    var folder = page.getParent();
                    if (folder != null && !Files.exists(folder.resolve(found.group(1)))) {
                        broken.add(page + " -> " + found.group(1));
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Public top-level types of a domain module's root or {@code domain} package, holders of page views excepted. */
    private static boolean isDomainWord(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && parts.length >= 2
                && (parts.length == 2 || (parts.length == 3 && parts[2].equals("domain")))
                && !WITHOUT_DOMAIN_WORDS.contains(parts[1])
                && !type.getSimpleName().endsWith("Pages")
                && !type.getSimpleName().equals("package-info");
    }

    private static String diagram() {
        var lines = ApplicationModules.of(ServicesPublicsPlus.class).stream()
                .map(module -> module.getBasePackage().getName())
                .sorted(Comparator.naturalOrder())
                .flatMap(name -> dependencies(name).stream()
                        .map(dependency -> "  " + name.substring(name.lastIndexOf('.') + 1) + " --> " + dependency))
                .collect(Collectors.joining("\n"));
        return "```mermaid\nflowchart TD\n" + lines + "\n```";
    }

    private static List<String> dependencies(String module) {
        try {
            var declared = Class.forName(module + ".package-info").getAnnotation(ApplicationModule.class);
            return declared == null
                    ? List.of()
                    : Arrays.stream(declared.allowedDependencies()).sorted().toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
