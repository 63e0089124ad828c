package spplus.experience.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.reply.ReplyPages.Choice;
import spplus.experience.reply.ReplyPages.Own;
import spplus.experience.reply.ReplyPages.Template;

/** Gathers what the page of reply settings shows. */
@Component
class SettingsView {

    private static final int MOST = 40;

    private final SettingsDesk desk;
    private final Directory directory;

    SettingsView(SettingsDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /** @throws NotThere when the structure is not within the actor's scope */
    ReplyPages.Settings of(Actor actor, @Nullable String structure, String words, @Nullable UUID edited) {
        var scope = actor.scopeOf(Permission.MANAGE_STRUCTURE);
        var code = structure == null ? first(scope) : Optional.of(within(scope, structure));
        if (code.isEmpty()) {
            return nothingChosen(scope, words);
        }
        var template = desk.templates(code.get()).stream()
                .filter(found -> found.id().equals(edited))
                .map(SettingsView::template)
                .findFirst()
                .orElse(blank(code.get()));
        return page(scope, code.get(), words, own(code.get()), template, null);
    }

    ReplyPages.Settings refused(Actor actor, String structure, Own typed, String error) {
        var scope = actor.scopeOf(Permission.MANAGE_STRUCTURE);
        var code = within(scope, structure);
        return page(scope, code, "", typed, blank(code), error);
    }

    ReplyPages.Settings refused(Actor actor, String structure, Template typed, String error) {
        var scope = actor.scopeOf(Permission.MANAGE_STRUCTURE);
        var code = within(scope, structure);
        return page(scope, code, "", own(code), typed, error);
    }

    private ReplyPages.Settings page(
            Scope scope, StructureCode code, String words, Own own, Template edited, @Nullable String error) {
        var inherited = desk.inherited(code);
        var templates =
                desk.templates(code).stream().map(SettingsView::template).toList();
        return new ReplyPages.Settings(
                code.value(),
                directory.name(code),
                near(scope, code, words),
                words,
                own,
                new ReplyPages.Inherited(
                        inherited.secondReader(),
                        inherited.targetDays(),
                        inherited.greeting(),
                        inherited.closing(),
                        inherited.signature()),
                templates.stream()
                        .filter(t -> t.structure().equals(code.value()))
                        .toList(),
                templates.stream()
                        .filter(t -> !t.structure().equals(code.value()))
                        .toList(),
                edited,
                null,
                error);
    }

    private ReplyPages.Settings nothingChosen(Scope scope, String words) {
        return new ReplyPages.Settings(
                null,
                "",
                near(scope, null, words),
                words,
                new Own("", "", "", "", ""),
                new ReplyPages.Inherited(false, 1, "", "", ""),
                List.of(),
                List.of(),
                new Template("", "", "", ""),
                null,
                null);
    }

    private Optional<StructureCode> first(Scope scope) {
        return scope.roots().stream()
                .sorted()
                .map(StructureCode::new)
                .filter(code -> directory.find(code).isPresent())
                .findFirst();
    }

    private StructureCode within(Scope scope, String structure) {
        if (!structure.matches("[A-Za-z0-9-]{1,20}")) {
            throw new NotThere();
        }
        var code = new StructureCode(structure);
        var lineage = directory.lineage(code);
        if (lineage.isEmpty() || !scope.covers(lineage)) {
            throw new NotThere();
        }
        return code;
    }

    private List<Choice> near(Scope scope, @Nullable StructureCode code, String words) {
        var found = words.isBlank() ? around(scope, code) : directory.search(words, 100);
        return found.stream()
                .distinct()
                .filter(structure -> !structure.code().equals(code))
                .filter(structure -> scope.covers(directory.lineage(structure.code())))
                .limit(MOST)
                .map(structure -> new Choice(
                        structure.code().value(),
                        structure.name(),
                        0,
                        false,
                        "/espace/experiences/reglages?structure="
                                + structure.code().value()))
                .toList();
    }

    /** The roots of the scope, the structure above and those below. */
    private List<Structure> around(Scope scope, @Nullable StructureCode code) {
        var found = new ArrayList<Structure>();
        scope.roots().stream().sorted().limit(MOST).forEach(root -> directory
                .find(new StructureCode(root))
                .ifPresent(found::add));
        if (code != null) {
            directory.find(code).map(Structure::parent).flatMap(directory::find).ifPresent(found::add);
            found.addAll(directory.children(code, MOST));
        }
        return found;
    }

    private Own own(StructureCode code) {
        var own = desk.own(code);
        var secondReader = own.secondReader();
        return new Own(
                secondReader == null ? "" : secondReader ? "yes" : "no",
                Objects.toString(own.targetDays(), ""),
                Objects.requireNonNullElse(own.greeting(), ""),
                Objects.requireNonNullElse(own.closing(), ""),
                Objects.requireNonNullElse(own.signature(), ""));
    }

    private static Template blank(StructureCode code) {
        return new Template("", code.value(), "", "");
    }

    private static Template template(TemplateRepository.Template template) {
        return new Template(template.id().toString(), template.structure(), template.title(), template.body());
    }
}
