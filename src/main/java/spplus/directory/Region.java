package spplus.directory;

/** A region, or an overseas collectivity that stands for one. */
public record Region(String code, String name) {}
