/** The numbers that lead to one person: social security, bank, vehicle, file, licence, birth date. */
@NullMarked
package spplus.privacy.identifiers;

import org.jspecify.annotations.NullMarked;
