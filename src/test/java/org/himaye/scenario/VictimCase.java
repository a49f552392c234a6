package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.himaye.access.Acting;
import org.himaye.casefile.Sex;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.trafficking.ReferralSource;
import org.himaye.trafficking.compartment.VictimEntry;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.compartment.VictimLetters;
import org.himaye.trafficking.identification.ReferralIntake;
import org.himaye.trafficking.referral.AgeGroup;
import org.himaye.trafficking.referral.NewReferral;
import org.himaye.trafficking.referral.ReferralContent;
import org.himaye.trafficking.referral.ReferralContent.Safety;
import org.himaye.trafficking.referral.ReferralContent.Urgency;
import org.himaye.trafficking.referral.VictimReferrals;
import org.jspecify.annotations.Nullable;

/** One sealed file on its way, told in sentences; times not given are the present of the office. */
final class VictimCase {

    /** Indicators that make both exploitation and means positive: enough for an adult. */
    static final List<String> EXPLOITED_BY_MEANS =
            List.of("exploitedByExcessiveHours", "exploitedForLittlePay", "coercedByDebt", "coercedByTakingDocuments");

    /** Indicators that make exploitation positive and nothing else. */
    static final List<String> EXPLOITED_ONLY = List.of("exploitedByExcessiveHours", "exploitedForLittlePay");

    /** Indicators that make a means positive and nothing else. */
    static final List<String> MEANS_ONLY = List.of("coercedByDebt", "coercedByTakingDocuments");

    private final Office office;
    private final String province;
    private final CaseId file;

    private VictimCase(Office office, String province, CaseId file) {
        this.office = office;
        this.province = province;
        this.file = file;
    }

    // Referral

    /** The police of Van refer an adult whom nobody knows, and Himaye opens a file. */
    static VictimCase referred(Office office) {
        return referred(office, referral(office, Office.VAN, ReferralSource.LAW_ENFORCEMENT, adult(null)));
    }

    /** The police of Van refer a child whom nobody knows, and Himaye opens a file. */
    static VictimCase referredChild(Office office) {
        return referred(office, referral(office, Office.VAN, ReferralSource.LAW_ENFORCEMENT, child(null)));
    }

    /** Van refers a person whom authorities know by number, and Himaye opens or finds the file. */
    static VictimCase referred(Office office, String foreignerNumber) {
        return referred(office, referral(office, Office.VAN, ReferralSource.MIGRATION_OFFICE, adult(foreignerNumber)));
    }

    /** An officer of the province sends a referral, and Himaye opens or finds the file. */
    static VictimCase referred(Office office, NewReferral referral) {
        String receipt = received(office, referral);
        takenIn(office);
        return new VictimCase(office, referral.province(), fileOf(receipt).orElseThrow());
    }

    /** An officer of the province sends a referral; nothing has been taken in yet. */
    static String received(Office office, NewReferral referral) {
        return Acting.call(
                Office.officer(referral.province(), "law-enforcement-liaison"),
                () -> office.bean(VictimReferrals.class).receive(referral));
    }

    /** Himaye takes in what is waiting. */
    static int takenIn(Office office) {
        return Acting.call(Actor.SYSTEM, () -> office.bean(ReferralIntake.class).takeIn());
    }

    static NewReferral referral(Office office, String province, ReferralSource source, ReferralContent content) {
        return new NewReferral(
                Office.reference(),
                province,
                source,
                Office.instant(office.now().toString()),
                content);
    }

    static ReferralContent adult(@Nullable String foreignerNumber) {
        return content(AgeGroup.ADULT, "UZB", foreignerNumber);
    }

    static ReferralContent child(@Nullable String foreignerNumber) {
        return content(AgeGroup.CHILD, "UZB", foreignerNumber);
    }

    static ReferralContent content(AgeGroup age, String nationality, @Nullable String foreignerNumber) {
        return new ReferralContent(
                "Bir atölyede kilitli tutulan kişi pencereden yardım istedi.",
                Urgency.URGENT,
                Safety.IN_DANGER,
                Sex.FEMALE,
                age,
                null,
                "UZ",
                nationality,
                "Karimova",
                "Nilufar",
                foreignerNumber,
                "Van İl Emniyet Müdürlüğü",
                null);
    }

