package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.Refusal;

/** What officers are refused. */
final class Refusals {

    private Refusals() {}

    /** Returns the refusal of a step, which must be refused. */
    static Refusal refusalOf(ThrowingCallable step) {
        Throwable thrown = catchThrowable(step);
        assertThat(thrown).isInstanceOf(Refusal.class);
        return (Refusal) thrown;
    }

    /** Checks that a step is refused for one field, and by an article. */
    static void assertRefused(ThrowingCallable step, String field, String code, String article) {
        Refusal refusal = refusalOf(step);
        assertThat(refusal.fields()).extracting(FieldProblem::field).containsExactly(field);
        assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactly(code);
        assertThat(refusal.article()).isEqualTo(article);
    }
}
