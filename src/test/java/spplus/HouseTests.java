package spplus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import spplus.access.Access;

/** The rules of the house, held by the machine. */
class HouseTests {

    private static final int LONGEST_FILE = 300;
    private static final ApplicationModules MODULES = ApplicationModules.of(ServicesPublicsPlus.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("spplus");

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresItsDependencies() {
        assertThat(MODULES.stream()
                        .filter(module ->
                                !declaresDependencies(module.getBasePackage().getName())))
                .as("modules open to everything")
                .isEmpty();
    }

    @Test
    void everyEndpointDeclaresWhoMayCallIt() {
        var open = new ArrayList<String>();
        for (var type : CLASSES) {
            if (type.isMetaAnnotatedWith(Controller.class)) {
                var reflected = type.reflect();
                for (var method : reflected.getDeclaredMethods()) {
                    if (isEndpoint(method) && !isGuarded(reflected, method)) {
                        open.add(type.getName() + "." + method.getName());
                    }
                }
            }
        }
        assertThat(open).as("endpoints without @Access").isEmpty();
    }

    @Test
    void controllersAndRepositoriesStayInTheirRoom() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void filesStayShort() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .map(Path::toString)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static boolean declaresDependencies(String module) {
        try {
            var annotation = Class.forName(module + ".package-info").getAnnotation(ApplicationModule.class);
            return annotation != null
                    && !List.of(annotation.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isEndpoint(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
    }

    private static boolean isGuarded(Class<?> controller, Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, Access.class)
                || AnnotatedElementUtils.hasAnnotation(controller, Access.class);
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
