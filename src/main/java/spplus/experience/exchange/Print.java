package spplus.experience.exchange;

/** A print of 64 bits of some words in their order, so that two versions of one row are never taken as one. */
final class Print {

    private static final char BETWEEN = '\uFFFF';

    private long print = 0xcbf29ce484222325L;

    Print add(String words) {
        for (int i = 0; i < words.length(); i++) {
            add(words.charAt(i));
        }
        return add(BETWEEN);
    }

    long value() {
        return print;
    }

    private Print add(char one) {
        print = (print ^ one) * 0x100000001b3L;
        return this;
    }
}
