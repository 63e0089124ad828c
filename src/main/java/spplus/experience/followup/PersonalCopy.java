package spplus.experience.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Directory;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Address;
import spplus.experience.domain.AuthorContacts;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Snapshot;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Target;
import spplus.experience.verdict.Verdicts;
import spplus.platform.Texts;

/** What the house keeps of an author and an experience, under the words of the pages. */
@Component
@Transactional(readOnly = true)
class PersonalCopy {

    private final ExperienceStore store;
    private final Overviews overviews;
    private final AuthorContacts contacts;
    private final Steps steps;
    private final Directory directory;
    private final Verdicts verdicts;
    private final Texts texts;

    PersonalCopy(
            ExperienceStore store,
            Overviews overviews,
            AuthorContacts contacts,
            Steps steps,
            Directory directory,
            Verdicts verdicts,
            Texts texts) {
        this.store = store;
        this.overviews = overviews;
        this.contacts = contacts;
        this.steps = steps;
        this.directory = directory;
        this.verdicts = verdicts;
        this.texts = texts;
    }

    LinkedHashMap<String, Object> of(ExperienceId id) {
        var experience = store.get(id);
        var snapshot = experience.snapshot();
        var copy = new LinkedHashMap<String, Object>();
        put(copy, "reference", snapshot.reference().value());
        put(copy, "shared", snapshot.sharedAt().toString());
        put(copy, "state", texts.t("experience.follow.state." + snapshot.state().name() + ".title"));
        overviews.words(experience).ifPresent(story -> {
            put(copy, "title", story.title());
            put(copy, "story", story.text());
        });
        said(copy, snapshot);
        put(copy, "services", snapshot.targets().stream().map(this::service).toList());
        put(copy, "email", contacts.kept(id).map(Address::email).orElse(null));
        put(copy, "steps", steps(id));
        put(copy, "replies", replies(id));
        put(copy, "verdict", verdicts.of(id).map(Verdicts.Asked::word).orElse(null));
        return copy;
    }

    private void said(Map<String, Object> copy, Snapshot snapshot) {
        var said = snapshot.circumstances();
        put(copy, "feeling", texts.t("experience.feeling." + said.feeling().name()));
        put(copy, "posted-as", texts.t("experience.share.qui." + said.postedAs().name()));
        put(copy, "department", said.department());
        put(copy, "country", said.country());
        put(copy, "procedures", said.procedures());
    }

    private Map<String, Object> service(Target target) {
        var service = new LinkedHashMap<String, Object>();
        var code = target.structure();
        put(
                service,
                "name",
                code == null
                        ? null
                        : directory.find(code).map(found -> found.name()).orElse(null));
        put(service, "kind", target.institutionType());
        put(service, "postal-code", target.postalCode());
        put(service, "country", target.country());
        var channels = new ArrayList<String>();
        for (var channel : target.channels()) {
            var lived = target.feelings().get(channel);
            var name = texts.t("experience.channel." + channel.name());
            channels.add(lived == null ? name : name + " (" + texts.t("experience.feeling." + lived.name()) + ")");
        }
        put(service, "channels", channels);
        return service;
    }

    private List<String> steps(ExperienceId id) {
        return overviews.moments(steps.of(id)).stream()
                .map(moment -> moment.at() + " " + moment.text())
                .toList();
    }

    private List<String> replies(ExperienceId id) {
        return overviews.of("", id, null).replies().stream()
                .map(reply -> String.join("\n", reply.structure(), reply.text(), rating(reply.rating()), reply.word())
                        .strip())
                .toList();
    }

    private String rating(String rating) {
        return rating.isEmpty() ? "" : texts.t("experience.follow.rate." + rating);
    }

    private void put(Map<String, Object> copy, String name, @Nullable Object value) {
        var empty = value == null || Objects.equals(value, List.of());
        if (!empty) {
            copy.put(texts.t("experience.follow.copy." + name), Objects.requireNonNull(value));
        }
    }
}
