package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CanonicalSubmissionTest {

    @Test
    void theSameAnswersHaveTheSameSpelling() {
        assertThat(DatabaseSubmissions.canonical("{ \"b\": {\"d\":1, \"c\": [true, null]},\n \"a\":\"ı\" }"))
                .isEqualTo("{\"a\":\"ı\",\"b\":{\"c\":[true,null],\"d\":1}}")
                .isEqualTo(DatabaseSubmissions.canonical("{\"a\":\"\\u0131\",\"b\":{\"c\":[true,null],\"d\":1}}"));
    }

    @Test
    void theCharacterThatNoDatabaseCanKeepIsLeftOut() {
        assertThat(DatabaseSubmissions.canonical("{\"a\":\"x\\u0000y\"}")).isEqualTo("{\"a\":\"xy\"}");
    }

    @Test
    void whatIsNoObjectIsNoSubmission() {
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseSubmissions.canonical("[1]"));
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseSubmissions.canonical("{\"a\":"));
    }
}
