package spplus.verbatim.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.Feeling;
import spplus.platform.Texts;
import spplus.verbatim.domain.SignedThemes;
import spplus.verbatim.session.SessionPages.Chosen;
import spplus.verbatim.session.SessionPages.Line;
import spplus.verbatim.session.SessionPages.One;
import spplus.verbatim.session.SessionPages.Pain;
import spplus.verbatim.session.SessionPages.Problem;
import spplus.verbatim.session.SessionPages.Reader;
import spplus.verbatim.session.SessionPages.Reading;
import spplus.verbatim.session.SessionPages.Said;
import spplus.verbatim.session.SessionPages.Spread;
import spplus.verbatim.session.SessionPages.Text;
import spplus.verbatim.session.SessionPages.Typed;
import spplus.verbatim.session.VoteRepository.Drawn;

/** Makes the pages of joint reviews: nothing of what others said is there before all is in the open. */
@Component
class SessionViews {

    private static final int SHOWN = 50;

    private final SessionRepository sessions;
    private final VoteRepository votes;
    private final SessionDesk desk;
    private final SignedThemes themes;
    private final Directory directory;
    private final JdbcClient jdbc;

    SessionViews(
            SessionRepository sessions,
            VoteRepository votes,
            SessionDesk desk,
            SignedThemes themes,
            Directory directory,
            JdbcClient jdbc) {
        this.sessions = sessions;
        this.votes = votes;
        this.desk = desk;
        this.themes = themes;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    List<Line> lines(String structure) {
        return sessions.of(structure, SHOWN).stream()
                .map(one -> new Line(
                        one.session().id(),
                        one.session().title(),
                        one.session().state(),
                        one.session().openedAt(),
                        one.session().hostName(),
                        one.readers(),
                        one.pains()))
                .toList();
    }

    One one(Actor actor, Session session, Typed typed, @Nullable Problem problem) {
        var readers = sessions.readers(session.id());
        var said = session.isShared() ? said(session.id(), readers) : Map.<UUID, List<Said>>of();
        var texts = votes.texts(session.id()).stream()
                .map(text -> text(text, said.getOrDefault(text.id(), List.of())))
                .toList();
        var ranks = texts.stream().collect(Collectors.toMap(Text::id, Text::rank));
        return new One(
                session.id(),
                session.structure(),
                directory.name(new StructureCode(session.structure())),
                session.title(),
                session.state(),
                session.from(),
                session.until(),
                session.among(),
                session.population(),
                session.openedAt(),
                session.hostName(),
                readers.stream().map(one -> new Reader(one.name(), one.read())).toList(),
                readers.stream()
                        .filter(one -> one.person().equals(actor.id()))
                        .mapToInt(SessionRepository.Reader::read)
                        .sum(),
                texts,
                pains(session.id(), ranks),
                signed(),
                desk.hosts(actor, session),
                desk.speaks(actor, session),
                typed,
                problem);
    }

    /** The text of that rank or, where none is asked for, the first that this person did not read; null when all are. */
    @Nullable
    Reading reading(
            Actor actor, Session session, @Nullable UUID asked, @Nullable Chosen typed, @Nullable Problem problem) {
        var texts = votes.texts(session.id());
        var mine = votes.votes(session.id()).stream()
                .filter(one -> one.person().equals(actor.id()))
                .collect(Collectors.toMap(VoteRepository.Said::text, VoteRepository.Said::vote));
        var next = texts.stream()
                .filter(text ->
                        asked == null ? !mine.containsKey(text.id()) : text.id().equals(asked))
                .findFirst()
                .orElse(null);
        if (next == null) {
            return null;
        }
        var vote = mine.get(next.id());
        int at = texts.indexOf(next);
        return new Reading(
                session.id(),
                session.title(),
                text(next, List.of()),
                texts.size(),
                (int) texts.stream().filter(text -> mine.containsKey(text.id())).count(),
                at == 0 ? null : texts.get(at - 1).id().toString(),
                typed != null ? typed : vote == null ? Chosen.NOTHING : chosen(vote),
                problem);
    }

    private static Chosen chosen(Vote vote) {
        return new Chosen(
                vote.feeling().name(),
                vote.axes().stream().map(Enum::name).toList(),
                vote.pain() ? "oui" : "non",
                vote.words());
    }

    private Map<UUID, List<Said>> said(UUID session, List<SessionRepository.Reader> readers) {
        var names = new HashMap<UUID, String>();
        readers.forEach(reader -> names.put(reader.person(), reader.name()));
        return votes.votes(session).stream()
                .collect(Collectors.groupingBy(
                        VoteRepository.Said::text,
                        Collectors.mapping(
                                one -> new Said(
                                        names.getOrDefault(one.person(), ""),
                                        one.vote().feeling().name(),
                                        one.vote().axes().stream()
                                                .map(Enum::name)
                                                .toList(),
                                        one.vote().pain(),
                                        one.vote().words()),
                                Collectors.toList())));
    }

    private List<Pain> pains(UUID session, Map<UUID, Integer> ranks) {
        var decided = votes.pains(session);
        var names = themes.names(decided.stream()
                .map(VoteRepository.Pain::theme)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .toList());
        return decided.stream()
                .map(one -> new Pain(
                        one.id(),
                        one.name(),
                        one.theme() == null
                                ? ""
                                : names.getOrDefault(one.theme().toString(), ""),
                        one.texts().stream()
                                .map(ranks::get)
                                .filter(Objects::nonNull)
                                .sorted()
                                .toList(),
                        one.by(),
                        one.at(),
                        one.droppedAt() != null))
                .toList();
    }

    private List<SessionPages.Theme> signed() {
        return jdbc.sql("select id::text, name from verbatim.theme where state = 'signed' order by name, id limit 100")
                .query((row, _) -> new SessionPages.Theme(row.getString(1), row.getString(2)))
                .list();
    }

    private static Text text(Drawn one, List<Said> said) {
        return new Text(
                one.id(),
                one.rank(),
                one.title(),
                one.body(),
                one.saidOn(),
                one.language().equals(Texts.HOUSE) || one.language().equals("und") ? null : one.language(),
                said.stream().sorted(Comparator.comparing(Said::who)).toList(),
                spread(said),
                one.note(),
                one.noteBy(),
                one.noteVersion());
    }

    private static Spread spread(List<Said> said) {
        return new Spread(
                count(said, Feeling.NEGATIVE),
                count(said, Feeling.NEUTRAL),
                count(said, Feeling.POSITIVE),
                (int) said.stream().filter(Said::pain).count(),
                said.stream().map(Said::feeling).distinct().count() <= 1);
    }

    private static int count(List<Said> said, Feeling feeling) {
        return (int) said.stream()
                .filter(one -> one.feeling().equals(feeling.name()))
                .count();
    }
}
