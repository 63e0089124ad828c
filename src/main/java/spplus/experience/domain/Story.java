package spplus.experience.domain;

/** What is told: a title of 3 to 120 characters, a story of 10 to 10,000. */
public record Story(String title, String text) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_TEXT = 10_000;

    @Override
    public String toString() {
        return "Story[%d, %d characters]".formatted(title.length(), text.length());
    }
}