    /** The file of a referral that another procedure has sent, once Himaye has taken it in. */
    static VictimCase of(Office office, UUID referral) {
        takenIn(office);
        try {
            return new VictimCase(
                    office,
                    Office.VAN,
                    new CaseId(UUID.fromString(Tables.single(
                            "select file_id::text from victim_file_referral where referral_id = ?", referral))));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns the file that takes care of a referral. */
    static Optional<CaseId> fileOf(String receipt) {
        try {
            String id = Tables.single(
                    "select l.file_id::text from victim_file_referral l join trafficking_referral r on r.id = l.referral_id"
                            + " where r.receipt = ?",
                    receipt);
            return id.isEmpty() ? Optional.empty() : Optional.of(new CaseId(UUID.fromString(id)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    // Whole ways

    /** An adult foreigner whom the governorate has identified and who was told; support begins. */
    static VictimCase identified(Office office) {
        return referred(office).asFarAs("IDENTIFIED");
    }

    /** An adult foreigner of whom it is strongly suspected; support begins and the identification goes on. */
    static VictimCase stronglySuspected(Office office) {
        return referred(office).asFarAs("STRONG_SUSPICION");
    }

    /** From the referral to the service of a decision. */
    VictimCase asFarAs(String result) {
        return secured().interviewed().decidedAndServed(result);
    }

    /** From the indicator sheet to the service of a decision. */
    VictimCase decidedAndServed(String result) {
        return assessed(result.equals("NOT_IDENTIFIED") ? List.of() : EXPLOITED_BY_MEANS)
                .proposed(result)
                .seconded()
                .decided(result)
                .served();
    }

    // Steps

    VictimCase secured() {
        return secured(Fields.asUsual());
    }

    VictimCase secured(Fields changes) {
        return step("UserTask_SecurePerson", expert(), VictimForms.securing(office), changes);
    }

    VictimCase interviewed() {
        return interviewed(Fields.asUsual());
    }

    VictimCase interviewed(Fields changes) {
        return step("UserTask_HoldFirstInterview", expert(), VictimForms.interview(office), changes);
    }

    VictimCase interviewedAgain(Fields changes) {
        return step("UserTask_HoldFurtherInterview", expert(), VictimForms.interview(office), changes);
    }

    VictimCase assessed(List<String> indicators) {
        return assessed(indicators, Fields.asUsual());
    }

    VictimCase assessed(List<String> indicators, Fields changes) {
        return step("UserTask_AssessIndicators", expert(), VictimForms.sheet(indicators), changes);
    }

    VictimCase proposed(String result) {
        return proposed(expert(), VictimForms.proposal(result), Fields.asUsual());
    }

    VictimCase proposed(Actor expert, Map<String, Object> proposal, Fields changes) {
        return step("UserTask_ProposeIdentification", expert, proposal, changes);
    }

    /** The expert wants another interview first. */
    VictimCase interviewWanted() {
        return proposed(
                expert(),
                ReturnCase.form("step", "INTERVIEW_AGAIN", "reasons", "Araç fiiller sorulmalı."),
                Fields.asUsual());
    }

    VictimCase seconded() {
        return seconded(secondExpert(), "AGREED");
    }

    VictimCase seconded(Actor expert, String opinion) {
        return step("UserTask_SecondProposal", expert, VictimForms.opinion(opinion), Fields.asUsual());
    }

    VictimCase decided(String result) {
        return decided(governor(), VictimForms.decision(result), Fields.asUsual());
    }

    VictimCase decided(Actor decider, Map<String, Object> decision, Fields changes) {
        return step("UserTask_DecideIdentification", decider, decision, changes);
    }

    VictimCase served() {
        return served(Fields.asUsual());
    }

    VictimCase served(Fields changes) {
        return step("UserTask_ServeIdentification", expert(), VictimForms.service(office), changes);
    }

    /** Somebody of the team does the waiting task of a name. */
    VictimCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), changes.over(usual));
        return this;
    }

    // What is there

    CaseId id() {
        return file;
    }

    Office office() {
        return office;
    }

    VictimFile file() {
        return as(expert(), () -> office.bean(VictimFiles.class).get(file));
    }

    /** Returns the task of a name that waits. */
    WaitingTask waiting(String userTask) {
        return office.desk().all(file).stream()
                .filter(task -> task.userTask().equals(userTask))
                .findFirst()
                .orElseThrow(() -> new AssertionError(userTask + " does not wait, but " + tasks()));
    }

    /** Returns the names of the tasks that wait. */
    List<String> tasks() {
        return office.desk().all(file).stream().map(WaitingTask::userTask).toList();
    }

    boolean isIdentificationRunning() {
        return office.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey("victim-identification")
                        .processInstanceBusinessKey(file.toString())
                        .count()
                > 0;
    }

    /** Returns what happened, oldest first; reading is itself on record. */
    List<VictimEntry> entries() {
        return as(expert(), () -> office.bean(VictimFiles.class).read(file));
    }

    /** Returns the kinds of what happened, oldest first. */
    List<String> events() {
        return entries().stream().map(VictimEntry::kind).toList();
    }

    /** Returns the newest entry of a kind, read as what it was written from. */
    <T> T latest(String kind, Class<T> type) {
        return as(expert(), () -> office.bean(VictimFiles.class).latest(file, kind, type))
                .orElseThrow();
    }

    List<String> letterIds() {
        return as(expert(), () -> office.bean(VictimLetters.class).of(file)).stream()
                .map(VictimLetters.VictimLetter::documentId)
                .toList();
    }

    /** Does something as somebody of the team, in a transaction. */
    <T> T as(Actor actor, java.util.concurrent.Callable<T> work) {
        return Acting.call(
                actor,
                () -> new org.springframework.transaction.support.TransactionTemplate(
                                office.bean(org.springframework.transaction.PlatformTransactionManager.class))
                        .execute(status -> {
                            try {
                                return work.call();
                            } catch (RuntimeException failure) {
                                throw failure;
                            } catch (Exception failure) {
                                throw new IllegalStateException(failure);
                            }
                        }));
    }

    // People

    Actor expert() {
        return Office.officer(province, "trafficking-expert");
    }

    Actor secondExpert() {
        return new Actor(
                Office.account(province, "trafficking-expert") + "-2", Set.of("trafficking-expert"), Set.of(province));
    }

    Actor governor() {
        return Office.officer(province, "governor-approver");
    }

    /** Checks which tasks wait. */
    VictimCase waitingFor(String... userTasks) {
        assertThat(tasks()).containsExactlyInAnyOrder(userTasks);
        return this;
    }
}
