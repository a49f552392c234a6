package org.himaye.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.himaye.shared.ProcessContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

class ModelCheckTest {

    private static final Path ROOT = Path.of("");
    private static final DeclaredCode CODE = DeclaredCode.onClassPath();
    private static final List<String> COMPLAINTS = ModelCheck.complaints(ROOT, CODE);

    @TempDir
    private Path copy;

    @Test
    void realModelsPass() {
        assertThat(COMPLAINTS).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void oneMistakeFailsTheBuildAndSaysWhere(Mutant mutant) throws IOException {
        copyModels();

        mutant.breakFileIn(copy);

        assertThat(newComplaints(CODE)).anyMatch(complaint -> complaint.startsWith(mutant.complaint()));
    }

    static Stream<Mutant> mutants() {
        return Stream.of(ProcessMutants.all(), TaskMutants.all(), FormMutants.all())
                .flatMap(mutants -> mutants);
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({
        "processes/notification/notify-decision.bpmn,"
                + "NotifyDecisionContract: notify-decision: contract without a BPMN file",
        "forms/notification/serve-decision.form,"
                + "serve-decision.form: UserTask_ServeDecision: form of the contract does not exist",
        "processes/protection/inadmissibility.dmn,"
                + "protection-application.bpmn: protection-application: unknown decision: inadmissibility",
    })
    void missingFileFailsTheBuild(String file, String complaint) throws IOException {
        copyModels();

        Files.delete(copy.resolve(file));

        assertThat(newComplaints(CODE)).contains(complaint);
    }

    @ParameterizedTest(name = "{0} copied to {1}")
    @CsvSource({
        "processes/notification/notify-decision.bpmn, processes/notification/orphan.bpmn,"
                + "processes/notification/orphan.bpmn: notify-decision: process without a contract",
        "forms/notification/serve-decision.form, forms/notification/orphan.form,"
                + "forms/notification/orphan.form: orphan: form that no task uses",
        "processes/protection/inadmissibility.dmn, processes/protection/orphan.dmn,"
                + "processes/protection/orphan.dmn: inadmissibility: decision that no contract names",
        "processes/protection/inadmissibility.dmn, processes/protection/inadmissibility.cmmn,"
                + "'processes/protection/inadmissibility.cmmn: file: is neither BPMN, DMN, form nor note'",
    })
    void fileThatNobodyUsesFailsTheBuild(String file, String orphan, String complaint) throws IOException {
        copyModels();

        Files.copy(copy.resolve(file), copy.resolve(orphan));

        assertThat(newComplaints(CODE)).contains(complaint);
    }

    @Test
    void noteThatCitesAnUnknownDeadlineOrStepFailsTheBuild() throws IOException {
        copyModels();

        Files.writeString(
                copy.resolve("processes/protection/NOTE.md"), "# Basis\n\nDL-IP-08, DL-IP-88\n`UserTask_Dream`\n");

        assertThat(newComplaints(CODE))
                .containsExactly(
                        "processes/protection/NOTE.md: line 3: unknown deadline: DL-IP-88",
                        "processes/protection/NOTE.md: line 4: unknown step: UserTask_Dream");
    }

    @Test
    void errorThatTheContractDoesNotNameFailsTheBuild() throws IOException {
        copyModels();
        String file = "processes/protection/protection-application.bpmn";
        Mutant.of(
                        file,
                        "<bpmn:messageEventDefinition id=\"Definition_WithdrawalDeclaredInExamination\""
                                + " messageRef=\"Message_WithdrawalDeclared\"/>",
                        "<bpmn:errorEventDefinition id=\"Definition_Withdrawn\" errorRef=\"Error_Withdrawn\"/>",
                        "")
                .breakFileIn(copy);
        Mutant.of(
                        file,
                        "<bpmn:message id",
                        "<bpmn:error id=\"Error_Withdrawn\" errorCode=\"withdrawn\"/><bpmn:message id",
                        "")
                .breakFileIn(copy);

        assertThat(newComplaints(CODE))
                .contains(file + ": protection-application: error not in the contract: withdrawn");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "message of the contract not in the model: extra",
        "error of the contract not in the model: extra",
        "called process of the contract not in the model: extra",
        "user task of the contract not in the model: extra",
        "variable that nothing mentions: extra",
    })
    void contractThatPromisesMoreThanTheModelFailsTheBuild(String what) throws IOException {
        copyModels();

        assertThat(newComplaints(withAlteredContract()))
                .contains("processes/notification/notify-decision.bpmn: notify-decision: " + what);
    }

    @Test
    void routingVariableOutsideTheContractFailsTheBuild() throws IOException {
        copyModels();

        assertThat(newComplaints(withAlteredContract()))
                .contains("processes/notification/notify-decision.bpmn: extra:"
                        + " routing variable not in the contract: extraDueAt");
    }

    private static DeclaredCode withAlteredContract() {
        Map<String, ProcessContract> contracts = new HashMap<>(CODE.contracts());
        contracts.computeIfPresent("notify-decision", (id, real) -> new AlteredContract(real, "extra"));
        return new DeclaredCode(contracts, CODE.delegateBeans(), CODE.groups(), CODE.deadlines());
    }

    private List<String> newComplaints(DeclaredCode code) {
        List<String> complaints = new ArrayList<>(ModelCheck.complaints(copy, code));
        complaints.removeAll(COMPLAINTS);
        return complaints;
    }

    private void copyModels() throws IOException {
        for (String folder : List.of("processes", "forms")) {
            FileSystemUtils.copyRecursively(ROOT.resolve(folder), copy.resolve(folder));
        }
    }
}
