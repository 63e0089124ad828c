package spplus.experience.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** The fields of one form: those it has and nothing else; anything more was not sent by our page and is refused. */
public final class Fields {

    private final MultiValueMap<String, String> sent;

    private Fields(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** @throws ResponseStatusException 400 when a field is not one of the form's */
    public static Fields of(MultiValueMap<String, String> sent, String... known) {
        if (!Set.of(known).containsAll(sent.keySet())) {
            throw refused();
        }
        return new Fields(sent);
    }

    /** As typed; empty when it was not sent. */
    public String text(String name) {
        var values = all(name);
        if (values.size() > 1) {
            throw refused();
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    List<String> all(String name) {
        return sent.getOrDefault(name, List.of());
    }

    /** One of the choices offered; empty when nothing was chosen. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices) {
        var value = text(name);
        return value.isEmpty() ? Optional.empty() : Optional.of(one(value, choices));
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> choices) {
        return all(name).stream().map(value -> one(value, choices)).distinct().toList();
    }

    /** A choice that was not offered. */
    public static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private static <E extends Enum<E>> E one(String value, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(value))
                .findFirst()
                .orElseThrow(Fields::refused);
    }
}
