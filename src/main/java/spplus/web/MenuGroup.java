package spplus.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import spplus.access.Permission;

/**
 * Entries of the workspace that serve one purpose.
 *
 * @param text key of its words
 * @param entries in the order of a day's work
 */
public record MenuGroup(String text, List<MenuEntry> entries) {

    /** As many entries stand side by side on a desk's screen without a group. */
    private static final int FLAT = 6;

    private static final List<MenuGroup> WORKSPACE = List.of(
            new MenuGroup(
                    "web.menu.group.answer",
                    List.of(
                            new MenuEntry("/espace/experiences", "web.menu.experiences", Permission.READ_EXPERIENCES),
                            new MenuEntry("/espace/promesses", "web.menu.promises", Permission.REPLY),
                            new MenuEntry("/espace/changements", "web.menu.changes", Permission.VALIDATE_REPLIES),
                            new MenuEntry("/espace/rattachements", "web.menu.handovers", Permission.REPLY),
                            new MenuEntry("/espace/arbitrages", "web.menu.arbitrations", Permission.ARBITRATE),
                            new MenuEntry("/espace/fiches", "web.menu.sheets", Permission.REPLY))),
            new MenuGroup(
                    "web.menu.group.collect",
                    List.of(
                            new MenuEntry("/espace/saisie", "web.menu.behalf", Permission.COLLECT_EXPERIENCES),
                            new MenuEntry("/espace/entrees", "web.menu.entry", Permission.MANAGE_STRUCTURE),
                            new MenuEntry("/espace/enquetes", "web.menu.surveys", Permission.MANAGE_SURVEYS),
                            new MenuEntry("/espace/papier", "web.menu.paper", Permission.COLLECT_EXPERIENCES),
                            new MenuEntry(
                                    "/espace/contacts-mystere", "web.menu.mystery", Permission.COLLECT_EXPERIENCES),
                            new MenuEntry("/espace/enquetes/resultats", "web.menu.results", Permission.READ_SURVEYS),
                            new MenuEntry("/espace/pilotage/avant-envoi", "web.menu.offers", Permission.ARBITRATE))),
            new MenuGroup(
                    "web.menu.group.voices",
                    List.of(
                            new MenuEntry("/espace/voix", "web.menu.voices", Permission.READ_VOICES),
                            new MenuEntry("/espace/voix/themes", "web.menu.themes", Permission.READ_VOICES),
                            new MenuEntry("/espace/voix/imports", "web.menu.text-imports", Permission.IMPORT_VOICES),
                            new MenuEntry("/espace/voix/modeles", "web.menu.models", Permission.ANALYSE_VOICES))),
            new MenuGroup(
                    "web.menu.group.quality",
                    List.of(
                            new MenuEntry("/espace/qualite/saisie", "web.menu.quality-entry", Permission.ENTER_RESULTS),
                            new MenuEntry("/espace/qualite", "web.menu.quality", Permission.PUBLISH_RESULTS),
                            new MenuEntry(
                                    "/espace/qualite/autodiagnostics",
                                    "web.menu.assessments",
                                    Permission.ENTER_RESULTS),
                            new MenuEntry("/espace/qualite/ecarts", "web.menu.gaps", Permission.ENTER_RESULTS),
                            new MenuEntry(
                                    "/espace/qualite/indicateurs",
                                    "web.menu.indicators",
                                    Permission.MANAGE_REFERENCE))),
            new MenuGroup(
                    "web.menu.group.improve",
                    List.of(
                            new MenuEntry("/espace/amelioration/irritants", "web.menu.pains", Permission.READ_VOICES),
                            new MenuEntry("/espace/amelioration/actions", "web.menu.actions", Permission.READ_VOICES),
                            new MenuEntry("/espace/idees", "web.menu.ideas", Permission.READ_VOICES))),
            new MenuGroup(
                    "web.menu.moderation",
                    List.of(new MenuEntry("/espace/moderation", "web.menu.moderation", Permission.MODERATE))),
            new MenuGroup(
                    "web.menu.group.manage",
                    List.of(
                            new MenuEntry("/espace/engagements", "web.menu.commitments", Permission.MANAGE_REFERENCE),
                            new MenuEntry(
                                    "/espace/administration", "web.menu.administration", Permission.MANAGE_AGENTS),
                            new MenuEntry("/espace/journal", "web.menu.audit", Permission.READ_AUDIT))));

    /** What somebody may open: in groups, or one by one when it is little. */
    static List<MenuGroup> workspace(Predicate<Permission> may) {
        var open = WORKSPACE.stream().map(group -> group.only(may)).toList();
        var entries = open.stream().flatMap(group -> group.entries.stream()).toList();
        var groups = entries.size() <= FLAT ? entries.stream().map(MenuGroup::alone) : open.stream();
        return groups.filter(group -> !group.entries.isEmpty()).toList();
    }

    /** A group of one is shown as its entry. */
    public boolean isAlone() {
        return entries.size() == 1;
    }

    /** Of all that the workspace's menu holds, whoever may open it. */
    static Stream<String> everyAddress() {
        return WORKSPACE.stream().flatMap(MenuGroup::addresses);
    }

    Stream<String> addresses() {
        return entries.stream().map(MenuEntry::address);
    }

    private MenuGroup only(Predicate<Permission> may) {
        return new MenuGroup(
                text,
                entries.stream().filter(entry -> may.test(entry.permission())).toList());
    }

    private static MenuGroup alone(MenuEntry entry) {
        return new MenuGroup(entry.text(), List.of(entry));
    }
}
