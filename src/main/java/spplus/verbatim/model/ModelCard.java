package spplus.verbatim.model;

/**
 * Which model it is and how it was measured, by cross-validation, on rows it had not seen.
 *
 * @param version changes with the rows learnt from, the seed or the method
 * @param rows labelled texts learnt from; 0 for the rules, which learn nothing
 * @param folds of the measure; 0 when it was not measured
 * @param feelingAccuracy share of feelings found, from 0 to 1
 * @param polarityAccuracy mean over the axes of the share of polarities found among the axes filled, from 0 to 1
 */
public record ModelCard(
        String version, int rows, long seed, int folds, double feelingAccuracy, double polarityAccuracy) {}
