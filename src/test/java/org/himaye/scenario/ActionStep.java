package org.himaye.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.FamilyRelation;
import org.himaye.protection.application.TrackChangeGround;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;

/** Every step that an officer may open on the case page: who opens it, with which form, from where, and what follows. */
enum ActionStep {
    WITHDRAWAL("front-desk", "withdrawal", "WITHDRAWAL_DECLARED", "UserTask_ConcludeWithdrawal"),
    ACCELERATED_TRACK("interview-officer", "track-changes", "TRACK_CHANGE_PROPOSED", "UserTask_DecideTrackChange"),
    REGULAR_TRACK("protection-officer", "track-changes", "TRACK_CHANGE_PROPOSED", "UserTask_DecideTrackChange"),
    RESIDENCE_DUTIES(
            "registration-officer", "residence-duties", "RESIDENCE_DUTIES_PROPOSED", "UserTask_SignResidenceDuties"),
    RESIDENCE_DUTIES_LIFTING("governor-approver", "residence-duties/lifting", "RESIDENCE_DUTIES_ENDED", null),
    RESIDENCE_DUTIES_ANNULMENT("legal-counsel", "residence-duties/annulment", "RESIDENCE_DUTIES_ANNULLED", null),
    DEEMED_WITHDRAWAL(
            "protection-officer", "withdrawal-proposals", "WITHDRAWAL_PROPOSED", "UserTask_ConcludeWithdrawal"),
    ABSENCES(
            "protection-officer",
            "withdrawal-proposals/absences",
            "WITHDRAWAL_PROPOSED",
            "UserTask_ConcludeWithdrawal"),
    INADMISSIBILITY("interview-officer", "inadmissibility", "INADMISSIBILITY_SUSPECTED", "UserTask_DraftDecision"),
    EXCLUSION_CONSIDERATION(
            "protection-officer", "exclusion-considerations", "EXCLUSION_CONSIDERED", "UserTask_RecordExclusion"),
    EXCLUSION_FINDING("protection-officer", "exclusion-findings", "EXCLUSION_FOUND", null),
    AGE_ASSESSMENT("registration-officer", "age-assessments", "AGE_ASSESSMENT_REQUESTED", "UserTask_RecordAgeReport"),
    JOINING_MEMBER("registration-officer", "members", "MEMBER_ADDED", null),
    LEAVING_MEMBER("registration-officer", "leaving-members", "MEMBER_LEFT", null),
    DECEASED_MEMBER("registration-officer", "deceased-members", "MEMBER_DIED", null),
    REPORTED_CHANGE("protection-officer", "reported-changes", "CHANGE_REPORTED", null),
    UNREPORTED_CHANGE("protection-officer", "unreported-changes", "CHANGE_NOT_REPORTED", "UserTask_AssessLateReport"),
    RIGHTS_LIMITATION_LIFTING("governor-approver", "rights-limitations/lifting", "RIGHTS_LIMITATION_ENDED", null),
    STATUS_REVIEW("hq-protection", "status-reviews", "STATUS_REVIEW_OPENED", "UserTask_IssueReviewNotice"),
    DETENTION("protection-officer", "detention", "APPLICANT_DETENTION_CONSIDERED", "UserTask_AssessDetentionNeed"),
    DETENTION_PETITION(
            "removal-centre-staff",
            "detention/petitions",
            "LIBERTY_PETITION_RECEIVED",
            "UserTask_ForwardApplicantPetition"),
    DETENTION_LIFTING_ORDER(
            "legal-counsel", "detention/lifting-orders", "JUDGE_LIFTED", "UserTask_ConfirmApplicantRelease"),
    DETENTION_OF_A_CHILD(
            "child-protection-liaison",
            "detention/child",
            "APPLICANT_DETENTION_ENDED",
            "UserTask_ConfirmApplicantRelease"),
    REGISTRATION_CORRECTION(
            "registration-officer",
            "corrections/registration",
            "FACT_CORRECTION_PROPOSED",
            "UserTask_DecideFactCorrection"),
    SERVICE_CORRECTION(
            "notification-officer", "corrections/service", "FACT_CORRECTION_PROPOSED", "UserTask_DecideFactCorrection");

    private static final String DAY = "2026-11-02T09:00";
    private static final String REASON = "Yeni belgelerin incelenmesi zaman alacaktır";

    private final String group;
    private final String address;
    private final String event;
    private final @Nullable String task;

