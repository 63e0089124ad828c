package spplus.verbatim.model;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/** L2-regularised logistic regression of one yes-or-no question, by LIBLINEAR's trust-region Newton: no randomness. */
final class Solver {

    private static final double PRECISION = 0.01;
    private static final int MOST_STEPS = 200;
    /** Said where all the answers learnt from are the same: about 1 chance in 400. */
    private static final float NEVER = -6;

    private final Feature[][] rows;
    private final int size;

    /** @param size of the vectors; a constant 1 is added to each, for the bias */
    Solver(List<Sparse> vectors, int size) {
        this.size = size;
        rows = vectors.stream().map(this::nodes).toArray(Feature[][]::new);
        Linear.disableDebugOutput();
    }

    /** @return {@code size} weights, then the bias */
    float[] solve(boolean[] yes, double cost) {
        var weights = new float[size + 1];
        int count = 0;
        for (boolean one : yes) {
            count += one ? 1 : 0;
        }
        if (count == 0 || count == yes.length) {
            weights[size] = count == 0 ? NEVER : -NEVER;
            return weights;
        }
        var model = Linear.train(problem(yes), parameter(cost));
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        for (int i = 0; i <= size; i++) {
            weights[i] = (float) (sign * model.getFeatureWeights()[i]);
        }
        return weights;
    }

    private Problem problem(boolean[] yes) {
        var problem = new Problem();
        problem.l = rows.length;
        problem.n = size + 1;
        problem.x = rows;
        problem.y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            problem.y[i] = yes[i] ? 1 : -1;
        }
        return problem;
    }

    private static Parameter parameter(double cost) {
        var parameter = new Parameter(SolverType.L2R_LR, cost, PRECISION);
        parameter.setMaxIters(MOST_STEPS);
        return parameter;
    }

    private Feature[] nodes(Sparse vector) {
        var nodes = new Feature[vector.index().length + 1];
        for (int i = 0; i < vector.index().length; i++) {
            nodes[i] = new FeatureNode(vector.index()[i] + 1, vector.value()[i]);
        }
        nodes[vector.index().length] = new FeatureNode(size + 1, 1);
        return nodes;
    }
}
