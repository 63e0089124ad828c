package spplus.verbatim.family;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.verbatim.family.FamilyPages.Compared;
import spplus.verbatim.family.FamilyPages.Count;
import spplus.verbatim.family.FamilyPages.Decision;
import spplus.verbatim.family.FamilyPages.Home;
import spplus.verbatim.family.FamilyPages.Line;
import spplus.verbatim.family.FamilyPages.One;
import spplus.verbatim.family.FamilyPages.Tab;
import spplus.verbatim.family.FamilyPages.Text;
import spplus.verbatim.family.FamilyPages.Typed;
import spplus.verbatim.family.FamilyTexts.Member;

/** Makes the pages of families. */
@Component
class FamilyViews {

    private static final int PAGE = 20;
    private static final int COUNTS = 12;
    private static final int HISTORY = 30;
    private static final int EXCERPT = 280;
    private static final double HUNDRED = 100;

    private final FamilyRepository families;
    private final FamilyTexts members;
    private final PlacingRepository placing;
    private final FamilyDesk desk;
    private final FamilySettings settings;
    private final Directory directory;
    private final Texts texts;

    FamilyViews(
            FamilyRepository families,
            FamilyTexts members,
            PlacingRepository placing,
            FamilyDesk desk,
            FamilySettings settings,
            Directory directory,
            Texts texts) {
        this.families = families;
        this.members = members;
        this.placing = placing;
        this.desk = desk;
        this.settings = settings;
        this.directory = directory;
        this.texts = texts;
    }

    /** Of a structure and all below. @param chosen null for the whole country */
    Home home(Picker picker, @Nullable Structure chosen, FamilyState state, @Nullable UUID after) {
        var code = chosen == null ? "" : chosen.code().value();
        var last = after == null ? null : families.find(after, code).orElse(null);
        var found = families.list(state, code, last, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var scope = chosen == null ? Scope.EVERYWHERE : Scope.under(List.of(code));
        return new Home(
                picker,
                code,
                chosen == null ? texts.t("verbatim.explore.everywhere") : chosen.name(),
                state.address(),
                tabs(code),
                shown.stream().map(family -> line(family, scope)).toList(),
                settings.fewestWords(),
                settings.likeness(),
                placing.isWaiting(),
                found.size() <= PAGE
                        ? null
                        : FamilyController.PATH
                                + "?structure=%s&etat=%s&suite=%s"
                                        .formatted(
                                                code,
                                                state.address(),
                                                shown.getLast().id()));
    }

    One one(Actor actor, Family family, @Nullable UUID after, @Nullable UUID compared, Typed typed) {
        var scope = actor.scopeOf(Permission.READ_VOICES);
        var first = members.first(family.id(), scope).orElse(null);
        var runs = first == null ? null : Shingles.of(words(first, Integer.MAX_VALUE));
        var found = members.page(family.id(), scope, after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new One(
                family.id(),
                family.state().code(),
                family.version(),
                family.texts(),
                family.everywhere() - family.texts(),
                family.first(),
                family.last(),
                first == null ? null : text(first, Integer.MAX_VALUE, null),
                structures(family, scope),
                sources(family, scope),
                shown.stream()
                        .map(member -> text(member, EXCERPT, isSame(first, member) ? null : percent(runs, member)))
                        .toList(),
                found.size() <= PAGE
                        ? null
                        : FamilyController.PATH + "/" + family.id() + "?suite="
                                + shown.getLast().id() + "#textes",
                compared == null || first == null ? null : compared(family, first, compared, scope),
                families.history(family.id(), HISTORY).stream()
                        .map(past -> new Decision(past.state().code(), past.reason(), past.who(), past.at()))
                        .toList(),
                desk.decides(actor, family.id()),
                typed);
    }

    private List<Count> structures(Family family, Scope scope) {
        return members.structures(family.id(), scope, COUNTS).stream()
                .map(count -> new Count(structure(count.value()), count.texts()))
                .toList();
    }

    private List<Count> sources(Family family, Scope scope) {
        return members.sources(family.id(), scope, COUNTS).stream()
                .map(count -> new Count(source(count.value()), count.texts()))
                .toList();
    }

    private List<Tab> tabs(String scope) {
        var sums = families.sums(scope);
        return Arrays.stream(FamilyState.values())
                .map(state -> tab(state, sums.getOrDefault(state, FamilyRepository.Sum.NONE)))
                .toList();
    }

    private static Tab tab(FamilyState state, FamilyRepository.Sum sum) {
        return new Tab(state.address(), state.code(), sum.families(), sum.texts());
    }

    private Line line(Family family, Scope scope) {
        var first = members.first(family.id(), scope);
        return new Line(
                family.id(),
                first.map(member -> words(member, EXCERPT)).orElse(""),
                first.map(FamilyViews::language).orElse(null),
                family.texts(),
                family.first(),
                family.last());
    }

    private @Nullable Compared compared(Family family, Member first, UUID other, Scope scope) {
        return members.find(family.id(), other, scope)
                .filter(member -> !member.id().equals(first.id()))
                .map(member -> new Compared(
                        text(member, 0, null),
                        SideBySide.of(words(first, Integer.MAX_VALUE), words(member, Integer.MAX_VALUE))))
                .orElse(null);
    }

    private static boolean isSame(@Nullable Member first, Member member) {
        return first != null && first.id().equals(member.id());
    }

    /** Measured on what is shown: another text may have become the first since they were compared. */
    private static @Nullable Integer percent(@Nullable Shingles first, Member member) {
        return first == null
                ? null
                : (int) Math.floor(HUNDRED * first.likeness(Shingles.of(words(member, Integer.MAX_VALUE))));
    }

    private Text text(Member member, int letters, @Nullable Integer percent) {
        return new Text(
                member.id(),
                words(member, letters),
                member.saidOn(),
                language(member),
                source(member.source()),
                texts.t("verbatim.explore.author." + member.author()),
                structure(member.structure() == null ? "" : member.structure()),
                percent);
    }

    private String structure(String code) {
        return code.isEmpty() ? texts.t("verbatim.family.no-structure") : directory.name(new StructureCode(code));
    }

    private String source(String kind) {
        return texts.t("verbatim.explore.source." + kind);
    }

    /** Null when it is the house's, or nobody knows. */
    private static @Nullable String language(Member member) {
        return member.language().equals(Texts.HOUSE) || member.language().equals("und") ? null : member.language();
    }

    private static String words(Member member, int letters) {
        var words = (member.title().isBlank() ? member.body() : member.title() + "\n" + member.body()).strip();
        return words.length() > letters ? words.substring(0, letters) + "…" : words;
    }
}
