package spplus.upload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who wants files, by kind. */
@Component
class Readers {

    private final Map<String, UploadReader> readers;

    Readers(List<UploadReader> readers) {
        this.readers = readers.stream().collect(Collectors.toUnmodifiableMap(UploadReader::kind, Function.identity()));
    }

    /** @throws IllegalStateException when nobody wants it any more */
    UploadReader of(String kind) {
        return find(kind).orElseThrow(() -> new IllegalStateException("nobody reads " + kind));
    }

    Optional<UploadReader> find(String kind) {
        return Optional.ofNullable(readers.get(kind));
    }
}
