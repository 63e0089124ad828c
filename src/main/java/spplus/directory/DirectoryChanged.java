package spplus.directory;

/**
 * Many structures changed at once, beyond what is told one by one: whoever keeps copies of names, places or lineages
 * reads them again.
 *
 * @param moved those that changed network, kind, department or region too
 */
public record DirectoryChanged(int opened, int closed, int moved) {}
