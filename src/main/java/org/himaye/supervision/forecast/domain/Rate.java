package org.himaye.supervision.forecast.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A number per month that scatters around a level which may drift and have a direction: the local linear trend model with a
 * direction that fades. How strongly level and direction move is not chosen but averaged over, each pair of strengths weighed
 * by how well it explains the observed months (West and Harrison, Bayesian Forecasting and Dynamic Models, chapters 2 and 7).
 * What is drawn from it is predictive: strengths, scatter, level and direction are all as uncertain as the months leave them.
 */
final class Rate {

    /** Variance of a month's drift of the level in parts of the variance of its scatter, from none to as much. */
    private static final double[] DRIFTS = {0, 0.01, 0.03, 0.1, 0.3, 1};

    /** Variance of the direction in the same parts, from none to a third. */
    private static final double[] DIRECTIONS = {0, 0.01, 0.03, 0.1, 0.3};

    /** Most drift beside a direction: a level that drifts more hides any direction, and both together explain too much. */
    private static final double MOST_DRIFT_WITH_DIRECTION = 0.03;

    /** What is left of a direction after a month; half of it after six and a half. */
    private static final double LASTING = 0.9;

    private final int degrees;
    private final List<Explanation> explanations = new ArrayList<>();
    private final double[] weights;

    /**
     * What the months say under a pair of strengths; variances in parts of that of the scatter.
     *
     * @param drift variance of a month's drift of the level
     * @param level level in the last month
     * @param direction by how much it moved in the last month
     * @param levelDoubt variance of the level
     * @param shared covariance of both
     * @param directionDoubt variance of the direction
     * @param squares sum of squared errors of the forecasts a month ahead
     * @param logarithm logarithm of how likely the months are
     */
    private record Explanation(
            double drift,
            double level,
            double direction,
            double levelDoubt,
            double shared,
            double directionDoubt,
            double squares,
            double logarithm) {}

    private Rate(List<Double> observed) {
        this.degrees = observed.size() - 1;
        double leastSquares = degrees * Math.max(mean(observed), 1);
        double best = Double.NEGATIVE_INFINITY;
        for (double direction : DIRECTIONS) {
            for (double drift : DRIFTS) {
                if (direction > 0 && drift > MOST_DRIFT_WITH_DIRECTION) {
                    continue;
                }
                Explanation explanation = explain(observed, drift, direction, leastSquares);
                explanations.add(explanation);
                best = Math.max(best, explanation.logarithm());
            }
        }
        this.weights = new double[explanations.size()];
        double sum = 0;
        for (int index = 0; index < weights.length; index++) {
            weights[index] = Math.exp(explanations.get(index).logarithm() - best);
            sum += weights[index];
        }
        for (int index = 0; index < weights.length; index++) {
            weights[index] /= sum;
        }
    }

    /**
     * Learns from observed months, oldest first.
     *
     * @param observed at least two
     */
    static Rate of(List<Double> observed) {
        return new Rate(observed);
    }

    /** Follows level and direction through the months: Kalman's filter. */
    private Explanation explain(List<Double> observed, double drift, double directions, double leastSquares) {
        double turn = directions * (1 - LASTING * LASTING);
        double level = observed.get(0);
        double direction = 0;
        double levelDoubt = 1;
        double shared = 0;
        double directionDoubt = directions;
        double sum = 0;
        double spread = 0;
        for (double month : observed.subList(1, observed.size())) {
            level += LASTING * direction;
            direction *= LASTING;
            levelDoubt += 2 * LASTING * shared + LASTING * LASTING * directionDoubt + turn + drift;
            shared = LASTING * shared + LASTING * LASTING * directionDoubt + turn;
            directionDoubt = LASTING * LASTING * directionDoubt + turn;

            double variance = levelDoubt + 1;
            double error = month - level;
            sum += error * error / variance;
            spread += Math.log(variance);
            level += levelDoubt / variance * error;
            direction += shared / variance * error;
            directionDoubt -= shared * shared / variance;
            shared /= variance;
            levelDoubt /= variance;
        }
        // Persons who come one by one scatter at least as the root of their number, however even a few months looked.
        double squares = Math.max(sum, leastSquares);
        return new Explanation(
                drift,
                level,
                direction,
                levelDoubt,
                shared,
                directionDoubt,
                squares,
                -spread / 2 - degrees * Math.log(squares) / 2);
    }

    /** Draws a course which the observed months are compatible with. */
    Course draw(SplittableRandom random) {
        Explanation drawn = explanations.get(explanation(random.nextDouble()));
        double sum = 0;
        for (int degree = 0; degree < degrees; degree++) {
            double normal = random.nextGaussian();
            sum += normal * normal;
        }
        double scatter = Math.sqrt(drawn.squares() / sum);
        double ofLevel = Math.sqrt(drawn.levelDoubt());
        double first = random.nextGaussian();
        double level = drawn.level() + scatter * ofLevel * first;
        double alongLevel = drawn.shared() / ofLevel;
        double besideLevel = Math.sqrt(Math.max(0, drawn.directionDoubt() - alongLevel * alongLevel));
        double direction = drawn.direction() + scatter * (alongLevel * first + besideLevel * random.nextGaussian());
        return new Course(random, level, direction, scatter, scatter * Math.sqrt(drawn.drift()));
    }

    private int explanation(double drawn) {
        double left = drawn;
        for (int index = 0; index < weights.length - 1; index++) {
            left -= weights[index];
            if (left < 0) {
                return index;
            }
        }
        return weights.length - 1;
    }

    private static double mean(List<Double> observed) {
        return observed.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** One possible future of a rate: the direction fades, and what else may come is drift and scatter. */
    static final class Course {

        private final SplittableRandom random;
        private final double scatter;
        private final double drift;
        private double level;
        private double direction;

        private Course(SplittableRandom random, double level, double direction, double scatter, double drift) {
            this.random = random;
            this.level = level;
            this.direction = direction;
            this.scatter = scatter;
            this.drift = drift;
        }

        /** Returns the same scatter and movement around at least another level. */
        Course atLeast(double otherLevel) {
            return new Course(random, Math.max(level, otherLevel), direction, scatter, drift);
        }

        /** Returns the number of the next month, never below 0. */
        double next() {
            direction *= LASTING;
            level += direction + drift * random.nextGaussian();
            return Math.max(0, level + scatter * random.nextGaussian());
        }
    }
}
