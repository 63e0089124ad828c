package spplus.experience.change;

/**
 * What is said to have changed.
 *
 * @param evidence a link, or where anybody can see it
 */
public record Announcement(String what, String evidence) {

    public static final int LONGEST = 500;
}
