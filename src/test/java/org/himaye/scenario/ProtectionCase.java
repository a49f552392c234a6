package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.TimelineEntry;
import org.himaye.casefile.Timelines;
import org.himaye.deadlines.RunningClock;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.himaye.protection.application.ExclusionGround;
import org.himaye.protection.application.Exclusions;
import org.himaye.protection.application.RecordExclusionSubmission;
import org.himaye.protection.application.Withdrawals;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One application on its way, told in sentences. Each step is done by the demo officer whose task it is, with a sensible
 * form in which a test changes what it is about; times not given are the present of the office.
 */
final class ProtectionCase {

    private final Office office;
    private final CaseFile opened;
    private @Nullable Onlooker onlooker;

    ProtectionCase(Office office, CaseFile opened) {
        this.office = office;
        this.opened = opened;
    }

    /** Somebody who looks over the officers' shoulders. */
    interface Onlooker {

        /** Sees a form before it is submitted, and may fill in more. */
        Map<String, Object> filled(String form, Map<String, Object> fields);

        /** Comes by after a form was submitted. */
        void submitted(String form);
    }

    /** Lets somebody look at every form from now on. */
    ProtectionCase watchedBy(Onlooker watcher) {
        this.onlooker = watcher;
        return this;
    }

    // What can be seen of it ------------------------------------------------------------------------------------------

    CaseId id() {
        return opened.id();
    }

    String number() {
        return opened.caseNumber();
    }

    CaseFile file() {
        return office.reading(() -> office.bean(CaseFiles.class).get(id()));
    }

    /** Returns the family members whom it covers now. */
    List<CaseMember> members() {
        return office.reading(() -> office.bean(CaseFiles.class).members(id()));
    }

    /** Returns the user task that waits next; empty text if none does. */
    String nextTask() {
        return office.desk().next(id()).map(WaitingTask::userTask).orElse("");
    }

    WaitingTask waiting() {
        return office.desk().next(id()).orElseThrow();
    }

    List<TimelineEntry> timeline() {
        return office.reading(() -> office.bean(Timelines.class).of(id()));
    }

    /** Returns the legal steps of the case: the kinds of its events that rest on an article, oldest first. */
    List<String> events() {
        return legalSteps().map(TimelineEntry::kind).toList();
    }

    /** Returns the only legal step of a kind. */
    TimelineEntry event(String kind) {
        var found = legalSteps().filter(entry -> entry.kind().equals(kind)).toList();
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    private Stream<TimelineEntry> legalSteps() {
        return timeline().stream().filter(entry -> entry.article() != null);
    }

    /** Returns the latest clock of a rule. */
    RunningClock clock(String rule) {
        return office.reading(() -> office.bean(RunningClocks.class).of(id())).stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("No clock " + rule));
    }

    List<String> clockRules() {
        return office.reading(() -> office.bean(RunningClocks.class).of(id())).stream()
                .map(RunningClock::ruleId)
                .toList();
    }

    List<StoredLetter> letters() {
        return office.reading(() -> office.bean(Letters.class).of(id()));
    }

    List<String> letterIds() {
        return letters().stream().map(StoredLetter::documentId).toList();
    }

