package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RuntimeService;
import org.himaye.access.Acting;
import org.himaye.engine.Desk.WaitingTask;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.PersonId;
import org.himaye.trafficking.ReferralOutcome;
import org.himaye.trafficking.compartment.VictimClocks;
import org.himaye.trafficking.compartment.VictimClocks.VictimClock;
import org.himaye.trafficking.compartment.VictimEntry;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.compartment.VictimLetters;
import org.himaye.trafficking.referral.AgeGroup;
import org.himaye.trafficking.support.Permit;
import org.himaye.trafficking.support.Permits;
import org.himaye.trafficking.support.VictimSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The support of one sealed file on its way, told in sentences; times not given are the present of the office. */
final class SupportCase {

    private final Office office;
    private final CaseId file;
    private final Actor expert = Office.officer(Office.VAN, "trafficking-expert");

    private SupportCase(Office office, CaseId file) {
        this.office = office;
        this.file = file;
    }

    /** Support of somebody whom the governorate of Van has identified now. */
    static SupportCase begun(Office office) {
        return begun(office, true, ReferralOutcome.IDENTIFIED, null);
    }

    /** Support of somebody of whom the governorate of Van decides now. */
    static SupportCase begun(Office office, boolean foreigner, ReferralOutcome basis, @Nullable PersonId person) {
        return begun(office, foreigner, basis, person, AgeGroup.ADULT);
    }

    /** Support of somebody of that age whom the governorate of Van has identified now. */
    static SupportCase begun(Office office, AgeGroup age) {
        return begun(office, true, ReferralOutcome.IDENTIFIED, null, age);
    }

    private static SupportCase begun(
            Office office, boolean foreigner, ReferralOutcome basis, @Nullable PersonId person, AgeGroup age) {
        Instant now = Office.instant(office.now().toString());
        VictimFiles files = office.bean(VictimFiles.class);
        CaseId file = in(office, Actor.SYSTEM, () -> {
            CaseId opened = files.open(Office.VAN, person, foreigner, now);
            files.enter(
                    opened,
                    "IDENTITY_RECORDED",
                    null,
                    now,
                    Map.of(
                            "familyName", "Karimova",
                            "givenNames", "Nilufar",
                            "sex", "FEMALE",
                            "ageGroup", age.name(),
                            "nationality", foreigner ? "UZB" : "TUR",
                            "language", "RU"));
            office.bean(VictimSupport.class).begin(opened, basis, now);
            return opened;
        });
        return new SupportCase(office, file);
    }

    /** The support of a file that identification has led to it. */
    static SupportCase of(Office office, CaseId file) {
        return new SupportCase(office, file);
    }

    // Steps

    SupportCase permitted() {
        return permitted(Fields.asUsual());
    }

    SupportCase permitted(Fields changes) {
        return step(
                "UserTask_GrantPermit",
                governor(),
                ReturnCase.form("grantedAt", now(), "reasons", "Karar uygundur."),
                changes);
    }

    SupportCase assessed() {
        return assessed(Fields.asUsual());
    }

    SupportCase assessed(Fields changes) {
        return step("UserTask_AssessPersonalRisk", manager(), risk(office), changes);
    }

    SupportCase agreed() {
        return agreed(Fields.asUsual());
    }

    SupportCase agreed(Fields changes) {
        return step("UserTask_AgreePlan", manager(), plan(office), changes);
    }

    SupportCase placed(String shelter) {
        return placed(Fields.with("shelterCode", shelter));
    }

    SupportCase placed(Fields changes) {
        return step("UserTask_AssignPlace", shelterManager(), place(office), changes);
    }

    SupportCase entrusted(Fields changes) {
        return step("UserTask_EntrustPerson", liaison(), entrusting(office), changes);
    }

    /** With permit, plan and a place outside the shelters: support runs. */
    SupportCase running() {
        if (tasks().contains("UserTask_GrantPermit")) {
            permitted();
        }
        return assessed(Fields.with("place", "SAFE_PLACE")).agreed();
    }