    ActionStep(String group, String address, String event, @Nullable String task) {
        this.group = group;
        this.address = address;
        this.event = event;
        this.task = task;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the account of somebody in Van, or at the headquarters, who may open it. */
    String account() {
        return Office.account(Office.VAN, group);
    }

    /** Returns the account of the same group in Istanbul; null where the group works for the whole country. */
    @Nullable
    String accountElsewhere() {
        return account().startsWith("merkez.") ? null : Office.account(Office.ISTANBUL, group);
    }

    /** Returns the account of somebody in Van who may not open it. */
    String stranger() {
        boolean opensHere = Set.of(WITHDRAWAL, JOINING_MEMBER, REPORTED_CHANGE).contains(this);
        return Office.account(Office.VAN, opensHere ? "provincial-director" : "front-desk");
    }

    /** Returns the kind of event that it leaves. */
    String event() {
        return event;
    }

    /** Returns the task that follows; null if none does. */
    @Nullable
    String task() {
        return task;
    }

    /** Tells whether it may be opened again and again. */
    boolean isRepeatable() {
        return Set.of(
                        EXCLUSION_FINDING,
                        DETENTION_PETITION,
                        DETENTION_LIFTING_ORDER,
                        JOINING_MEMBER,
                        DECEASED_MEMBER,
                        REPORTED_CHANGE,
                        UNREPORTED_CHANGE)
                .contains(this);
    }

    /** Leads an application of Van to where a repeatable step may not be opened. */
    ProtectionCase notReady(Office office) {
        return switch (this) {
            case JOINING_MEMBER -> refused(office);
            case REPORTED_CHANGE, UNREPORTED_CHANGE ->
                registeredAnHourLater(office).withdrawn().withdrawalConcluded(Fields.asUsual());
            default -> office.lodged(DAY);
        };
    }

    /** Leads an application of Van to where it may be opened. */
    ProtectionCase ready(Office office) {
        return switch (this) {
            case REGULAR_TRACK -> SideRoad.accelerated(office, DAY).claim();
            case RESIDENCE_DUTIES_LIFTING -> ResidenceDutyCase.proposed(office).claim();
            case RESIDENCE_DUTIES_ANNULMENT -> {
                ProtectionCase file = ResidenceDutyCase.served(office).claim();
                office.at("2026-09-09T09:00");
                yield file;
            }
            case LEAVING_MEMBER, DECEASED_MEMBER ->
                FamilyCase.heard(office, "2020-05-06").claim();
            case UNREPORTED_CHANGE -> {
                ProtectionCase file = RightsLimitationCase.applicant(office).claim();
                office.at("2026-10-20T10:00");
                yield file;
            }
            case RIGHTS_LIMITATION_LIFTING ->
                RightsLimitationCase.served(office).claim();
            case ABSENCES ->
                ResidenceDutyCase.missedTwice(office)
                        .missed("2026-09-29T09:00")
                        .assessed(false, false)
                        .claim();
            case STATUS_REVIEW -> StatusReviewCase.holder(office, "REFUGEE").claim();
            case DETENTION_PETITION, DETENTION_LIFTING_ORDER, DETENTION_OF_A_CHILD ->
                ApplicantDetentionCase.detained(office, DAY).claim();
            case SERVICE_CORRECTION -> refused(office);
            default -> registeredAnHourLater(office);
        };
    }

    private static ProtectionCase registeredAnHourLater(Office office) {
        ProtectionCase file = office.lodged(DAY);
        office.at("2026-11-02T10:00");
        return file.readyForExamination();
    }

    /** An application refused and served on 16 November, of which somebody thinks two days later. */
    private static ProtectionCase refused(Office office) {
        ProtectionCase file = office.lodged(DAY).readyForExamination().interviewed("2026-11-16T09:00");
        file.drafted("REFUSAL").signedAtHeadquarters().served();
        office.at("2026-11-18T09:00");
        return file;
    }

    /** Returns its form as somebody fills it in. */
    Map<String, String> form(ProtectionCase file) {
        String person = file.file().personId().toString();
        LocalDateTime opened = LocalDateTime.ofInstant(file.file().openedAt(), LegalTime.ZONE);
        String now = opened.toString();
        String today = opened.toLocalDate().toString();
        Map<String, String> form = new LinkedHashMap<>();
        switch (this) {
            case ACCELERATED_TRACK -> {
                form.put("ground", TrackChangeGround.MISLED_AUTHORITIES.name());
                form.put("reason", REASON);
            }
            case REGULAR_TRACK -> form.put("reason", REASON);
            case RESIDENCE_DUTIES_ANNULMENT -> {
                form.put("judgment", "2026/812 E., 2026/901 K.");
                form.put("decidedOn", opened.toLocalDate().plusDays(7).toString());
            }
            case AGE_ASSESSMENT -> {
                form.put("institution", "Van Bölge Eğitim ve Araştırma Hastanesi");
                form.put("reason", "Beyan edilen yaş görünümüyle uyuşmuyor");
            }
            case JOINING_MEMBER -> {
                form.put("person.familyName", "Ahmadi");
                form.put("person.givenNames", "Zehra");
                form.put("person.sex", "FEMALE");
                form.put("person.birthDate", today);
                form.put("person.nationality", "AFG");
                form.put("relation", "CHILD");
            }
            case LEAVING_MEMBER -> {
                form.put("member", member(file, FamilyRelation.SPOUSE));
                form.put("reason", "SEPARATION");
                form.put("at", now);
                form.put("proof", "Yazılı beyan tutanağı");
            }
            case DECEASED_MEMBER -> {
                form.put("member", member(file, FamilyRelation.CHILD));
                form.put("at", now);
                form.put("proof", "Ölüm belgesi 2026/17");
            }
            case REPORTED_CHANGE, UNREPORTED_CHANGE -> {
                form.put("change", "WORK");
                form.put("changedOn", today);
                form.put("details", "Bir fırında çalışmaktadır");
                form.put("evidence", "İş sözleşmesi");
                if (this == REPORTED_CHANGE) {
                    form.put("reportedOn", today);
                }
            }
            case RESIDENCE_DUTIES, RESIDENCE_DUTIES_LIFTING, RIGHTS_LIMITATION_LIFTING ->
                form.put("reasons", "Adresi bilinmektedir");
            case DEEMED_WITHDRAWAL -> {
                form.put("ground", "DATA_REFUSED");
                form.put("occurredAt", now);
                form.put("proof", "Tutanak");
            }
            case INADMISSIBILITY -> form.put("ground", "SAME_CLAIM");
            case EXCLUSION_CONSIDERATION -> form.put("person", person);
            case EXCLUSION_FINDING -> {
                form.put("person", person);
                form.put("ground", "PUBLIC_DANGER");
                form.put("facts", "Hakkında soruşturma vardır");
                form.put("evidence", "Soruşturma yazısı");
            }
            case STATUS_REVIEW -> {
                form.put("ground", "CIRCUMSTANCES_CEASED");
                form.put("facts", "Menşe ülkedeki durum değişmiştir");
            }
            case DETENTION_PETITION -> form.put("receivedAt", now);
            case DETENTION_LIFTING_ORDER -> {
                form.put("decidedAt", now);
                form.put("reference", "2026/100 D. İş");
            }
            case REGISTRATION_CORRECTION, SERVICE_CORRECTION -> correction(file, form);
            default -> {
                // Nothing is to be filled in.
            }
        }
        return form;
    }

    /** Returns a member of the family; whoever has none names the applicant, which is refused. */
    private static String member(ProtectionCase file, FamilyRelation relation) {
        return file.members().stream()
                .filter(member -> member.relation() == relation)
                .findFirst()
                .map(CaseMember::personId)
                .orElseGet(() -> file.file().personId())
                .toString();
    }

    private void correction(ProtectionCase file, Map<String, String> form) {
        // Half an hour after the lodging, or a day after the service on record.
        form.put(
                "correctedTo",
                this == SERVICE_CORRECTION
                        ? "2026-11-17T09:00"
                        : LocalDateTime.ofInstant(file.file().openedAt(), LegalTime.ZONE)
                                .plusMinutes(30)
                                .toString());
        form.put("reason", "CLERICAL_ERROR");
        form.put("explanation", "Gün yanlış yazılmıştır");
        form.put("document", "Tutanak 2026/7");
        if (this == SERVICE_CORRECTION) {
            form.put("decision", decisionNumber(file));
        }
    }

    /** Returns the number of the last decision, or one that nobody has given. */
    private static String decisionNumber(ProtectionCase file) {
        try {
            return file.decision().decisionNumber();
        } catch (IndexOutOfBoundsException none) {
            return "65-2026-999999";
        }
    }

    /** Says the same as a machine does. */
    Caller.Answer asMachine(Office office, String account, ProtectionCase file) throws JsonProcessingException {
        Map<String, Object> body = new HashMap<>(form(file));
        switch (this) {
            case REGULAR_TRACK -> body.put("ground", TrackChangeGround.TAKES_LONGER.name());
            case DEEMED_WITHDRAWAL -> {
                body.put("excuseOffered", false);
                body.put("excuseAccepted", false);
            }
            case EXCLUSION_FINDING -> body.put("seriousBelief", false);
            case AGE_ASSESSMENT -> body.put("unaccompanied", false);
            case LEAVING_MEMBER, DECEASED_MEMBER -> body.put("at", body.get("at") + ":00+03:00");
            case JOINING_MEMBER -> {
                Map<String, Object> person = new HashMap<>();
                form(file).keySet().stream()
                        .filter(name -> name.startsWith("person."))
                        .forEach(name -> person.put(name.substring("person.".length()), body.remove(name)));
                body.put("person", person);
            }
            default -> {
                // The form says all.
            }
        }
        String base = address.startsWith("corrections") ? "/api/cases/" : "/api/protection/applications/";
        return Caller.basic(office, account)
                .post(base + file.number() + "/" + address, new ObjectMapper().writeValueAsString(body));
    }
}
