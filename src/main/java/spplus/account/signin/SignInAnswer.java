package spplus.account.signin;

import java.util.UUID;

/** What became of an attempt to sign in. */
sealed interface SignInAnswer {

    record Welcome(UUID agent) implements SignInAnswer {}

    /** Why is not said. */
    record Refused() implements SignInAnswer {}

    record TooMany() implements SignInAnswer {}
}