    SupportCase recorded(String step) {
        return recorded(Fields.with("step", step).and("service", null).and("provider", null));
    }

    SupportCase recorded(Fields changes) {
        return step("UserTask_RecordSupportStep", manager(), service(office), changes);
    }

    SupportCase evaluated(Fields changes) {
        if (tasks().contains("UserTask_RecordSupportStep")) {
            recorded("REVIEW");
        }
        return step("UserTask_EvaluateSupport", manager(), evaluation(office), changes);
    }

    SupportCase decided(String decision) {
        return decided(governor(), decision);
    }

    SupportCase decided(Actor officer, String decision) {
        return step("UserTask_DecidePermit", officer, permitDecision(office, decision), Fields.asUsual());
    }

    /** Evaluated and extended by some months now. */
    SupportCase extended(int months) {
        return evaluated(extension(months)).decided("APPROVED");
    }

    static Fields extension(int months) {
        return Fields.with("proposal", "EXTEND").and("months", months).and("extensionGround", "SECURITY");
    }

    SupportCase prepared(Fields changes) {
        if (tasks().contains("UserTask_RecordSupportStep")) {
            recorded("RETURN");
        }
        return step("UserTask_PrepareJourney", manager(), journey(office), changes);
    }

    SupportCase journeyed(String outcome) {
        Map<String, Object> fields = ReturnCase.form("outcome", outcome, "note", "Kapıda görüşüldü.");
        if (outcome.equals("DEPARTED")) {
            fields.put("departedAt", now());
        }
        return step("UserTask_RecordJourney", manager(), fields, Fields.asUsual());
    }

    SupportCase step(String userTask, Actor officer, Map<String, Object> usual, Fields changes) {
        office.desk().complete(officer, waiting(userTask), changes.over(usual));
        return this;
    }

    /** After a refusal nobody has claimed the task any more. */
    SupportCase putBack() {
        office.desk()
                .all(file)
                .forEach(task ->
                        office.bean(org.camunda.bpm.engine.TaskService.class).setAssignee(task.id(), null));
        return this;
    }

    SupportCase at(String localTime) {
        office.at(localTime);
        return this;
    }

    // What is there

    CaseId id() {
        return file;
    }

    VictimFile file() {
        return as(expert, () -> office.bean(VictimFiles.class).get(file));
    }

    List<Permit> permits() {
        return as(expert, () -> office.bean(Permits.class).of(file));
    }

    WaitingTask waiting(String userTask) {
        return office.desk().all(file).stream()
                .filter(task -> task.userTask().equals(userTask))
                .findFirst()
                .orElseThrow(() -> new AssertionError(userTask + " does not wait, but " + tasks()));
    }

    List<String> tasks() {
        return office.desk().all(file).stream().map(WaitingTask::userTask).toList();
    }

    boolean isOver() {
        boolean running = office.bean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey("victim-support")
                        .processInstanceBusinessKey(file.toString())
                        .count()
                > 0;
        assertThat(file().stage() == VictimFile.Stage.CLOSED).isEqualTo(!running);
        return !running;
    }

    List<String> events() {
        return as(expert, () -> office.bean(VictimFiles.class).read(file)).stream()
                .map(VictimEntry::kind)
                .toList();
    }

