package spplus.directory;

/** An administration's network; {@code structures} counts its active structures. */
public record Network(String name, String slug, int structures) {}
