package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.survey.mystery.Criterion.Channel;
import spplus.survey.mystery.MysteryPages.Board;
import spplus.survey.mystery.MysteryPages.Plan;
import spplus.survey.mystery.MysteryPages.Planned;
import spplus.survey.mystery.MysteryPages.Row;
import spplus.survey.mystery.MysteryPages.Task;
import spplus.survey.mystery.MysteryPages.Telling;
import spplus.survey.mystery.MysteryPages.Typed;

/** Gathers what pages of mystery contacts show. */
@Component
class MysteryView {

    static final String ADDRESS = "/espace/enquetes/mystere";
    private static final int MOST = 50;
    private static final int PAGE = 50;
    private static final int BELOW = 60;

    private final GridDesk grids;
    private final MysteryRepository campaigns;
    private final PlanRepository plan;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Agents agents;
    private final Texts texts;
    private final Clock clock;

    MysteryView(
            GridDesk grids,
            MysteryRepository campaigns,
            PlanRepository plan,
            Perimeter perimeter,
            Directory directory,
            Agents agents,
            Texts texts,
            Clock clock) {
        this.grids = grids;
        this.campaigns = campaigns;
        this.plan = plan;
        this.perimeter = perimeter;
        this.directory = directory;
        this.agents = agents;
        this.texts = texts;
        this.clock = clock;
    }

    Board board(Actor actor, @Nullable Structure structure, String words, Typed title) {
        var picker = perimeter.picker(actor, Permission.MANAGE_SURVEYS, structure, words, ADDRESS);
        if (structure == null) {
            return new Board(picker, List.of(), List.of(), title);
        }
        var rows = campaigns.of(structure.code(), MOST).stream()
                .map(campaign -> new Row(campaign, campaign.isClosed(today()), plan.progress(campaign.id(), today())))
                .toList();
        return new Board(picker, grids.of(structure, MOST), rows, title);
    }

    /** @param after the last contact of the page before, null to begin */
    Plan plan(MysteryCampaign campaign, @Nullable Contact after, PlanForm form) {
        var contacts = plan.of(campaign.id(), after, PAGE + 1);
        boolean more = contacts.size() > PAGE;
        var shown = more ? contacts.subList(0, PAGE) : contacts;
        return new Plan(
                campaign,
                directory.name(campaign.structure()),
                campaign.isClosed(today()),
                today(),
                plan.progress(campaign.id(), today()),
                planned(shown),
                more ? shown.getLast().id() : null,
                after != null,
                Arrays.stream(Channel.values())
                        .filter(channel ->
                                !Criterion.of(channel, campaign.criteria()).isEmpty())
                        .toList(),
                below(campaign),
                form.structures(),
                typed(form.typed(), form.problems()));
    }

    private List<Planned> planned(List<Contact> contacts) {
        var names = agents.names(
                contacts.stream().map(Contact::investigator).distinct().toList());
        var places = places(contacts);
        return contacts.stream()
                .map(contact -> new Planned(
                        contact,
                        name(places, contact),
                        names.getOrDefault(contact.investigator(), texts.t("survey.mystery.investigator-gone"))))
                .toList();
    }

    List<Task> tasks(List<Contact> contacts) {
        var places = places(contacts);
        var names = new LinkedHashMap<Object, String>();
        contacts.forEach(contact -> names.computeIfAbsent(
                contact.campaign(),
                _ -> campaigns.find(contact.campaign()).orElseThrow().name()));
        return contacts.stream()
                .map(contact -> new Task(
                        contact,
                        name(places, contact),
                        town(places, contact),
                        names.getOrDefault(contact.campaign(), "")))
                .toList();
    }

    Telling telling(Contact contact, MysteryCampaign campaign, List<Criterion> criteria, FindingsForm form) {
        var places = places(List.of(contact));
        return new Telling(
                contact,
                name(places, contact),
                town(places, contact),
                campaign.name(),
                campaign.opensOn(),
                campaign.closesOn(),
                campaign.isClosed(today()),
                criteria,
                typed(form.typed(), form.problems()));
    }

    /** With the words of each problem. */
    Typed typed(Map<String, String> typed, Map<String, String> problems) {
        var said = new LinkedHashMap<String, String>();
        problems.forEach((field, problem) ->
                said.put(field, texts.t("survey.mystery.problem." + problem, MysteryDesk.MOST_CONTACTS)));
        return new Typed(typed, said);
    }

    private List<Structure> below(MysteryCampaign campaign) {
        var all = new ArrayList<Structure>();
        directory.find(campaign.structure()).ifPresent(all::add);
        all.addAll(directory.children(campaign.structure(), BELOW));
        return all;
    }

    private Map<StructureCode, Structure> places(List<Contact> contacts) {
        return directory.findAll(
                contacts.stream().map(Contact::structure).distinct().toList());
    }

    private static String name(Map<StructureCode, Structure> places, Contact contact) {
        var place = places.get(contact.structure());
        return place == null ? contact.structure().value() : place.name();
    }

    private static String town(Map<StructureCode, Structure> places, Contact contact) {
        var place = places.get(contact.structure());
        return place == null ? "" : place.town();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