    /** Returns the entries of a kind, oldest first. */
    List<VictimEntry> entries(String kind) {
        return as(expert, () -> office.bean(VictimFiles.class).read(file)).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    /** Returns the days of the entries of a kind, oldest first. */
    List<String> days(String kind) {
        return entries(kind).stream()
                .map(entry -> entry.content().replaceAll("[^0-9-]", ""))
                .toList();
    }

    /** Returns the periods of a rule, as the file shows them. */
    List<VictimClock> clocks(String rule) {
        return as(expert, () -> office.bean(VictimClocks.class).of(file)).stream()
                .filter(clock -> clock.ruleId().equals(rule))
                .toList();
    }

    List<String> letterIds() {
        return as(expert, () -> office.bean(VictimLetters.class).of(file)).stream()
                .map(VictimLetters.VictimLetter::documentId)
                .toList();
    }

    <T> T as(Actor actor, Callable<T> work) {
        return in(office, actor, work);
    }

    private static <T> T in(Office office, Actor actor, Callable<T> work) {
        return Acting.call(
                actor,
                () -> new TransactionTemplate(office.bean(PlatformTransactionManager.class)).execute(status -> {
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
        return expert;
    }

    Actor manager() {
        return officer(OfficerGroup.VICTIM_CASE_MANAGER);
    }

    Actor governor() {
        return officer(OfficerGroup.GOVERNOR_APPROVER);
    }

    Actor shelterManager() {
        return officer(OfficerGroup.SHELTER_MANAGER);
    }

    Actor liaison() {
        return officer(OfficerGroup.CHILD_PROTECTION_LIAISON);
    }

    private static Actor officer(OfficerGroup group) {
        return new Actor("van." + group.id(), Set.of(group.id()), Set.of(Office.VAN));
    }

    // Forms as usual

    private String now() {
        return office.now().toString();
    }

    static Map<String, Object> grant(Office office) {
        return ReturnCase.form("grantedAt", office.now().toString(), "reasons", "Karar uygundur.");
    }

    static Map<String, Object> risk(Office office) {
        return ReturnCase.form(
                "assessedAt", office.now().toString(),
                "risk", "HIGH",
                "riskReasons", "Atölyenin sahibi kendisini arıyor.",
                "dangerProvince", "65",
                "child", false,
                "gender", "FEMALE",
                "companions", 0,
                "stepFree", false,
                "place", "SHELTER");
    }

    static Map<String, Object> plan(Office office) {
        return ReturnCase.form(
                "agreedAt",
                office.now().toString(),
                "consent",
                "GIVEN",
                "informed",
                true,
                "withdrawalRightTold",
                true,
                "language",
                "RU",
                "interpreter",
                "Tercüman Elena",
                "shelter",
                true,
                "health",
                true,
                "psychosocial",
                true,
                "plan",
                "Önce dinlenme ve sağlık; sonra dil kursu.");
    }

    static Map<String, Object> place(Office office) {
        return ReturnCase.form(
                "outcome",
                "PLACED",
                "shelterCode",
                "ANK-1",
                "placedAt",
                office.now().toString());
    }

    static Map<String, Object> entrusting(Office office) {
        return ReturnCase.form(
                "entrustedAt", office.now().toString(),
                "institution", "Çocuk destek merkezi",
                "receivedBy", "Sosyal hizmet uzmanı Deniz",
                "bestInterestDecided", true,
                "bestInterestReasons", "Yaşına uygun bakım ve eğitim orada sağlanır.");
    }

    static Map<String, Object> service(Office office) {
        return ReturnCase.form(
                "step", "SERVICE",
                "happenedAt", office.now().toString(),
                "service", "HEALTH",
                "provider", "Devlet hastanesi",
                "note", "Muayene edildi.");
    }

    static Map<String, Object> evaluation(Office office) {
        return ReturnCase.form(
                "evaluatedAt", office.now().toString(),
                "situation", "Durumu düzeliyor; tehlike sürüyor.",
                "extensionGround", "NONE",
                "recontact", "NONE",
                "proposal", "CONTINUE");
    }

    static Map<String, Object> permitDecision(Office office, String decision) {
        return ReturnCase.form(
                "decision", decision, "decidedAt", office.now().toString(), "reasons", "Rapor incelendi.");
    }

    static Map<String, Object> journey(Office office) {
        LocalDateTime now = office.now();
        return ReturnCase.form(
                "wish", "STANDS",
                "destination", "UZB",
                "consentedAt", now.toString(),
                "consentInformed", true,
                "consentWritten", true,
                "language", "RU",
                "interpreter", "Tercüman Elena",
                "countryRisk", "ACCEPTABLE",
                "countryReasons", "Ailesi bekliyor; karşılayan kuruluş güvenilirdir.",
                "travelDocument", true,
                "travelsAt", now.plusDays(2).toString(),
                "reception", "IOM Taşkent");
    }
}
