package dev.enishi.outlook.model;

import dev.enishi.platform.Rule;

/** A model of how often customers come and when they come no more, with its parameters. */
@Rule
public sealed interface LifetimeModel permits BgNbd, ParetoNbd {
    /** The part of the log-likelihood that follows from the number of repeats alone. */
    double logLikelihoodOf(int repeats);

    /** The rest of the log-likelihood of a customer. */
    double logLikelihoodOfTimes(Visits visits);

    /** The chance that the customer still comes, 0 to 1. */
    double alive(Visits visits);

    /** How many days with a chat are expected in the weeks to come. */
    double expected(Visits visits, double weeks);

    /** The log-likelihood of a customer. */
    default double logLikelihood(Visits visits) {
        return logLikelihoodOf(visits.repeats()) + logLikelihoodOfTimes(visits);
    }
}
