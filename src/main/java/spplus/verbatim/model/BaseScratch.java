package spplus.verbatim.model;

/** The arrays with which one thread asks the first floor; what they hold between two texts means nothing. */
final class BaseScratch {

    final float[] scaled = new float[Measures.SIZE];
    final float[] sums = new float[Base.QUESTIONS];
    final float[] distances;

    BaseScratch(Base base) {
        distances = new float[base.landmarks().size()];
    }
}
