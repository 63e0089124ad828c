package spplus.assistant.model;

/**
 * Something a draft may cite.
 *
 * @param number from 1, as it is cited: {@code [1]}
 * @param kind {@code SHEET} or {@code REPLY}
 * @param path of its page
 */
public record Source(int number, String kind, String title, String path, String text) {}
