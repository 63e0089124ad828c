package spplus.verbatim.session;

import java.util.List;
import spplus.experience.Axis;
import spplus.experience.Feeling;

/** What somebody says of a text. @param pain whether it tells something to work on @param words in their own, empty for none */
record Vote(Feeling feeling, List<Axis> axes, boolean pain, String words) {

    @Override
    public String toString() {
        return "Vote[%s]".formatted(feeling);
    }
}
