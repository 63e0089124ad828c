package spplus.web;

import java.util.List;
import spplus.access.Permission;

/**
 * One entry of a menu.
 *
 * @param address where it leads
 * @param text key of its words
 * @param permission who sees it
 */
public record MenuEntry(String address, String text, Permission permission) {

    static final List<MenuEntry> PUBLIC = List.of(
            new MenuEntry("/partager", "web.menu.share", Permission.EVERYONE),
            new MenuEntry("/experiences", "web.menu.experiences", Permission.EVERYONE),
            new MenuEntry("/structures", "web.menu.structures", Permission.EVERYONE),
            new MenuEntry("/resultats", "web.menu.public-results", Permission.EVERYONE),
            new MenuEntry("/engagements", "web.menu.commitments", Permission.EVERYONE));
}
