package spplus.notification;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Directory;
import spplus.verbatim.VoiceLetterReady;
import spplus.verbatim.VoiceLetters;

/** Tells the leads of a structure, and of it alone, that its monthly letter can be read. */
@Component
class VoiceLetterNotices {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private final Agents agents;
    private final VoiceLetters voices;
    private final Directory directory;
    private final Letters letters;

    VoiceLetterNotices(Agents agents, VoiceLetters voices, Directory directory, Letters letters) {
        this.agents = agents;
        this.voices = voices;
        this.directory = directory;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(VoiceLetterReady event) {
        var structure = event.structure();
        var path = "/espace/voix/lettres?structure=%s&mois=%s".formatted(structure.value(), event.month());
        agents.holdingNear(Permission.ANALYSE_VOICES, List.of(structure.value())).stream()
                .filter(agent -> !voices.isStopped(agent))
                .forEach(agent -> letters.toAgentUntilStopped(
                        MailKind.VOICE_LETTER,
                        "voice-letter:%s:%s:%s".formatted(structure.value(), event.month(), agent),
                        agent,
                        voices.stopPath(agent),
                        directory.name(structure),
                        event.month().format(MONTH),
                        letters.absolute(path),
                        letters.absolute(voices.stopPath(agent))));
    }
}
