package spplus.verbatim.entity;

import java.util.Map;

/** Numbers as people write them, in figures or in letters. */
final class SaidNumbers {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16),
            Map.entry("dix-huit", 18),
            Map.entry("vingt", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("quarante-cinq", 45),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("quatre-vingt-dix", 90),
            Map.entry("cent", 100),
            Map.entry("une huitaine de", 8),
            Map.entry("une dizaine de", 10),
            Map.entry("une quinzaine de", 15),
            Map.entry("une vingtaine de", 20),
            Map.entry("une trentaine de", 30));

    /** Matches one number. */
    static final String PATTERN = "(?:\\d{1,3}(?:[.,]5)?|une (?:huit|diz|quinz|vingt|trent)aine de"
            + "|dix-huit|quatre-vingt-dix|quarante-cinq|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
            + "|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent)";

    private SaidNumbers() {}

    static double of(String said) {
        var known = WORDS.get(said);
        return known != null ? known : Double.parseDouble(said.replace(',', '.'));
    }
}
