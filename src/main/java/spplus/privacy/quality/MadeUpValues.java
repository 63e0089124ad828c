package spplus.privacy.quality;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import spplus.privacy.text.Lexicon;

/** Values for the slots of the templates: those to find, and those that only look like them. */
final class MadeUpValues {

    private static final List<String> PROVIDERS = List.of(
            "orange.fr",
            "gmail.com",
            "laposte.net",
            "free.fr",
            "hotmail.fr",
            "wanadoo.fr",
            "proton.me",
            "mairie" + "-x.fr");
    private static final List<String> TOWNS = List.of(
            "Nantes", "Saint-Étienne", "Paris", "Le Mans", "Limoges", "Pau", "Villeneuve d’Ascq", "Bourg-en-Bresse");
    private static final List<String> WAYS =
            List.of("rue", "avenue", "boulevard", "chemin", "impasse", "allée", "route", "place", "bd");
    private static final List<String> WAY_NAMES = List.of(
            "des Lilas",
            "Victor Hugo",
            "de la République",
            "du Moulin",
            "Jean Jaurès",
            "de l’Église",
            "Pasteur",
            "des Acacias",
            "du 8 Mai 1945");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";

    private final RandomGenerator random;
    private final MadeUpPeople people;

    MadeUpValues(RandomGenerator random) {
        this.random = random;
        this.people = new MadeUpPeople(random);
    }

    /** @param slot such as {@code PHONE}, {@code PERSON_NAME.last} or, for a look-alike, {@code amount} */
    String value(String slot) {
        return switch (slot) {
            case "EMAIL" -> email();
            case "PHONE" -> phone();
            case "NIR" -> nir();
            case "IBAN" -> iban();
            case "CARD_NUMBER" -> KeyedNumbers.grouped(KeyedNumbers.card(random), random.nextBoolean() ? 4 : 16);
            case "PLATE" -> plate();
            case "FILE_NUMBER" -> fileNumber();
            case "LICENCE_NUMBER" -> licence();
            case "POSTAL_ADDRESS" -> address();
            case "BIRTH_DATE" -> date(1930 + random.nextInt(90));
            case "LINK" ->
                "https://www.exemple-" + KeyedNumbers.digits(random, 3) + ".com/page?suivi=" + random.nextInt(99999);
            case "PERSON_NAME", "AGENT_NAME" -> people.fullName();
            case "PERSON_NAME.first", "AGENT_NAME.first" -> people.firstName();
            case "PERSON_NAME.last", "AGENT_NAME.last" -> people.lastName();
            default -> lookAlike(slot);
        };
    }

    private String lookAlike(String slot) {
        return switch (slot) {
            case "amount" -> amount();
            case "date" -> date(2015 + random.nextInt(10));
            case "hour" -> "%dh%02d".formatted(7 + random.nextInt(12), random.nextInt(60));
            case "short" ->
                people.pick(List.of(
                        "3939", "36 46", "3949", "119", "3114", "3919", "0 809 54 19 19", "0800 94" + " 06 25"));
            case "law" -> "n° 20%02d-%d".formatted(random.nextInt(26), 100 + random.nextInt(1500));
            case "form" -> "cerfa n° 1%s*0%d".formatted(KeyedNumbers.digits(random, 4), 1 + random.nextInt(5));
            case "place" -> people.pick(WAYS.subList(0, 5)) + " " + people.pick(WAY_NAMES);
            case "town" -> people.pick(TOWNS);
            case "postcode" -> "%02d%s".formatted(1 + random.nextInt(95), KeyedNumbers.digits(random, 3));
            default -> throw new IllegalArgumentException("no such slot: " + slot);
        };
    }

    private String email() {
        var local = Lexicon.fold(people.firstName() + "." + people.lastName()).replaceAll("[^a-z.]", "");
        var provider = people.pick(PROVIDERS);
        return switch (random.nextInt(10)) {
            case 0 -> local + " (at) " + provider;
            case 1 -> (local + " arobase " + provider).replace(".", " point ");
            case 2 -> local + " @ " + provider;
            case 3 -> local.toUpperCase(Locale.ROOT) + "@" + provider;
            default -> local + "@" + provider;
        };
    }

    private String phone() {
        var number = "0" + people.pick(List.of("1", "2", "3", "4", "5", "6", "6", "7", "7", "9"))
                + KeyedNumbers.digits(random, 8);
        var pairs = KeyedNumbers.grouped(number, 2);
        return switch (random.nextInt(9)) {
            case 0, 1 -> number;
            case 2 -> pairs.replace(' ', '.');
            case 3 -> pairs.replace(' ', '-');
            case 4 -> "+33 " + pairs.substring(1);
            case 5 -> "+33 (0)" + pairs.substring(1);
            case 6 -> "0033" + number.substring(1);
            default -> pairs;
        };
    }

    private String nir() {
        var number = KeyedNumbers.nir(random);
        return switch (random.nextInt(5)) {
            case 0 -> number;
            case 1 -> KeyedNumbers.grouped(number.substring(0, 13), 1, 2, 2, 2, 3, 3);
            default -> KeyedNumbers.grouped(number, 1, 2, 2, 2, 3, 3, 2);
        };
    }

    private String iban() {
        var number = KeyedNumbers.iban(random);
        return random.nextBoolean() ? number : KeyedNumbers.grouped(number, 4);
    }

    private String plate() {
        var separator = people.pick(List.of("-", "-", " ", ""));
        if (random.nextInt(5) == 0) {
            return (100 + random.nextInt(9000)) + " " + letters(2) + " " + (10 + random.nextInt(80));
        }
        return letters(2) + separator + KeyedNumbers.digits(random, 3) + separator + letters(2);
    }

    private String letters(int count) {
        var letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(PLATE_LETTERS.charAt(random.nextInt(PLATE_LETTERS.length())));
        }
        return letters.toString().replace("SS", "ST");
    }

    private String fileNumber() {
        var digits = KeyedNumbers.digits(random, 7);
        return switch (random.nextInt(6)) {
            case 0 -> digits + letters(1);
            case 1 -> "20%02d-%s".formatted(10 + random.nextInt(16), digits);
            case 2 -> letters(2) + digits;
            case 3 -> "1" + digits + KeyedNumbers.digits(random, 5);
            case 4 -> KeyedNumbers.grouped(digits + "12", 3);
            default -> digits;
        };
    }

    private String licence() {
        return switch (random.nextInt(3)) {
            case 0 -> KeyedNumbers.digits(random, 2) + letters(2) + KeyedNumbers.digits(random, 5);
            case 1 -> KeyedNumbers.digits(random, 12);
            default -> "X" + letters(1) + KeyedNumbers.digits(random, 7);
        };
    }

    private String address() {
        var number = (1 + random.nextInt(200)) + people.pick(List.of("", "", "", " bis", " ter", ","));
        var street = number + " " + people.pick(WAYS) + " " + people.pick(WAY_NAMES);
        return random.nextInt(3) == 0
                ? street
                : street + people.pick(List.of(" ", ", ")) + lookAlike("postcode") + " " + people.pick(TOWNS);
    }

    private String date(int year) {
        int day = 1 + random.nextInt(28);
        return random.nextBoolean()
                ? "%02d/%02d/%d".formatted(day, 1 + random.nextInt(12), year)
                : day + " " + people.pick(MONTHS) + " " + year;
    }

    private String amount() {
        int euros = random.nextInt(2_000_000);
        return random.nextBoolean()
                ? "%d €".formatted(euros)
                : "%,d euros".formatted(euros).replace(',', ' ');
    }
}
