package org.himaye.scenario;

import static org.himaye.scenario.RemovalForms.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an officer might lawfully write into the form of any task, chosen at random among the usual answers. */
final class PlayForms {

    private static final int EARLIEST_INTERVIEW = 12;

    private PlayForms() {}

    static Map<String, Object> lawful(String userTask, Random random, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (userTask) {
            case "UserTask_ReceiveReferral" -> Forms.receiveReferral(now);
            case "UserTask_RegisterApplication" ->
                Fields.with("adultConsentsTaken", random.nextInt(4) > 0).over(Forms.registerApplication(now));
            case "UserTask_ScreenApplication" ->
                random.nextInt(4) > 0
                        ? Forms.screenApplication()
                        : Fields.with(one(random, "fromCountryOfAsylum", "noProtectionReason"), true)
                                .and("thirdCountry", "DEU")
                                .over(Forms.screenApplication());
            case "UserTask_HandOverChild" -> Forms.handOverChild(now);
            case "UserTask_IssueApplicantIdentity" -> Forms.issueApplicantIdentity(now);
            case "UserTask_HoldInterview" ->
                random.nextInt(4) > 0
                        ? Forms.holdInterview(now)
                        : Fields.with("outcome", "NOT_HELD")
                                .and("absence", "APPLICANT_ABSENT")
                                .and("minutes", null)
                                .and("copyHandedOver", false)
                                .over(Forms.holdInterview(now));
            case "UserTask_AssessExcuse" -> Forms.assessExcuse();
            case "UserTask_RescheduleInterview" -> Forms.rescheduleInterview(now.plusDays(EARLIEST_INTERVIEW));
            case "UserTask_DraftDecision" -> drafted(random, now);
            case "UserTask_SignDecisionAtHeadquarters", "UserTask_SignDecisionByDelegation" ->
                random.nextInt(6) > 0 ? Forms.signDecision() : Forms.returnDraft();
            case "UserTask_ConcludeWithdrawal" -> withdrawal(random, now);
            case "UserTask_SignResidenceDuties" ->
                random.nextInt(5) > 0
                        ? Fields.with("firstReportOn", today.plusDays(3).toString())
                                .and("reportingEveryDays", 1 + random.nextInt(5))
                                .over(ResidenceDutyCase.signature())
                        : form("decision", "REFUSE", "reasons", "Yükümlülük gerekmez");
            case "UserTask_RecordReportingDay" -> form("outcome", one(random, "MISSED", "MISSED", "MISSED", "KEPT"));
            case "UserTask_AssessMissedReport" -> {
                boolean excused = random.nextInt(6) == 0;
                yield Fields.with("excuseOffered", excused)
                        .and("excuseAccepted", excused)
                        .and("withdrawalProposed", random.nextInt(3) == 0)
                        .over(ResidenceDutyCase.assessment());
            }
            case "UserTask_InformHeadquarters" -> form("informedAt", now, "reference", "E-1");
            case "UserTask_RecordAgeReport" ->
                Fields.with("result", one(random, "CHILD", "INCONCLUSIVE", "ADULT"))
                        .over(Forms.recordAgeReport(now));
            case "UserTask_HandOverFoundChild" -> Forms.handOverChild(now);
            case "UserTask_RenewIdentity" -> Forms.renewIdentity(now);
            case "UserTask_RecordIdentityReturn" -> form("outcome", "RETURNED", "returnedAt", now);
            case "UserTask_AskAdultMember" -> Forms.askAdultMember(one(random, "CONSENTS", "OWN_APPLICATION"), now);
            case "UserTask_EndRepresentation" -> Forms.endRepresentation(now);
            case "UserTask_InformOfDelay" -> Forms.informOfDelay(now);
            case "UserTask_AssessLateReport" ->
                random.nextBoolean()
                        ? RightsLimitationCase.assessment()
                        : RightsLimitationCase.nothingProposed().over(RightsLimitationCase.assessment());
            case "UserTask_SignRightsLimitation" ->
                random.nextInt(4) > 0
                        ? RightsLimitationCase.signature()
                        : form("decision", "REFUSE", "reasons", "Uyarı yeterlidir.");
            case "UserTask_RequestTransfer" -> form("requestedAt", now, "reference", "E-2");
            case "UserTask_RecordTransferReply" ->
                form("reply", one(random, "ACCEPTED", "REFUSED"), "repliedAt", now, "reference", "E-3");
            case "UserTask_ScreenTransfer" ->
                form("finding", one(random, "SAFE", "SAFE", "SAFE", "NOT_SAFE"), "reasons", "Ülke bilgisi incelendi");
            case "UserTask_CarryOutTransfer" ->
                random.nextInt(4) > 0
                        ? form(
                                "outcome",
                                "CARRIED_OUT",
                                "leftAt",
                                now,
                                "borderGate",
                                "Kapıkule",
                                "receivedBy",
                                "Sınır polisi")
                        : form(
                                "outcome",
                                "NOT_CARRIED_OUT",
                                "failure",
                                one(random, "COUNTRY_WITHDREW", "LASTING_OBSTACLE"),
                                "explanation",
                                "Kişi gönderilemiyor");
            case "UserTask_RecordExclusion" ->
                form(
                        "ground",
                        one(random, "PUBLIC_DANGER", "CONVENTION_CRIME", "NO_OWN_GROUND", "UN_ASSISTANCE_ENDED"),
                        "seriousBelief",
                        random.nextBoolean(),
                        "facts",
                        "Dosya incelendi.",
                        "evidence",
                        "Karar örneği");
            case "UserTask_DecideTrackChange" ->
                random.nextBoolean() ? form("approved", true) : form("approved", false, "reason", "Süre yeterlidir");
            case "UserTask_CheckCourtRegistry" -> Forms.checkCourtRegistry(now);
            case "UserTask_RecordAppealOutcome" ->
                Fields.with("outcome", one(random, "UPHELD", "ANNULLED")).over(Forms.recordAppealOutcome(today));
            case "UserTask_ServeDecision" ->
                random.nextInt(6) > 0
                        ? Forms.serveDecision(now)
                        : form(
                                "served",
                                false,
                                "way",
                                "HAND_DELIVERY",
                                "handedOverAt",
                                now,
                                "failureReason",
                                "Adreste yok");
            case "UserTask_ExamineAppeal" -> form("standing", "SHOWN");
            case "UserTask_AnswerWithoutJurisdiction" ->
                form("handedOverAt", now, "recipientName", "Ali Ahmadi", "explained", true);
            case "UserTask_SendFile" -> form("sentAt", now, "complete", true);
            case "UserTask_ReportAppeal" ->
                form(
                        "proposal",
                        "REJECT",
                        "facts",
                        "Dosya incelenmiştir.",
                        "reasons",
                        "Gerekçe raporda gösterilmiştir.");
            case "UserTask_OpenVotes" -> form("confirmed", true);
            case "UserTask_SignRefusalWithoutExamination", "UserTask_SignCommissionDecision" -> form("signed", true);
            case "UserTask_CheckCommissionRegistry" -> form("checkedAt", now, "finding", "NOTHING_FOUND");
            case "UserTask_RecordCourtEvent" ->
                form("event", "JUDGMENT_UPHELD", "occurredOn", today, "number", "2027/15 K.");
            case "UserTask_DecideFactCorrection" ->
                form("decision", one(random, "APPROVE", "APPROVE", "REFUSE"), "reasons", "Belge incelendi");
            case "UserTask_DecideShorterPeriod" ->
                form("decision", one(random, "APPLY", "KEEP"), "reasons", "Kişiye bildirilen gün incelendi");
            case "UserTask_ReviewFinality",
                    "UserTask_ReviewLateObjection",
                    "UserTask_ReviewRemovalInWindow",
                    "UserTask_ReviewInterviewDate",
                    "UserTask_ReviewExamination" ->
                random.nextBoolean()
                        ? form("outcome", "NOT_AFFECTED", "reasons", "Kişi hakkını kullanmıştır")
                        : form(
                                "outcome",
                                "REMEDIED",
                                "remedy",
                                one(random, "DL-IP-04", "DL-IP-08", "DL-IP-16", "DL-RM-03", "77-2026-000001"),
                                "reasons",
                                "Süre yeniden işliyor");
            default ->
                userTask.startsWith("UserTask_Vote")
                        ? form("choice", one(random, "REJECT", "ACCEPT"), "reasons", "Rapordaki gerekçeye katılıyorum.")
                        : review(userTask, random, now);
        };
    }

