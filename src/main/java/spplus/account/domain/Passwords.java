package spplus.account.domain;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps passwords as Argon2id hashes (19 MiB, 2 passes, 1 lane: the OWASP password storage cheat sheet's first choice).
 * Each computation takes that much memory, so only a few run at once, whoever asks.
 */
@Component
public class Passwords {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /** Made when first asked for: it takes as long as many other beans together, at each start. */
    private final Supplier<String> nobodys = SingletonSupplier.of(() -> encoder.encode("nobody's password"));

    public String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    /** Takes the same time whether there is a hash to compare with or not. */
    public boolean matches(String password, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodys.get() : hash) && hash != null;
        } finally {
            places.release();
        }
    }
}
