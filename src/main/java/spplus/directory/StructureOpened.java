package spplus.directory;

/** A structure was added to the directory. */
public record StructureOpened(StructureCode code) {}