    private static Map<String, Object> review(String userTask, Random random, LocalDateTime now) {
        return switch (userTask) {
            case "UserTask_IssueReviewNotice" -> StatusReviewCase.notice();
            case "UserTask_RecordHolderAnswer" ->
                random.nextBoolean() ? StatusReviewCase.answer(now) : StatusReviewCase.noAnswer();
            case "UserTask_DraftReviewDecision" ->
                Fields.with("outcome", one(random, "CEASED", "CEASED", "CANCELLED", "CONTINUES"))
                        .over(StatusReviewCase.draft());
            case "UserTask_SignReviewDecision" ->
                random.nextInt(6) > 0
                        ? form("approved", true)
                        : form("approved", false, "returnReason", "Kayıtlar eklenmelidir.");
            case "UserTask_CheckReviewRegistry" -> {
                String finding = one(random, "NOTHING_FOUND", "NOTHING_FOUND", "SUIT_FILED", "OBJECTION_FILED");
                yield Fields.with("finding", finding)
                        .and("registryNumber", "2026/" + random.nextInt(1000))
                        .over(Forms.checkCourtRegistry(now));
            }
            case "UserTask_RecordReviewAppealOutcome" ->
                Fields.with("outcome", one(random, "UPHELD", "ANNULLED"))
                        .over(Forms.recordAppealOutcome(now.toLocalDate()));
            default -> removal(userTask, random, now);
        };
    }

