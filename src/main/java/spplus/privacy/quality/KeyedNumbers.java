package spplus.privacy.quality;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** Numbers made up whose key is right. */
final class KeyedNumbers {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private KeyedNumbers() {}

    static String digits(RandomGenerator random, int count) {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    /** 15 characters: sex, year, month, department (2A for some), commune, order, key. */
    static String nir(RandomGenerator random) {
        boolean corsican = random.nextInt(25) == 0;
        var body = "%d%02d%02d%s%s%s"
                .formatted(
                        1 + random.nextInt(2),
                        random.nextInt(100),
                        1 + random.nextInt(12),
                        corsican
                                ? "2A"
                                : "%02d".formatted(1 + random.nextInt(95)).replace("20", "21"),
                        digits(random, 3),
                        digits(random, 3));
        long value = Long.parseLong(body.replace("2A", "19"));
        return body + "%02d".formatted(97 - value % 97);
    }

    static String iban(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> iban("DE", digits(random, 18));
            case 1 -> iban("BE", digits(random, 12));
            default -> iban("FR", digits(random, 23));
        };
    }

    static String card(RandomGenerator random) {
        var body = (random.nextBoolean() ? "4" : "51") + digits(random, 14);
        var number = body.substring(0, 15);
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return number + (10 - sum % 10) % 10;
    }

    static String grouped(String number, int... sizes) {
        var grouped = new StringBuilder();
        int at = 0;
        for (int i = 0; at < number.length(); i++) {
            int size = Math.min(sizes[i % sizes.length], number.length() - at);
            grouped.append(at == 0 ? "" : " ").append(number, at, at + size);
            at += size;
        }
        return grouped.toString();
    }

    private static String iban(String country, String account) {
        var turned = new StringBuilder(account);
        for (char letter : (country + "00").toCharArray()) {
            turned.append(Character.digit(letter, 36));
        }
        int key = 98 - new BigInteger(turned.toString()).mod(NINETY_SEVEN).intValue();
        return country + "%02d".formatted(key) + account;
    }
}
