package org.himaye.access;

/** How far the training population of the demo profile is; there is no such bean in any other profile. */
public interface DemoPopulation {

    /** Returns the number of cases that stand where they should. */
    int done();

    /** Returns the number of cases there will be. */
    int total();

    /** Tells whether the population is complete. */
    boolean finished();
}
