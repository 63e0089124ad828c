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
            new MenuEntry("/structures", "web.menu.structures", Permission.EVERYONE));

    static final List<MenuEntry> WORKSPACE = List.of(
            new MenuEntry("/espace/experiences", "web.menu.experiences", Permission.READ_EXPERIENCES),
            new MenuEntry("/espace/promesses", "web.menu.promises", Permission.REPLY),
            new MenuEntry("/espace/changements", "web.menu.changes", Permission.VALIDATE_REPLIES),
            new MenuEntry("/espace/rattachements", "web.menu.handovers", Permission.REPLY),
            new MenuEntry("/espace/arbitrages", "web.menu.arbitrations", Permission.ARBITRATE),
            new MenuEntry("/espace/fiches", "web.menu.sheets", Permission.REPLY),
            new MenuEntry("/espace/saisie", "web.menu.behalf", Permission.COLLECT_EXPERIENCES),
            new MenuEntry("/espace/entrees", "web.menu.entry", Permission.MANAGE_STRUCTURE),
            new MenuEntry("/espace/moderation", "web.menu.moderation", Permission.MODERATE),
            new MenuEntry("/espace/pilotage/avant-envoi", "web.menu.offers", Permission.ARBITRATE),
            new MenuEntry("/espace/administration", "web.menu.administration", Permission.MANAGE_AGENTS),
            new MenuEntry("/espace/journal", "web.menu.audit", Permission.READ_AUDIT));
}
