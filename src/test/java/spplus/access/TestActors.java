package spplus.access;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People for tests that need no account: each a new one. */
public final class TestActors {

    private TestActors() {}

    public static Actor of(String name, Scope scope, Permission... permissions) {
        var grants = Arrays.stream(permissions).collect(Collectors.toMap(Function.identity(), _ -> scope));
        return new Actor(UUID.randomUUID(), name, grants);
    }
}
