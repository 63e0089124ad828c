package spplus.verbatim.pipeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.MachineReading;
import spplus.verbatim.domain.MachineReading.AxisSaid;
import spplus.verbatim.domain.MachineReading.Said;
import spplus.verbatim.domain.Verbatim;
import spplus.verbatim.model.Analyst;
import spplus.verbatim.model.Circumstances;
import spplus.verbatim.model.TextModel;
import spplus.verbatim.model.Understanding;
import spplus.verbatim.model.Understanding.AxisReading;

/** Reads texts one after the other with one model and the rules; belongs to one thread. */
final class TextReader {

    private final String version;
    private final Analyst analyst;
    private final ActionRules rules;

    TextReader(TextModel model, ActionRules rules) {
        this.version = model.card().version();
        this.analyst = model.analyst();
        this.rules = rules;
    }

    String version() {
        return version;
    }

    MachineReading read(Verbatim text, Instant now) {
        var understood = analyst.read(text.title(), text.body(), circumstances(text));
        var found = rules.read(text.title(), text.body());
        return new MachineReading(
                text.id(),
                version,
                text.textHash(),
                new Said<>(understood.feeling(), understood.probabilities().getOrDefault(understood.feeling(), 0.0)),
                new Said<>(understood.alone().feeling(), understood.alone().confidence()),
                axes(understood.axes()),
                commitments(understood),
                found.actionable(),
                found.urgency(),
                found.urgencyReason(),
                now);
    }

    private static Map<Axis, AxisSaid> axes(Map<Axis, AxisReading> read) {
        var said = new EnumMap<Axis, AxisSaid>(Axis.class);
        read.forEach((axis, one) -> said.put(
                axis,
                one.present()
                        ? new AxisSaid(one.polarity(), one.presence() * one.confidence())
                        : new AxisSaid(null, 1 - one.presence())));
        return said;
    }

    private static List<String> commitments(Understanding understood) {
        return understood.commitments().stream()
                .map(Understanding.TouchedCommitment::subCommitment)
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
    }

    /** In the words of the official export, from which models learn. */
    static Circumstances circumstances(Verbatim text) {
        return new Circumstances(
                author(text.author()),
                text.country(),
                text.institutionTypes(),
                text.channels().stream().map(TextReader::channel).toList());
    }

    private static String author(AuthorKind author) {
        return switch (author) {
            case USAGER -> "La personne concernée";
            case RELATIVE -> "Un proche de la personne concernée";
            case MEDIATOR -> "Un agent de médiation";
            case AGENT, UNKNOWN -> "";
        };
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case ONLINE -> "Démarche en ligne";
            case COUNTER -> "Accueil";
            case PHONE -> "Téléphone";
            case EMAIL -> "E-mail";
            case ACCOUNT -> "Compte ou espace personnel";
            case LETTER -> "Courrier";
            case SOCIAL -> "Réseaux Sociaux";
            case CHAT -> "Tchat (messagerie instantanée)";
            case PATROL -> "Patrouille";
        };
    }
}
