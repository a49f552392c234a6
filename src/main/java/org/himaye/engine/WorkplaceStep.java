package org.himaye.engine;

/** Something that must be in the engine before the first officer signs in; repeating it changes nothing. */
interface WorkplaceStep {

    /** Brings it about, in one transaction, as Himaye. */
    void prepare();
}