    StoredLetter letter(String documentId) {
        return letters().stream()
                .filter(letter -> letter.documentId().equals(documentId))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Returns the content of the last letter of a kind as it is stored for ever. */
    String words(String documentId) throws SQLException {
        return Tables.single(
                "select source from letter where letter_id = ?",
                letter(documentId).letterId());
    }

    Decision decision() {
        var all = office.reading(() -> office.bean(Decisions.class).of(id()));
        return all.get(all.size() - 1);
    }

    // What officers do with it ----------------------------------------------------------------------------------------

    ProtectionCase referralReceived() {
        return referralReceived(Fields.asUsual());
    }

    ProtectionCase referralReceived(Fields changes) {
        return step("UserTask_ReceiveReferral", "front-desk", Forms.receiveReferral(office.now()), changes);
    }

    ProtectionCase registered() {
        return registered(Fields.asUsual());
    }

    ProtectionCase registered(Fields changes) {
        return step(
                "UserTask_RegisterApplication",
                "registration-officer",
                Forms.registerApplication(office.now()),
                changes);
    }

    ProtectionCase screened() {
        return screened(Fields.asUsual());
    }

    ProtectionCase screened(Fields changes) {
        return step("UserTask_ScreenApplication", "registration-officer", Forms.screenApplication(), changes);
    }

    ProtectionCase childHandedOver(Fields changes) {
        return step("UserTask_HandOverChild", "child-protection-liaison", Forms.handOverChild(office.now()), changes);
    }

    ProtectionCase identityIssued() {
        return step(
                "UserTask_IssueApplicantIdentity",
                "registration-officer",
                Forms.issueApplicantIdentity(office.now()),
                Fields.asUsual());
    }

    /** Registration, screening without any ground and identity document, all now. */
    ProtectionCase readyForExamination() {
        return registered().screened().identityIssued();
    }

    ProtectionCase interviewed(String localTime) {
        office.at(localTime);
        return interviewed(Fields.asUsual());
    }

    ProtectionCase interviewed(Fields changes) {
        return step("UserTask_HoldInterview", "interview-officer", Forms.holdInterview(office.now()), changes);
    }

    /** The interview does not take place at a time. */
    ProtectionCase interviewMissed(String localTime, String absence) {
        office.at(localTime);
        return interviewed(Fields.with("outcome", "NOT_HELD")
                .and("absence", absence)
                .and("minutes", null)
                .and("copyHandedOver", false));
    }

    ProtectionCase excuseAssessed(boolean accepted, boolean proved) {
        return step(
                "UserTask_AssessExcuse",
                "protection-officer",
                Forms.assessExcuse(),
                Fields.with("excuseOffered", accepted)
                        .and("excuseAccepted", accepted)
                        .and("notificationProved", proved));
    }

    ProtectionCase rescheduled(String localTime) {
        return step(
                "UserTask_RescheduleInterview",
                "interview-officer",
                Forms.rescheduleInterview(LocalDateTime.parse(localTime)),
                Fields.asUsual());
    }

    /** An officer finds a ground of exclusion of the applicant. */
    ProtectionCase excluded(ExclusionGround ground) {
        return excluded(file().personId(), ground);
    }

    /** An officer finds a ground of exclusion of one person of the file. */
    ProtectionCase excluded(PersonId person, ExclusionGround ground) {
        Acting.as(
                Office.officer(opened.province(), "protection-officer"),
                () -> office.bean(Exclusions.class)
                        .record(
                                number(),
                                person,
                                new RecordExclusionSubmission(
                                        ground, true, "Mahkûmiyet kararı vardır", "Onaylı karar örneği")));
        return this;
    }

    ProtectionCase drafted(String proposal) {
        return drafted(Fields.with("proposal", proposal));
    }

    ProtectionCase drafted(Fields changes) {
        Object proposal = changes.over(Map.of()).getOrDefault("proposal", "REFUSAL");
        return step(
                "UserTask_DraftDecision",
                "protection-officer",
                proposal.equals("INADMISSIBLE")
                        ? Forms.draftInadmissibility()
                        : Forms.draftDecision(String.valueOf(proposal)),
                changes);
    }

    ProtectionCase examinationContinuedUntil(String nextInterviewAt) {
        return step(
                "UserTask_DraftDecision",
                "protection-officer",
                Forms.continueExamination(LocalDateTime.parse(nextInterviewAt)),
                Fields.asUsual());
    }

    ProtectionCase examinationContinuedUntil(String nextInterviewAt, Fields changes) {
        return step(
                "UserTask_DraftDecision",
                "protection-officer",
                Forms.continueExamination(LocalDateTime.parse(nextInterviewAt)),
                changes);
    }

    ProtectionCase signedAtHeadquarters() {
        return step("UserTask_SignDecisionAtHeadquarters", "hq-protection", Forms.signDecision(), Fields.asUsual());
    }

    /** Signed by the second decider of the headquarters, who has not decided before. */
    ProtectionCase signedBySomebodyElse() {
        return step(
                "UserTask_SignDecisionAtHeadquarters",
                new Actor("merkez.hq-protection-2", Set.of("hq-protection"), Set.of("*")),
                Forms.signDecision(),
                Fields.asUsual());
    }

    ProtectionCase signedByProvince() {
        return step("UserTask_SignDecisionByDelegation", "protection-decider", Forms.signDecision(), Fields.asUsual());
    }

    ProtectionCase returnedByHeadquarters(Fields changes) {
        return step("UserTask_SignDecisionAtHeadquarters", "hq-protection", Forms.returnDraft(), changes);
    }

    /** The applicant hands in a written withdrawal at the front desk. */
    ProtectionCase withdrawn() {
        Acting.as(
                Office.officer(opened.province(), "front-desk"),
                () -> office.bean(Withdrawals.class).declare(number()));
        return this;
    }

    ProtectionCase withdrawalConcluded(Fields changes) {
        return step(
                "UserTask_ConcludeWithdrawal", "protection-decider", Forms.concludeWithdrawal(office.now()), changes);
    }

    ProtectionCase served() {
        return served(Fields.asUsual());
    }

    ProtectionCase served(Fields changes) {
        return step("UserTask_ServeDecision", "notification-officer", Forms.serveDecision(office.now()), changes);
    }

    /** Lets time pass up to a moment and the engine do what is due then. */
    ProtectionCase waitedUntil(String localTime) {
        office.at(localTime);
        office.desk().runDueJobs();
        return this;
    }

    ProtectionCase registryChecked(Fields changes) {
        return step("UserTask_CheckCourtRegistry", "legal-counsel", Forms.checkCourtRegistry(office.now()), changes);
    }

    ProtectionCase appealOutcomeRecorded(String outcome, String decidedOn) {
        return step(
                "UserTask_RecordAppealOutcome",
                "legal-counsel",
                Forms.recordAppealOutcome(LocalDate.parse(decidedOn)),
                Fields.with("outcome", outcome));
    }

    /** Puts the task back into the tray from which a refused officer had taken it. */
    ProtectionCase putBack() {
        office.bean(TaskService.class).setAssignee(waiting().id(), null);
        return this;
    }

    /** Completes the next task, which must be the named one, as the demo officer of a group. */
    private ProtectionCase step(String userTask, String group, Map<String, Object> usual, Fields changes) {
        return step(userTask, Office.officer(opened.province(), group), usual, changes);
    }

    /** Completes the next task, which must be the named one, as anybody. */
    ProtectionCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        var next = office.desk().all(id()).stream()
                .filter(task -> task.userTask().equals(userTask))
                .findFirst()
                .orElseGet(this::waiting);
        assertThat(next.userTask()).isEqualTo(userTask);
        Map<String, Object> fields = new HashMap<>(changes.over(usual));
        if (onlooker == null) {
            office.desk().complete(officer, next, fields);
        } else {
            String form = formOf(userTask);
            office.desk().complete(officer, next, onlooker.filled(form, fields));
            onlooker.submitted(form);
        }
        return this;
    }

    private static String formOf(String userTask) {
        if (userTask.startsWith("UserTask_SignDecision")) {
            return "sign-decision";
        }
        String words = userTask.substring("UserTask_".length()).replaceAll("([a-z])([A-Z])", "$1-$2");
        return words.toLowerCase(Locale.ROOT);
    }
}
