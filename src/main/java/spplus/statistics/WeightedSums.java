package spplus.statistics;

/**
 * Sums of a weighted sample, that add up. Each answer weighs what it stands for (quotas, raking); the precision is that
 * of fewer answers, n_eff = (Σw)² / Σw² (L. Kish, « Survey Sampling », 1965), as long as the weights have nothing to do
 * with what is measured.
 *
 * @param answers how many
 * @param weights Σw
 * @param squaredWeights Σw²
 * @param sum Σwx
 * @param squares Σwx²
 */
public record WeightedSums(long answers, double weights, double squaredWeights, double sum, double squares) {

    public static final WeightedSums NOTHING = new WeightedSums(0, 0, 0, 0, 0);

    /** One answer. @param weight above 0 */
    public static WeightedSums of(double value, double weight) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("not a weight: " + weight);
        }
        return new WeightedSums(1, weight, weight * weight, weight * value, weight * value * value);
    }

    public WeightedSums plus(WeightedSums other) {
        return new WeightedSums(
                answers + other.answers,
                weights + other.weights,
                squaredWeights + other.squaredWeights,
                sum + other.sum,
                squares + other.squares);
    }

    /** How many answers of a simple random sample would be worth as much. */
    public double effective() {
        return answers == 0 ? 0 : weights * weights / squaredWeights;
    }

    /** Of the values 0 and 1. */
    public Proportion proportion() {
        return new Proportion(Math.clamp(sum, 0, weights), weights, answers, effective());
    }

    /** Of the values -1, 0 and 1. */
    public NetShare netShare() {
        return answers == 0
                ? NetShare.of(0, 0, 0)
                : new NetShare(share((squares + sum) / 2), share((squares - sum) / 2), answers, effective());
    }

    public Mean mean(Scale scale) {
        if (answers == 0) {
            return Mean.of(scale, 0, 0, 0);
        }
        double value = sum / weights;
        double spread = Math.max(0, squares / weights - value * value);
        double worth = effective();
        double variance = worth > 1 ? spread * worth / (worth - 1) : 0;
        return new Mean(scale, value, Mean.settled(variance, scale), answers, worth);
    }

    private double share(double weight) {
        return Math.clamp(weight / weights, 0, 1);
    }
}
