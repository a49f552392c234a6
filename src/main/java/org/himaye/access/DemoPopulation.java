package org.himaye.access;

/** How far the demonstration cases have come; there is no such bean where no cases are invented. */
public interface DemoPopulation {

    /** Returns how many cases are ready. */
    int done();

    /** Returns how many cases there will be. */
    int total();

    /** Tells whether no more cases will come. */
    boolean finished();
}
