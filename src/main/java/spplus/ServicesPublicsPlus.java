package spplus;

import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import spplus.platform.CommandLine;
import spplus.platform.Console;
import spplus.platform.EmbeddedPostgresStart;
import spplus.platform.LightCommands;

/**
 * Starts the web application, or one operator's command when the first argument is {@code command}.
 * Beans bear the full names of their classes: two rooms may each have their own {@code DraftRepository}.
 */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Services Publics +")
public class ServicesPublicsPlus {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("command")) {
            var asked = Arrays.copyOfRange(arguments, 1, arguments.length);
            var console = new Console(System.out, System.err);
            System.exit(LightCommands.run(console, asked).orElseGet(() -> runCommand(asked)));
        }
        application().run(arguments);
    }

    private static int runCommand(String[] arguments) {
        try (var context =
                application().web(WebApplicationType.NONE).profiles("command").run()) {
            return context.getBean(CommandLine.class).run(arguments);
        }
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ServicesPublicsPlus.class).listeners(new EmbeddedPostgresStart());
    }
}
