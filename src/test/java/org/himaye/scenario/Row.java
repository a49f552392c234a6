package org.himaye.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The row of a decision table that a scenario drives from lodging to finality. A scenario with parameters names its rows as
 * the first value of each line of its {@code @CsvSource} instead.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Row {

    /** Returns the id of the rule in the DMN file; of a row that no rule can hold, {@code DT-…/} and its number in the law note. */
    String value();

    /** The decision table whose rows the scenarios of a class drive. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfTable {

        /** Returns the id of the decision, which is also the name of its file. */
        String value();
    }
}
