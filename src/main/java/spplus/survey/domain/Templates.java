package spplus.survey.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires ready to use. */
@Component
public class Templates {

    private final JsonMapper json;

    Templates(JsonMapper json) {
        this.json = json;
    }

    /** The one to begin with for a family; a blank one where there is none. */
    public Template of(FormFamily family) {
        return switch (family) {
            case SATISFACTION -> read("satisfaction");
            case LABEL_USERS -> read("label-users");
            case LABEL_AGENTS -> read("label-agents");
            case FREE -> new Template(family, "", new Draft(List.of()));
        };
    }

    private Template read(String name) {
        try (var file = new ClassPathResource("survey/" + name + ".json").getInputStream()) {
            return json.readValue(file, Template.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A questionnaire to begin with; {@code title} is empty for a blank one. */
    public record Template(FormFamily family, String title, Draft draft) {}
}
