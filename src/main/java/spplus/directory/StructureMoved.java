package spplus.directory;

/** A structure changed place in its network's tree: everything below it has new ancestors. */
public record StructureMoved(StructureCode code) {}
