package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.casefile.SampleCases.ISTANBUL;
import static org.himaye.casefile.SampleCases.MONDAY_MORNING;
import static org.himaye.casefile.SampleCases.VAN;
import static org.himaye.casefile.SampleCases.decision;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import java.time.Instant;
import java.util.List;
import org.himaye.HimayeTest;
import org.himaye.access.Acting;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@HimayeTest
class DecisionsTest {

    private static final Instant SERVED = Instant.parse("2026-03-05T11:00:00Z");
    private static final Instant FINAL = Instant.parse("2026-04-07T21:00:00Z");

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Decisions decisions;

    private CaseId caseId = CaseId.random();

    @BeforeEach
    void openFile() {
        caseId = Acting.call(VAN, () -> {
            Person person = persons.register(person(uniqueName(), "Zehra"), null, "TEST");
            return files.open(CaseType.PROTECTION, "65", person.id(), MONDAY_MORNING)
                    .id();
        });
    }

    @Test
    void aDecisionBecomesFinalAfterService() {
        Decision recorded = Acting.call(VAN, () -> decisions.record(decision(caseId)));
        Acting.as(VAN, () -> {
            decisions.markServed(recorded.id(), SERVED);
            decisions.markFinal(recorded.id(), FINAL);
        });

        Decision now = Acting.call(VAN, () -> decisions.get(recorded.id()));

        assertThat(recorded.decisionNumber()).matches("65-2026-[0-9]{6}");
        assertThat(now.servedAt()).isEqualTo(SERVED);
        assertThat(now.finalAt()).isEqualTo(FINAL);
        assertThat(now.isFinal()).isTrue();
        assertThat(now.remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(Acting.call(VAN, () -> decisions.of(caseId))).containsExactly(now);
    }

    @Test
    void aDecisionThatWasNotServedNeverBecomesFinal() {
        Decision recorded = Acting.call(VAN, () -> decisions.record(decision(caseId)));

        assertThat(refusalOf(() -> decisions.markFinal(recorded.id(), FINAL)).type())
                .isEqualTo(CaseFileProblem.DECISION_STATE);
        assertThat(Acting.call(VAN, () -> decisions.get(recorded.id())).finalAt())
                .isNull();
    }

    @Test
    void aServiceIsRecordedOnceAndNotCorrectedWithoutASecondPerson() {
        Decision recorded = Acting.call(VAN, () -> decisions.record(decision(caseId)));
        Instant corrected = Instant.parse("2026-03-04T11:00:00Z");
        Acting.as(VAN, () -> decisions.markServed(recorded.id(), SERVED));

        assertThat(refusalOf(() -> decisions.markServed(recorded.id(), corrected))
                        .type())
                .isEqualTo(CaseFileProblem.DECISION_STATE);
        assertThatThrownBy(() -> Acting.as(VAN, () -> decisions.correctService(recorded.id(), corrected)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("INV-50");
        assertThat(Acting.call(VAN, () -> decisions.get(recorded.id())).servedAt())
                .isEqualTo(SERVED);
    }

    @Test
    void aDecisionIsNotServedBeforeTheDayOnWhichItWasMade() {
        Decision recorded = Acting.call(VAN, () -> decisions.record(decision(caseId)));

        // The day before, and the same day a few minutes before the signature was recorded.
        assertThat(refusalOf(() -> decisions.markServed(recorded.id(), Instant.parse("2026-03-02T20:59:59Z")))
                        .type())
                .isEqualTo(CaseFileProblem.DECISION_STATE);
        Acting.as(VAN, () -> decisions.markServed(recorded.id(), Instant.parse("2026-03-03T08:00:00Z")));
        assertThat(Acting.call(VAN, () -> decisions.get(recorded.id())).servedAt())
                .isNotNull();
    }

    @Test
    void anAnnulledDecisionIsNeitherServedNorFinalNorAnnulledAgain() {
        Decision recorded = Acting.call(VAN, () -> decisions.record(decision(caseId)));
        Acting.as(VAN, () -> {
            decisions.markServed(recorded.id(), SERVED);
            decisions.annul(recorded.id(), FINAL);
        });

        assertThat(List.<Runnable>of(
                        () -> decisions.markServed(recorded.id(), SERVED),
                        () -> decisions.markFinal(recorded.id(), FINAL),
                        () -> decisions.annul(recorded.id(), FINAL)))
                .allSatisfy(attempt -> assertThat(refusalOf(attempt).type()).isEqualTo(CaseFileProblem.DECISION_STATE));
        assertThat(Acting.call(VAN, () -> decisions.lastStanding(caseId))).isEmpty();
    }

    @Test
    void aDecisionWithoutItsElementsIsRefusedWithAllThatIsMissing() {
        NewDecision full = decision(caseId);
        NewDecision bare = new NewDecision(
                caseId, full.kind(), full.outcome(), " ", "\n", "", "", List.of(), full.decidedBy(), full.decidedAt());

        Refusal refusal = refusalOf(() -> decisions.record(bare));

        assertThat(refusal.fields())
                .extracting(FieldProblem::field)
                .containsExactly("facts", "reasons", "legalBasis", "authority");
        assertThat(Acting.call(VAN, () -> decisions.of(caseId))).isEmpty();
    }

    @Test
    void aClosedFileIsNotDecided() {
        Acting.as(VAN, () -> files.close(caseId, "WITHDRAWN", MONDAY_MORNING));

        assertThat(refusalOf(() -> decisions.record(decision(caseId))).type()).isEqualTo(CaseFileProblem.CASE_CLOSED);
    }

    @Test
    void anotherProvincesDecisionDoesNotExist() {
        Decision recorded = Acting.call(VAN, () -> decisions.record(decision(caseId)));

        assertThat(Acting.call(ISTANBUL, () -> decisions.of(caseId))).isEmpty();
        assertThat(List.<Runnable>of(
                        () -> decisions.get(recorded.id()),
                        () -> decisions.markServed(recorded.id(), SERVED),
                        () -> decisions.record(decision(caseId))))
                .allSatisfy(attempt -> assertThat(
                                Acting.call(ISTANBUL, () -> catchThrowableOfType(Refusal.class, attempt::run))
                                        .type())
                        .isEqualTo(CommonProblem.NOT_FOUND));
    }

    private static Refusal refusalOf(Runnable attempt) {
        return Acting.call(VAN, () -> catchThrowableOfType(Refusal.class, attempt::run));
    }
}