    private static Map<String, Object> drafted(Random random, LocalDateTime now) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> inadmissible(random);
            case 2 -> Forms.draftDecision("DEEMED_WITHDRAWN");
            case 3 ->
                Fields.with("reasons", "Kişi bir kez daha dinlenmelidir")
                        .over(Forms.continueExamination(now.plusDays(EARLIEST_INTERVIEW)));
            default ->
                Forms.draftDecision(
                        one(random, "REFUSAL", "REFUSAL", "CONDITIONAL_REFUGEE", "SUBSIDIARY_PROTECTION", "EXCLUSION"));
        };
    }

    private static Map<String, Object> withdrawal(Random random, LocalDateTime now) {
        return switch (random.nextInt(3)) {
            case 0 -> Forms.concludeWithdrawal(now);
            case 1 -> ResidenceDutyCase.conclusion();
            default -> Fields.with("proposalRefused", true).over(ResidenceDutyCase.conclusion());
        };
    }

    private static Map<String, Object> inadmissible(Random random) {
        return Fields.with(
                        "inadmissibilityGround", one(random, "SAME_CLAIM", "COUNTRY_OF_ASYLUM", "SAFE_THIRD_COUNTRY"))
                .and("protectingCountry", one(random, "DEU", "GRC"))
                .over(Forms.draftInadmissibility());
    }

    private static Map<String, Object> removal(String userTask, Random random, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (userTask) {
            case "UserTask_AssessRemoval" -> assess(random);
            case "UserTask_HandOverChildForRemoval" ->
                Fields.with("ageAssessment", one(random, "CHILD", "ADULT")).over(RemovalForms.handOverChild(now));
            case "UserTask_DraftRemovalDecision" -> draft(random, today);
            case "UserTask_SignRemovalDecision", "UserTask_SignNoRemovalDecision" ->
                random.nextInt(6) > 0 ? RemovalForms.approve() : RemovalForms.returned();
            case "UserTask_CheckRemovalRegistry" ->
                random.nextInt(4) > 0
                        ? RemovalForms.registry(now)
                        : form("checkedAt", now, "suitFound", true, "registryNumber", "2026/1 E.", "filedOn", today);
            case "UserTask_RecordRemovalJudgment" ->
                Fields.with("outcome", one(random, "UPHELD", "UPHELD", "ANNULLED"))
                        .over(RemovalForms.judgment(today));
            case "UserTask_BookRemoval" ->
                random.nextInt(3) > 0 ? RemovalForms.book(now.plusMinutes(10)) : form("registryOutdated", true);
            case "UserTask_ExecuteRemoval" ->
                random.nextInt(4) > 0
                        ? RemovalForms.execute(now)
                        : form("executed", false, "notExecutedReason", "REGISTRY_OUTDATED");
            case "UserTask_DecideEntryBan", "UserTask_DecideEntryBanAtHeadquarters" ->
                random.nextBoolean()
                        ? RemovalForms.ban()
                        : form("banImposed", false, "facts", "Süresinde çıkmıştır.", "reasons", "Yasak gerekmez.");
            default -> liberty(userTask, random, now);
        };
    }

    private static Map<String, Object> assess(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> form("facts", "Kimliği incelendi.", "reasons", "Sebep bulunmadı.");
            case 1 -> Fields.with("tortureRisk", true).over(RemovalForms.assess());
            case 2 -> Fields.with("protectionWish", true).over(RemovalForms.assess());
            case 3 -> Fields.with("traffickingIndication", true).over(RemovalForms.assess());
            case 4 ->
                Fields.with("publicThreat", true).and("seriousThreat", true).over(RemovalForms.assess());
            default -> RemovalForms.assess();
        };
    }

    private static Map<String, Object> draft(Random random, LocalDate today) {
        Fields ground = Fields.with("abscondingRisk", true)
                .and("entryOrExitBreached", true)
                .and("departureDays", null)
                .and("measureReasons", "Kaçma riski vardır, bilinen adresi yoktur.");
        return switch (random.nextInt(4)) {
            case 0 -> RemovalForms.draft();
            case 1 ->
                ground.and("alternativeSufficient", true)
                        .and("residence", true)
                        .and("residenceAddress", "Yalova merkez")
                        .and("reporting", random.nextBoolean())
                        .and("reportingEveryDays", 7)
                        .and("electronicMonitoring", random.nextBoolean())
                        .and(
                                "obligationsUntil",
                                today.plusMonths(2 + random.nextInt(12)).toString())
                        .over(RemovalForms.draft());
            default -> ground.over(RemovalForms.draft());
        };
    }

    private static Map<String, Object> liberty(String userTask, Random random, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (userTask) {
            case "UserTask_AdmitDetainee" ->
                form("centre", "bursa", "arrivedAt", now, "handedOverBy", "Yalova İl Emniyet Müdürlüğü");
            case "UserTask_RecordServices" ->
                form(
                        "health",
                        true,
                        "lawyer",
                        true,
                        "notary",
                        true,
                        "legalRepresentative",
                        true,
                        "phone",
                        true,
                        "consulate",
                        true,
                        "unhcr",
                        true,
                        "visitors",
                        true);
            case "UserTask_ReviewDetention" ->
                random.nextInt(4) > 0
                        ? LibertyCase.review()
                        : LibertyCase.ends()
                                .and("obligationsUntil", today.plusMonths(3).toString())
                                .over(LibertyCase.review());
            case "UserTask_DecideExtension" ->
                form(
                        "extended",
                        random.nextBoolean(),
                        "reason",
                        "NON_COOPERATION",
                        "evidence",
                        "CONSULATE_ANSWER",
                        "reasons",
                        "Konsolosluk görüşmesine katılmamıştır.");
            case "UserTask_ForwardPetition", "UserTask_ForwardMonitoringPetition" ->
                form("forwardedAt", now, "judgeship", "Yalova 1. Sulh Ceza Hâkimliği");
            case "UserTask_RecordJudgment", "UserTask_RecordMonitoringJudgment" ->
                form(
                        "outcome",
                        one(random, "LIFTED", "REJECTED", "REJECTED"),
                        "decidedAt",
                        now,
                        "reference",
                        "2026/1 D. İş");
            case "UserTask_ConfirmRelease" -> form("freedAt", now, "belongingsReturned", true);
            case "UserTask_ImposeAlternatives" ->
                form(
                        "residence",
                        true,
                        "address",
                        "Yalova merkez",
                        "obligationsUntil",
                        today.plusMonths(3),
                        "reasons",
                        "Yükümlülük yeterlidir.");
            case "UserTask_RecordReport" ->
                form("reported", random.nextInt(3) > 0, "reportedAt", now, "excused", random.nextBoolean());
            case "UserTask_DecideOnBreach" ->
                form(
                        "consequence",
                        one(random, "CONTINUE", "DETAIN"),
                        "abscondingRisk",
                        true,
                        "reasons",
                        "Bildirime gelmemiştir.");
            case "UserTask_ReceiveGuarantee" -> form("paidOn", today, "receiptNumber", "M-1");
            case "UserTask_SettleGuarantee" ->
                form(
                        "outcome",
                        one(random, "RETURNED", "FORFEITED"),
                        "settledOn",
                        today,
                        "reasons",
                        "Yükümlülük bitmiştir.");
            default -> returns(userTask, random, now);
        };
    }

    private static Map<String, Object> returns(String userTask, Random random, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return switch (userTask) {
            case "UserTask_CounselReturn" ->
                form(
                        "counselledAt",
                        now,
                        "countryInformation",
                        true,
                        "risk",
                        one(random, "NONE_FOUND", "NONE_FOUND", "FOUND"),
                        "riskReasons",
                        "Ülke bilgisi incelendi.",
                        "wish",
                        one(random, "STANDS", "STANDS", "TAKEN_BACK"),
                        "support",
                        one(random, "NONE", "CASH"));
            case "UserTask_DecideReturnSupport" ->
                form("granted", "CASH", "amount", 1000, "reasons", "İhtiyaç belgelenmiştir.");
            case "UserTask_PlanReturnJourney" ->
                form("travelsAt", now.plusMinutes(10), "borderGate", "Kapıköy", "documentReady", true);
            case "UserTask_RecordReturnExit" ->
                form(
                        "outcome",
                        one(random, "DEPARTED", "NOT_DEPARTED", "TAKEN_BACK"),
                        "exitedAt",
                        now,
                        "borderGate",
                        "Kapıköy");
            case "UserTask_RecordReadmissionReply", "UserTask_AwaitReadmissionReply" ->
                form("answer", one(random, "ACCEPTED", "REFUSED"), "repliedAt", now, "reasons", "Belgeler incelendi.");
            case "UserTask_RecordReadmissionDocument" ->
                form("kind", "PASSPORT", "issuedOn", today, "validUntil", today.plusYears(1));
            case "UserTask_RecordReadmissionTransfer" ->
                form(
                        "outcome",
                        one(random, "TRANSFERRED", "GIVEN_UP"),
                        "transferredAt",
                        now,
                        "borderGate",
                        "Kapıköy",
                        "reasons",
                        "-");
            default -> throw new AssertionError("Nobody knows how to fill in " + userTask);
        };
    }

    static String one(Random random, String... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
