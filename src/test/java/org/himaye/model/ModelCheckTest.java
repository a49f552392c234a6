package org.himaye.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModelCheckTest {

    @Test
    void realModelsPass() {
        assertThat(ModelCheck.complaints(Path.of(""), DeclaredCode.onClassPath(Set.of())))
                .isEmpty();
    }
}
