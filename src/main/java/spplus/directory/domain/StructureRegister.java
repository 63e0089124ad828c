package spplus.directory.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Registration;
import spplus.directory.Registration.Rejection;
import spplus.directory.Structure;
import spplus.directory.StructureEntry;

/**
 * Lets structures in: checks and mends each entry, refuses what would break the tree, saves only what changed and
 * tells it. All or nothing: a register that is cut short left nothing and is simply run again.
 */
@Service
public class StructureRegister {

    /** Up to so many entries, only what stands around them is read and counted. */
    private static final int FEW = 200;

    private final RegisterRepository repository;
    private final EntryCheck check;
    private final EntryMending mending;
    private final SearchedWords words;
    private final StructureNews news;

    StructureRegister(
            RegisterRepository repository,
            EntryCheck check,
            EntryMending mending,
            SearchedWords words,
            StructureNews news) {
        this.repository = repository;
        this.check = check;
        this.mending = mending;
        this.words = words;
        this.news = news;
    }

    /** Structures that are not among the entries stay as they are. */
    @Transactional
    public Registration register(Collection<StructureEntry> entries) {
        repository.lock();
        var few = entries.size() <= FEW;
        var before = few ? around(entries) : repository.all();
        var rejections = new ArrayList<Rejection>();
        var accepted = accept(entries, rejections);
        var tree = grow(before, accepted);
        for (var one : accepted.values()) {
            var fault = tree.faults().get(one.structure().code().value());
            if (fault != null) {
                rejections.add(rejection(one.entry(), fault));
            }
        }
        var changed = changed(before, tree);
        if (!changed.isEmpty()) {
            save(before, changed, few);
            news.tell(before, changed);
        }
        rejections.sort(Comparator.comparingLong(Rejection::line));
        return report(entries.size(), before, tree, accepted, rejections);
    }

    private Map<String, Placed> around(Collection<StructureEntry> entries) {
        var codes = entries.stream().map(entry -> entry.code().strip()).toList();
        var parents = entries.stream()
                .flatMap(entry -> EntryCheck.parent(entry).stream())
                .toList();
        return repository.around(codes, parents);
    }

    private void save(Map<String, Placed> before, List<Placed> changed, boolean few) {
        repository.save(changed);
        if (few) {
            var above = new HashSet<String>();
            for (var now : changed) {
                above.addAll(now.ancestors());
                above.addAll(before.getOrDefault(now.code(), now).ancestors());
            }
            repository.countDescendants(above);
            repository.learnWords(changed.stream().map(Placed::code).toList());
        } else {
            repository.countDescendants();
            repository.countWords();
        }
    }

    private record Accepted(StructureEntry entry, Structure structure) {}

    private Map<String, Accepted> accept(Collection<StructureEntry> entries, List<Rejection> rejections) {
        var accepted = new LinkedHashMap<String, Accepted>();
        for (var entry : entries) {
            var refused = check.refuse(entry);
            var first = accepted.get(entry.code().strip());
            if (refused.isPresent()) {
                rejections.add(refused.get());
            } else if (first != null) {
                rejections.add(check.rejection(
                        entry,
                        "codeSp",
                        "duplicate",
                        entry.code(),
                        first.entry().line()));
            } else {
                accepted.put(entry.code().strip(), new Accepted(entry, mending.mend(entry)));
            }
        }
        return accepted;
    }

    private static FamilyTree grow(Map<String, Placed> before, Map<String, Accepted> accepted) {
        var known = new HashMap<String, Structure>();
        before.forEach((code, placed) -> known.put(code, placed.structure()));
        var newcomers = new LinkedHashMap<String, Structure>();
        accepted.forEach((code, one) -> newcomers.put(code, one.structure()));
        return new FamilyTree(known, newcomers);
    }

    private Rejection rejection(StructureEntry entry, FamilyTree.Fault fault) {
        var reason =
                switch (fault) {
                    case MISSING_PARENT -> "missing-parent";
                    case REFUSED_PARENT -> "refused-parent";
                    case LOOP -> "loop";
                    case TOO_DEEP -> "too-deep";
                };
        return check.rejection(
                entry, "codeParent", reason, EntryCheck.parent(entry).orElse(""), FamilyTree.DEEPEST);
    }

    /** Structures whose own facts, lineage or searched words are no longer those that are kept. */
    private List<Placed> changed(Map<String, Placed> before, FamilyTree tree) {
        var changed = new ArrayList<Placed>();
        tree.all().forEach((code, structure) -> {
            var now = new Placed(structure, tree.lineage(code), words.of(structure));
            if (!now.equals(before.get(code))) {
                changed.add(now);
            }
        });
        return changed;
    }

    private static Registration report(
            int read,
            Map<String, Placed> before,
            FamilyTree tree,
            Map<String, Accepted> accepted,
            List<Rejection> rejections) {
        int created = 0;
        int updated = 0;
        int closed = 0;
        int mended = 0;
        for (var one : accepted.values()) {
            var now = one.structure();
            if (tree.faults().containsKey(now.code().value())) {
                continue;
            }
            var known = before.get(now.code().value());
            created += known == null ? 1 : 0;
            updated += known != null && !Objects.equals(known.structure(), now) ? 1 : 0;
            closed += !now.active()
                            && !now.isOutside()
                            && (known == null || known.structure().active())
                    ? 1
                    : 0;
            mended += EntryMending.changed(one.entry(), now) ? 1 : 0;
        }
        int unchanged = read - rejections.size() - created - updated;
        return new Registration(read, created, updated, unchanged, closed, mended, rejections);
    }
}
