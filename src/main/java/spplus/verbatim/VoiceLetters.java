package spplus.verbatim;

import java.util.UUID;

/** Who wants the monthly letters « la voix de nos usagers ». */
public interface VoiceLetters {

    /** Whether an agent asked not to be told any more. */
    boolean isStopped(UUID agent);
}
