package spplus.entry;

import spplus.core.CheckedCode;

/** Somebody came by a button from a site that its structure did not name; told once for each site. */
public record ButtonSeenElsewhere(CheckedCode button, String origin) {}
