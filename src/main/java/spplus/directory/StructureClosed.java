package spplus.directory;

/** A structure that was active closed. */
public record StructureClosed(StructureCode code) {}
