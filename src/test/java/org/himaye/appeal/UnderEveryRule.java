package org.himaye.appeal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test that holds under every quorum, majority and tie rule that a session can be convened with. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@CsvSource({
    "3, PRESENT, CHAIR_SIDE", "3, PRESENT, NEXT_SESSION", "3, ALL_SEATS, CHAIR_SIDE", "3, ALL_SEATS, NEXT_SESSION",
    "4, PRESENT, CHAIR_SIDE", "4, PRESENT, NEXT_SESSION", "4, ALL_SEATS, CHAIR_SIDE", "4, ALL_SEATS, NEXT_SESSION"
})
public @interface UnderEveryRule {}
