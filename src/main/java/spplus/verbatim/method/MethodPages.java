package spplus.verbatim.method;

/** What the public page of the method shows. */
public final class MethodPages {

    private MethodPages() {}

    /**
     * The model that runs.
     *
     * @param rules whether it is rules of words, and nothing was learnt
     * @param rows labelled texts it was learnt from
     * @param folds of the measure, 0 when it was not measured
     * @param feeling share of feelings found, from 0 to 1, with the ends of its interval at 95 %
     * @param polarity share of polarities found among the axes filled, from 0 to 1
     */
    public record Running(
            String version,
            boolean rules,
            int rows,
            int folds,
            double feeling,
            double low,
            double high,
            double polarity) {

        public boolean measured() {
            return folds > 0;
        }
    }
}
