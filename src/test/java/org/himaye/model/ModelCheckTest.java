package org.himaye.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

class ModelCheckTest {

    private static final Path ROOT = Path.of("");
    private static final DeclaredCode CODE = DeclaredCode.onClassPath(DeadlineIds.inCatalogue());
    private static final List<String> COMPLAINTS = ModelCheck.complaints(ROOT, CODE);

    @Test
    void realModelsPass() {
        assertThat(COMPLAINTS).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void oneMistakeFailsTheBuildAndSaysWhere(Mutant mutant, @TempDir Path copy) throws IOException {
        copyModelsTo(copy);
        mutant.breakFileIn(copy);

        List<String> complaints = ModelCheck.complaints(copy, CODE);

        assertThat(complaints).anyMatch(complaint -> complaint.startsWith(mutant.complaint()));
        assertThat(COMPLAINTS).noneMatch(complaint -> complaint.startsWith(mutant.complaint()));
    }

    static Stream<Mutant> mutants() {
        return ProcessMutants.all();
    }

    private static void copyModelsTo(Path copy) throws IOException {
        for (String folder : List.of("processes", "forms")) {
            Files.createDirectories(copy.resolve(folder));
            FileSystemUtils.copyRecursively(ROOT.resolve(folder), copy.resolve(folder));
        }
    }
}
