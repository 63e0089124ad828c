package spplus.verbatim;

import java.util.UUID;

/** Who wants the monthly letters « la voix de nos usagers ». */
public interface VoiceLetters {

    /** Whether an agent asked not to be told any more. */
    boolean isStopped(UUID agent);

    /** Path of the page where this agent, and whoever has the link, stops them; posted to, with {@code /arreter}, it does. */
    String stopPath(UUID agent);
}
