package spplus.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.CheckedCode;
import spplus.directory.Directory;
import spplus.directory.Location;
import spplus.directory.Locations;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.survey.campaign.CampaignPages.Board;
import spplus.survey.campaign.CampaignPages.DoorLine;
import spplus.survey.campaign.CampaignPages.Month;
import spplus.survey.campaign.CampaignPages.Opening;
import spplus.survey.campaign.CampaignPages.Row;
import spplus.survey.campaign.CampaignPages.Sheet;
import spplus.survey.campaign.CampaignPages.Trouble;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.Door;
import spplus.survey.domain.DoorPasses;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Offers;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.SealedSheets;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Source;
import spplus.survey.ending.EndingSnippets;

/** Gathers what those who open campaigns see. */
@Component
class CampaignView {

    static final String ADDRESS = "/espace/enquetes";
    private static final int MOST = 100;

    private final CampaignStore store;
    private final FormVersions forms;
    private final ContactRepository contacts;
    private final ServedRepository served;
    private final AnswerStore answers;
    private final SealedSheets box;
    private final Offers offers;
    private final Perimeter perimeter;
    private final Directory directory;
    private final Locations locations;
    private final DoorPasses passes;
    private final EndingSnippets endings;
    private final PlatformSettings platform;
    private final Texts texts;
    private final Clock clock;

    CampaignView(
            CampaignStore store,
            FormVersions forms,
            ContactRepository contacts,
            ServedRepository served,
            AnswerStore answers,
            SealedSheets box,
            Offers offers,
            Perimeter perimeter,
            Directory directory,
            Locations locations,
            DoorPasses passes,
            EndingSnippets endings,
            PlatformSettings platform,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.contacts = contacts;
        this.served = served;
        this.answers = answers;
        this.box = box;
        this.offers = offers;
        this.perimeter = perimeter;
        this.directory = directory;
        this.locations = locations;
        this.passes = passes;
        this.endings = endings;
        this.platform = platform;
        this.texts = texts;
        this.clock = clock;
    }

    Board board(Actor actor, @Nullable Structure structure, String words) {
        var picker = perimeter.picker(actor, Permission.MANAGE_SURVEYS, structure, words, ADDRESS);
        var today = LocalDate.now(clock);
        var rows = structure == null
                ? List.<Row>of()
                : store.of(structure.code(), MOST).stream()
                        .map(campaign -> new Row(
                                campaign, campaign.state(today), form(campaign).title()))
                        .toList();
        return new Board(picker, rows);
    }

    Opening opening(FormVersion form, Structure structure, CampaignForm typed) {
        var problems = new LinkedHashMap<String, String>();
        typed.problems()
                .forEach((field, problem) -> problems.put(field, texts.t("survey.campaign.problem." + problem)));
        return new Opening(form, structure.name(), form.family() == FormFamily.LABEL_AGENTS, typed.typed(), problems);
    }

    Sheet sheet(Campaign campaign, @Nullable Trouble problem) {
        var address = platform.absolute(campaign.path());
        boolean hidden = campaign.anonymous() && campaign.countedAt() == null;
        var months = months(campaign);
        return new Sheet(
                campaign,
                campaign.state(LocalDate.now(clock)),
                directory.name(campaign.structure()),
                form(campaign),
                address,
                address.replaceFirst("^https?://", ""),
                "<a href=\"" + address + "\">" + texts.t("survey.campaign.html") + "</a>",
                endings.of(campaign),
                doors(campaign),
                offers.count(campaign),
                hidden ? null : answers.count(campaign.id()),
                hidden && box.waiting(campaign.id()) >= campaign.terms().minGroup(),
                months.stream()
                        .filter(month -> month.volume() != null || isSaid(campaign, month))
                        .toList(),
                months.stream().filter(month -> month.volume() == null).toList(),
                contacts.invited(campaign.id()),
                served.lists(campaign.id(), texts),
                problem);
    }

    Trouble trouble(String field, String key, Object... arguments) {
        return new Trouble(field, texts.t("survey.campaign.problem." + key, arguments));
    }

    /** The place of that code below the structure of the campaign; empty when there is none. */
    Optional<Location> place(Campaign campaign, String typed) {
        return CheckedCode.read(typed).flatMap(locations::find).filter(location -> directory
                .lineage(location.structure())
                .contains(campaign.structure().value()));
    }

    private boolean isSaid(Campaign campaign, Month month) {
        return served.said(campaign.id()).containsKey(month.first());
    }

    /** From the month of its first day to that of its last, or to this one. */
    private List<Month> months(Campaign campaign) {
        var said = served.said(campaign.id());
        var today = LocalDate.now(clock);
        var last = campaign.closesOn() != null && campaign.closesOn().isBefore(today) ? campaign.closesOn() : today;
        return Stream.iterate(
                        YearMonth.from(campaign.opensOn()),
                        month -> !month.isAfter(YearMonth.from(last)),
                        month -> month.plusMonths(1))
                .limit(60)
                .map(month -> new Month(
                        month.atDay(1),
                        texts.t(
                                "survey.campaign.month",
                                Date.from(month.atDay(15)
                                        .atStartOfDay(clock.getZone())
                                        .toInstant())),
                        said.getOrDefault(month.atDay(1), null)))
                .toList();
    }

    private List<DoorLine> doors(Campaign campaign) {
        return store.doors(campaign.id(), MOST).stream()
                .map(door -> line(campaign, door))
                .toList();
    }

    private DoorLine line(Campaign campaign, Door door) {
        var code = CheckedCode.read(door.code());
        var place = code.flatMap(locations::find);
        return new DoorLine(
                door.kind(),
                door.code(),
                code.map(CheckedCode::printed).orElse(door.code()),
                place.map(Location::name).orElse(""),
                place.map(found -> kiosk(campaign, found)).orElse(""));
    }

    private String kiosk(Campaign campaign, Location place) {
        return passes.kiosk(
                campaign,
                new Provenance(Source.KIOSK, ServedBy.COUNTER, place.code().value(), place.structure(), null, null));
    }

    private FormVersion form(Campaign campaign) {
        return forms.find(campaign.formVersion()).orElseThrow();
    }
}
