package spplus.account;

import java.util.UUID;

/**
 * An account that nobody uses will be closed soon.
 *
 * @param agent whose account it is
 * @param days how many days are left to sign in
 */
public record DeactivationNear(UUID agent, int days) {}
