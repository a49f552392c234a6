package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.refusalOf;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Sex;
import org.himaye.casefile.TimelineEntry;
import org.himaye.casefile.Timelines;
import org.himaye.deadlines.ClockState;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.letter.Letters;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.removal.readmission.Evidence;
import org.himaye.removal.readmission.NewReadmissionRequest;
import org.himaye.removal.readmission.NewReadmissionRequest.Declared;
import org.himaye.removal.readmission.NewReadmissionRequest.Direction;
import org.himaye.removal.readmission.ReadmissionFigures;
import org.himaye.removal.readmission.ReadmissionRequests;
import org.himaye.shared.Actor;
import org.himaye.shared.FieldProblem;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.TraffickingReferrals;
import org.junit.jupiter.api.Test;

/** Readmission, to and from other states (readmission agreements; DL-RM-20 … 24; indicator 10.2). */
class ReadmissionTest extends Scenario {

    private static final Actor DESK = Office.officer(Office.VAN, "readmission-desk");
    private static final Declared PERSON = new Declared("Khan", "Omar", Sex.MALE, LocalDate.of(1991, 3, 4), "PAK");

    private CaseFile file;
    private UUID request;

    @Test
    void silenceAcceptsWhereTheAgreementSaysSo() {
        // 25 days from 2 November 2026, both days local: the reply is due until 27 November.
        incoming("2026-11-02T10:00", "EU", "DEU", false);
        assertThat(clock("DL-RM-22").lastDay()).isEqualTo(LocalDate.of(2026, 11, 27));

        waitedUntil("2026-11-27T23:59");
        assertThat(nextTask()).isEqualTo("UserTask_RecordReadmissionReply");
        waitedUntil("2026-11-28T00:00");

        assertThat(events()).contains("READMISSION_TACITLY_ACCEPTED");
        assertThat(nextTask()).isEqualTo("UserTask_RecordReadmissionDocument");
        assertThat(clock("DL-RM-22").state()).isEqualTo(ClockState.STOPPED);
        // Three months from then.
        assertThat(clock("DL-RM-23").lastDay()).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void theAcceleratedProcedureHasFiveWorkingDays() {
        // Apprehended on Monday, asked on Wednesday; five working days from 4 November 2026 end on 11 November.
        office.at("2026-11-04T10:00");
        requested(new NewReadmissionRequest(
                Office.reference(),
                Direction.INCOMING,
                "EU",
                "GRC",
                true,
                List.of(Evidence.FINGERPRINT_MATCH),
                Office.instant("2026-11-02T10:00"),
                Office.instant("2026-11-04T10:00"),
                null,
                Office.VAN,
                PERSON));

        assertThat(clock("DL-RA-01").lastDay()).isEqualTo(LocalDate.of(2026, 11, 11));
    }

    @Test
    void theAcceleratedProcedureIsNotForLateRequests() {
        office.at("2026-11-09T10:00");

        var refusal = refusalOf(() -> requested(new NewReadmissionRequest(
                Office.reference(),
                Direction.INCOMING,
                "EU",
                "GRC",
                true,
                List.of(Evidence.PASSPORT),
                Office.instant("2026-11-02T10:00"),
                Office.instant("2026-11-06T10:00"),
                null,
                Office.VAN,
                PERSON)));

        assertThat(refusal.fields()).extracting(FieldProblem::field).containsExactly("accelerated");
        assertThat(refusal.article()).isEqualTo("GKA 7");
    }

    @Test
    void elsewhereSilenceAcceptsNothing() {
        incoming("2026-11-02T10:00", "UKRAINE", "UKR", false);

        assertThat(nextTask()).isEqualTo("UserTask_AwaitReadmissionReply");
        assertThat(office.reading(() -> office.bean(RunningClocks.class).of(file.id())))
                .isEmpty();
        waitedUntil("2027-06-01T10:00");
        assertThat(nextTask()).isEqualTo("UserTask_AwaitReadmissionReply");
        assertThat(events()).doesNotContain("READMISSION_TACITLY_ACCEPTED");
    }

    @Test
    void anIncomingRequestThatIsAcceptedEndsWithTheHandOver() {
        incoming("2026-11-02T10:00", "EU", "DEU", false);
        office.at("2026-11-10T10:00");
        replied("ACCEPTED");
        assertThat(clock("DL-RM-22").keptOnTime()).isTrue();
        assertThat(clock("DL-RM-23").lastDay()).isEqualTo(LocalDate.of(2027, 2, 10));
        document("EMERGENCY_TRAVEL_DOCUMENT", "2026-11-10", "2027-02-10");
        office.at("2026-12-01T10:00");
        transferred();

        assertThat(isRunning()).isFalse();
        assertThat(file().closedAs()).isEqualTo("READMITTED");
        assertThat(letterIds()).containsExactly("DOC-24", "DOC-24");
        assertThat(events()).contains("READMITTED");
    }

    @Test
    void aTravelDocumentIsValidForThreeMonths() {
        incoming("2026-11-02T10:00", "EU", "DEU", false);
        office.at("2026-11-10T10:00");
        replied("ACCEPTED");

        var refusal = refusalOf(() -> document("EMERGENCY_TRAVEL_DOCUMENT", "2026-11-10", "2027-02-09"));

        assertThat(refusal.article()).isEqualTo("GKA 7");
    }

    @Test
    void aRefusalHasReasonsAndComesInTime() {
        incoming("2026-11-02T10:00", "EU", "DEU", false);
        office.at("2026-11-10T10:00");
        assertThat(refusalOf(() -> step(
                                "UserTask_RecordReadmissionReply",
                                DESK,
                                Map.of(
                                        "answer",
                                        "REFUSED",
                                        "repliedAt",
                                        office.now().toString())))
                        .fields())
                .extracting(FieldProblem::field)
                .containsExactly("reasons");

        office.at("2026-11-28T09:00");
        var late = refusalOf(() -> replied("REFUSED"));
        assertThat(late.article()).isEqualTo("GKA 11");

        office.at("2026-11-27T09:00");
        replied("REFUSED");
        assertThat(isRunning()).isFalse();
        assertThat(file().closedAs()).isEqualTo("READMISSION_REFUSED");
    }

    @Test
    void anOutgoingTransferNeedsTheGuardsWord() throws SQLException {
        RemovalFile removal = outgoing();
        office.at("2026-11-12T10:00");
        replied("ACCEPTED");
        document("STANDARD_TRAVEL_DOCUMENT", "2026-11-12", "2027-02-12");
        office.at("2026-11-20T10:00");

        // The look into the registry of 10 November is older than a day, and nobody has screened Romania.
        var refusal = refusalOf(this::transferred);
        assertThat(refusal.type().code()).isEqualTo("removal-barred");
        assertThat(Tables.single("select count(*) from readmission_transfer where request_id = ?", request))
                .isEqualTo("0");

        removal.screened("ROU", true).registryChecked(false);
        transferred();

        assertThat(isRunning()).isFalse();
        assertThat(events()).contains("READMITTED");
        assertThat(Tables.single(
                        "select count(*) from removal_execution where case_id = ?",
                        removal.file().id().value()))
                .isEqualTo("0");
    }

    @Test
    void aTransferComesInThreeMonthsOrAfterAnExtension() {
        RemovalFile removal = outgoing();
        office.at("2026-11-12T10:00");
        replied("ACCEPTED");
        document("STANDARD_TRAVEL_DOCUMENT", "2026-11-12", "2027-06-12");

        waitedUntil("2027-02-13T00:00");
        assertThat(events()).contains("READMISSION_TRANSFER_OVERDUE");
        office.at("2027-02-13T10:00");
        removal.screened("ROU", true).registryChecked(false);
        assertThat(refusalOf(this::transferred).article()).isEqualTo("GKA 11/3");

        step(
                "UserTask_RecordReadmissionTransfer",
                DESK,
                Map.of(
                        "outcome", "EXTENDED",
                        "obstacle", "PRACTICAL",
                        "extendedUntil", "2027-03-13T10:00",
                        "reasons", "Uçuş bulunamadı."));
        office.at("2027-03-01T10:00");
        removal.registryChecked(false);
        transferred();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void theLastMinuteOfTheTransferPeriodIsInTimeAndTheNextOneIsNot() {
        RemovalFile removal = outgoing();
        office.at("2026-11-12T10:00");
        replied("ACCEPTED");
        document("STANDARD_TRAVEL_DOCUMENT", "2026-11-12", "2027-06-12");
        office.at("2027-02-13T00:00");
        removal.screened("ROU", true).registryChecked(false);

        assertThat(refusalOf(this::transferred).article()).isEqualTo("GKA 11/3");
        transferred("2027-02-12T23:59");
        assertThat(isRunning()).isFalse();
    }

    @Test
    @Attacks(value = "INV-01", by = Way.FORM)
    void nobodyIsHandedOverWhileTheFilingPeriodIsOpenHoweverLateItIsRecorded() {
        office.at("2026-10-19T09:00");
        RemovalFile removal = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .screened("ROU", true)
                .decided();
        office.at("2026-10-20T09:00");
        removal.served();
        requested(outgoing(removal, "2026-10-19T09:00", "2026-10-20T09:00"));
        office.at("2026-10-21T10:00");
        replied("ACCEPTED");
        document("STANDARD_TRAVEL_DOCUMENT", "2026-10-21", "2027-02-12");
        office.at("2026-11-10T10:00");
        removal.registryChecked(false);

        var refusal = refusalOf(() -> transferred("2026-10-22T10:00"));

        assertThat(refusal.article()).isEqualTo("YUKK 53/3");
        assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactly("window-open");
        transferred();
        assertThat(isRunning()).isFalse();
    }

    @Test
    @Attacks(value = "INV-15", by = Way.DOMAIN)
    void noStateIsAskedAboutAPersonWithASealedFile() {
        RemovalFile removal = RemovalFile.clear(office);
        removal.doing(() -> office.bean(TraffickingReferrals.class)
                .receive(removal.person(), Office.VAN, ReferralSource.HOTLINE, Office.instant("2026-11-10T10:00")));

        var refusal = refusalOf(() -> requested(outgoing(removal, "2026-10-19T09:00", "2026-11-10T10:00")));

        assertThat(refusal.type().code()).isEqualTo("removal-barred");
        assertThat(refusal.fields()).extracting(FieldProblem::code).containsExactly("other-lawful-obstacle");
    }

    @Test
    @Attacks(value = "INV-44", by = Way.DOMAIN)
    void noStateIsAskedAboutItsOwnCitizenWhoAsksForProtection() {
        office.at("2026-11-10T10:00");
        RemovalFile removal = RemovalFile.opened(office, "1990-01-02", "PAK");
        var content = new NewReadmissionRequest(
                Office.reference(),
                Direction.OUTGOING,
                "PAKISTAN",
                "PAK",
                false,
                List.of(Evidence.PASSPORT),
                Office.instant("2026-11-10T10:00"),
                Office.instant("2026-11-10T10:00"),
                removal.file().caseNumber(),
                null,
                null);
        removal.doing(() -> office.bean(CaseFiles.class)
                .open(CaseType.PROTECTION, Office.VAN, removal.person(), Office.instant("2026-11-10T10:00")));

        assertThat(refusalOf(() -> requested(content)).article()).isEqualTo("YUKK 94/1");

        RemovalFile other = RemovalFile.opened(office, "1990-01-02", "IRQ");
        other.doing(() -> office.bean(CaseFiles.class)
                .open(CaseType.PROTECTION, Office.VAN, other.person(), Office.instant("2026-11-10T10:00")));
        requested(outgoing(other, "2026-11-10T10:00", "2026-11-10T10:00"));
        assertThat(isRunning()).isTrue();
    }

    @Test
    void anOutgoingRequestComesWithinSixMonthsFromKnowledge() {
        RemovalFile removal = RemovalFile.clear(office);
        office.at("2027-05-20T10:00");

        var refusal = refusalOf(() -> requested(outgoing(removal, "2026-11-19T10:00", "2027-05-20T10:00")));

        assertThat(refusal.article()).isEqualTo("GKA 11");
        requested(outgoing(removal, "2026-11-20T10:00", "2027-05-20T10:00"));
        assertThat(nextTask()).isEqualTo("UserTask_RecordReadmissionReply");
    }

    @Test
    void aRequestEndsWithTheRemovalDecision() {
        RemovalFile removal = outgoing();

        Announcements.announce(
                office,
                removal,
                new RemovalDecisionEnded(
                        removal.file().id(),
                        removal.decision().id().value(),
                        "ANNULLED",
                        Instant.parse("2026-11-11T08:00:00Z")));

        assertThat(isRunning()).isFalse();
        assertThat(events()).contains("READMISSION_GIVEN_UP");
        assertThat(clock("DL-RM-22").state()).isEqualTo(ClockState.STOPPED);
    }

    @Test
    void noAgreementMeansNoRequest() {
        office.at("2026-11-02T10:00");

        assertThat(refusalOf(() -> incoming("2026-11-02T10:00", "EU", "UKR", false))
                        .fields())
                .extracting(FieldProblem::field)
                .containsExactly("agreement");
    }

    @Test
    void theIndicatorCountsAnswersAndShowsSilenceApart() {
        var before = figures();
        incoming("2025-03-03T10:00", "EU", "DEU", false);
        office.at("2025-03-10T10:00");
        replied("ACCEPTED");
        incoming("2025-03-03T11:00", "EU", "FRA", false);
        office.at("2025-03-10T11:00");
        replied("REFUSED");
        incoming("2025-03-03T12:00", "EU", "ITA", false);
        waitedUntil("2025-03-29T00:00");
        incoming("2025-03-31T12:00", "UKRAINE", "UKR", false);

        var after = figures();
        assertThat(after.received() - before.received()).isEqualTo(4);
        assertThat(after.answered() - before.answered()).isEqualTo(2);
        assertThat(after.tacitlyAccepted() - before.tacitlyAccepted()).isEqualTo(1);
        assertThat(new ReadmissionFigures.Figures(8, 3, 1).answeredPercent()).isEqualTo(new BigDecimal("37.5"));
        assertThat(new ReadmissionFigures.Figures(0, 0, 0).answeredPercent()).isNull();
    }

    private ReadmissionFigures.Figures figures() {
        return Acting.call(
                ReturnCase.HEADQUARTERS,
                () -> office.bean(ReadmissionFigures.class).of(2025));
    }

    private void incoming(String receivedAt, String agreement, String partner, boolean accelerated) {
        office.at(receivedAt);
        requested(new NewReadmissionRequest(
                Office.reference(),
                Direction.INCOMING,
                agreement,
                partner,
                accelerated,
                List.of(Evidence.PASSPORT, Evidence.OWN_STATEMENT),
                Office.instant("2025-01-10T10:00"),
                Office.instant(receivedAt),
                null,
                Office.VAN,
                PERSON));
    }

    private RemovalFile outgoing() {
        RemovalFile removal = RemovalFile.clear(office);
        requested(outgoing(removal, "2026-10-19T09:00", "2026-11-10T10:00"));
        return removal;
    }

    private static NewReadmissionRequest outgoing(RemovalFile removal, String knownAt, String receivedAt) {
        return new NewReadmissionRequest(
                Office.reference(),
                Direction.OUTGOING,
                "EU",
                "ROU",
                false,
                List.of(Evidence.BORDER_STAMP),
                Office.instant(knownAt),
                Office.instant(receivedAt),
                removal.file().caseNumber(),
                null,
                null);
    }

    private void requested(NewReadmissionRequest content) {
        var requested =
                Acting.call(DESK, () -> office.bean(ReadmissionRequests.class).request(content));
        request = requested.id();
        file = office.reading(() -> office.bean(CaseFiles.class).byNumber(requested.caseNumber()));
    }

    private void replied(String answer) {
        step(
                "UserTask_RecordReadmissionReply",
                DESK,
                Map.of("answer", answer, "repliedAt", office.now().toString(), "reasons", "Dosya incelendi."));
    }

    private void document(String kind, String issuedOn, String validUntil) {
        step(
                "UserTask_RecordReadmissionDocument",
                DESK,
                Map.of("kind", kind, "issuedOn", issuedOn, "validUntil", validUntil));
    }

    private void transferred() {
        transferred(office.now().toString());
    }

    private void transferred(String localTime) {
        step(
                "UserTask_RecordReadmissionTransfer",
                DESK,
                Map.of(
                        "outcome", "TRANSFERRED",
                        "transferredAt", localTime,
                        "borderGate", "İstanbul Havalimanı"));
    }

    private void step(String userTask, Actor officer, Map<String, Object> fields) {
        WaitingTask task = waiting().stream().findFirst().orElseThrow();
        assertThat(task.userTask()).isEqualTo(userTask);
        office.bean(TaskService.class).setAssignee(task.id(), null);
        office.desk().complete(officer, task, new HashMap<>(fields));
    }

    private String nextTask() {
        return waiting().stream().map(WaitingTask::userTask).findFirst().orElse("");
    }

    private List<WaitingTask> waiting() {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processVariableValueEquals("subjectId", request.toString())
                .list()
                .stream()
                .map(task -> new WaitingTask(task.getId(), task.getTaskDefinitionKey(), Instant.EPOCH))
                .toList();
    }

    private boolean isRunning() {
        return office.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .variableValueEquals("subjectId", request.toString())
                        .count()
                > 0;
    }

    private void waitedUntil(String localTime) {
        office.at(localTime);
        office.desk().runDueJobs();
    }

    private CaseFile file() {
        return office.reading(() -> office.bean(CaseFiles.class).get(file.id()));
    }

    private RunningClock clock(String rule) {
        return office.reading(() -> office.bean(RunningClocks.class).of(file.id())).stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No clock " + rule));
    }

    private List<String> events() {
        return office.reading(() -> office.bean(Timelines.class).of(file.id())).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private List<String> letterIds() {
        return office.reading(() -> office.bean(Letters.class).of(file.id())).stream()
                .map(letter -> letter.documentId())
                .toList();
    }
}
