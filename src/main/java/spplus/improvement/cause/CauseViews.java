package spplus.improvement.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.improvement.action.PainActions;
import spplus.improvement.cause.CausePages.Branch;
import spplus.improvement.cause.CausePages.Fish;
import spplus.improvement.cause.CausePages.Node;
import spplus.improvement.cause.CausePages.Root;
import spplus.improvement.cause.CausePages.Tree;
import spplus.improvement.cause.CausePages.Writing;
import spplus.improvement.pain.PainReader;
import spplus.improvement.pain.PainReader.Brief;
import spplus.platform.Texts;

/** Gathers what the worksheets show. */
@Component
class CauseViews {

    private final CauseRepository causes;
    private final PainReader pains;
    private final PainActions actions;
    private final Texts texts;

    CauseViews(CauseRepository causes, PainReader pains, PainActions actions, Texts texts) {
        this.causes = causes;
        this.pains = pains;
        this.actions = actions;
        this.texts = texts;
    }

    Tree tree(Actor actor, UUID id, @Nullable String problem) {
        var pain = pains.find(actor, Permission.READ_VOICES, id);
        var all = causes.of(id, CauseDesk.MOST);
        var whys = all.stream().filter(one -> one.sheet() == CauseSheet.WHY).toList();
        var live = live(all);
        return new Tree(
                pain,
                branches(pain, whys, null, 1),
                roots(pain, live),
                removed(pain, whys),
                pain.open(),
                pain.open() && actions.mayAct(actor, pain.structure()),
                problem);
    }

    Fish fish(Actor actor, UUID id) {
        var pain = pains.find(actor, Permission.READ_VOICES, id);
        var bones = causes.of(id, CauseDesk.MOST).stream()
                .filter(one -> one.sheet() == CauseSheet.FISH)
                .toList();
        var families = new EnumMap<CauseFamily, List<Node>>(CauseFamily.class);
        var words = new EnumMap<CauseFamily, List<String>>(CauseFamily.class);
        var names = new EnumMap<CauseFamily, String>(CauseFamily.class);
        for (var family : CauseFamily.values()) {
            var nodes = bones.stream()
                    .filter(one -> one.family() == family && !one.removed())
                    .map(one -> node(pain, one))
                    .toList();
            families.put(family, nodes);
            words.put(family, nodes.stream().map(Node::words).toList());
            names.put(family, texts.t("improvement.cause.family." + family.name()));
        }
        var drawing = Fishbone.of(pain.title(), words, names, more -> texts.t("improvement.cause.more", more));
        return new Fish(pain, drawing, families, removed(pain, bones), pain.open());
    }

    /** @param id null for a new one @param other what somebody else wrote meanwhile */
    Writing writing(Brief pain, CauseForm form, @Nullable UUID id, @Nullable Cause other, Map<String, String> errors) {
        var cause = id == null ? null : causes.find(id).orElse(null);
        var parent = cause == null ? form.parent() : cause.parent();
        var family = cause == null ? form.family() : cause.family();
        var explained = parent == null
                ? pain.title()
                : causes.find(parent).map(above -> above.told().words()).orElse(pain.title());
        return new Writing(
                pain,
                id,
                form,
                family == null ? "" : family.name(),
                explained,
                other == null ? null : node(pain, other),
                pains.voices(pain.id()),
                errors);
    }

    private List<Branch> branches(Brief pain, List<Cause> all, @Nullable UUID parent, int depth) {
        var branches = new ArrayList<Branch>();
        for (var one : all) {
            if (!one.removed() && Objects.equals(one.parent(), parent)) {
                boolean goesOn = pain.open() && !one.told().root() && depth < CauseDesk.DEEPEST;
                branches.add(new Branch(node(pain, one), depth, goesOn, branches(pain, all, one.id(), depth + 1)));
            }
        }
        return branches;
    }

    /** Neither taken out, nor below one that was. */
    private static List<Cause> live(List<Cause> all) {
        var byId = all.stream().collect(Collectors.toMap(Cause::id, one -> one));
        return all.stream()
                .filter(one -> {
                    var now = one;
                    for (int depth = 0; now != null && depth <= CauseDesk.DEEPEST; depth++) {
                        if (now.removed()) {
                            return false;
                        }
                        now = now.parent() == null ? null : byId.get(now.parent());
                    }
                    return true;
                })
                .toList();
    }

    private List<Root> roots(Brief pain, List<Cause> live) {
        var treating = actions.treating(pain.id());
        return live.stream()
                .filter(one -> one.told().root())
                .map(one -> new Root(
                        node(pain, one),
                        treating.stream()
                                .filter(action -> one.id().equals(action.cause()))
                                .toList()))
                .toList();
    }

    private List<Node> removed(Brief pain, List<Cause> some) {
        return some.stream()
                .filter(Cause::removed)
                .sorted(Comparator.comparing(Cause::changedAt).reversed())
                .map(one -> node(pain, one))
                .toList();
    }

    private Node node(Brief pain, Cause cause) {
        var told = cause.told();
        var voice = told.voice();
        return new Node(
                cause.id(),
                told.words(),
                told.backing().name(),
                voice == null ? null : pains.voice(pain.structure(), voice).orElse(null),
                told.figure(),
                told.root(),
                cause.version(),
                cause.changedBy());
    }
}
