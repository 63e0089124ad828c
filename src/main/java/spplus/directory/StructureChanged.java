package spplus.directory;

/** A structure changed network, kind, department or region, or opened again: whoever adds up along these reads it again. */
public record StructureChanged(StructureCode code) {}
