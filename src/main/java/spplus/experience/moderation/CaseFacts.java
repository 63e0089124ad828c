package spplus.experience.moderation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.experience.Channel;
import spplus.experience.domain.Experience;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Step;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Target;
import spplus.experience.moderation.CasePages.Fact;
import spplus.experience.moderation.CasePages.Past;

/** What is known of a case beside its words: which services, how it was lived, what happened to it. */
@Component
class CaseFacts {

    private static final Set<Step.Kind> TOLD = EnumSet.range(Step.Kind.SHARED, Step.Kind.WITHDRAWN);

    private final Directory directory;
    private final Wording wording;

    CaseFacts(Directory directory, Wording wording) {
        this.directory = directory;
        this.wording = wording;
    }

    List<Fact> of(Experience experience) {
        var said = experience.snapshot().circumstances();
        var facts = new ArrayList<Fact>();
        add(facts, "feeling", List.of(wording.t("feeling." + said.feeling())));
        add(facts, "services", experience.targets().stream().map(this::service).toList());
        add(
                facts,
                "channels",
                experience.targets().stream()
                        .map(this::channels)
                        .filter(text -> !text.isEmpty())
                        .toList());
        add(facts, "procedures", said.procedures());
        add(facts, "posted-as", List.of(wording.t("posted-as." + said.postedAs())));
        add(facts, "place", place(said.department(), said.country()));
        return facts;
    }

    /** Oldest first. */
    List<Past> past(List<Steps.Past> steps) {
        return steps.stream()
                .filter(step -> TOLD.contains(step.kind()))
                .map(this::past)
                .toList();
    }

    private Past past(Steps.Past step) {
        return new Past(
                step.at(),
                wording.t("step." + step.kind()),
                step.actorName(),
                step.redactions().isEmpty() ? reason(step.reason()) : wording.taken(step.redactions()),
                step.word());
    }

    private @Nullable String reason(@Nullable String key) {
        return key == null ? null : wording.reason(RejectionReason.valueOf(key));
    }

    private String service(Target target) {
        var code = target.structure();
        if (code != null) {
            return directory
                    .find(code)
                    .map(structure -> "%s – %s (%s)".formatted(structure.name(), structure.town(), code))
                    .orElse(code.value());
        }
        return Stream.of(target.institutionType(), target.postalCode(), target.country())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" – "));
    }

    private String channels(Target target) {
        return target.channels().stream()
                .map(channel -> channel(target, channel))
                .collect(Collectors.joining(", "));
    }

    private String channel(Target target, Channel channel) {
        var name = wording.t("channel." + channel);
        var lived = target.feelings().get(channel);
        return lived == null
                ? name
                : name + " (" + wording.t("feeling." + lived).toLowerCase(Locale.FRENCH) + ")";
    }

    private List<String> place(@Nullable String department, @Nullable String country) {
        if (department != null) {
            return List.of(
                    directory.department(department).map(Department::name).orElse(department));
        }
        return country == null ? List.of() : List.of(country);
    }

    private void add(List<Fact> facts, String term, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(wording.t("fact." + term), values));
        }
    }
}
