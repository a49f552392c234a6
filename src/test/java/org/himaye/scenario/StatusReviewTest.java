package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Office.instant;
import static org.himaye.scenario.Refusals.assertRefused;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.appeal.application.DecisionType;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Sex;
import org.himaye.deadlines.ClockState;
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.letter.StoredLetter;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The review of a status from its opening to its end (YUKK 85, 86), with the dates written out. */
class StatusReviewTest extends Scenario {

    private static final String CLAIM_OPEN = "protection-claim-open";

    /** Neither drafted nor took the decision that was annulled. */
    private static final Actor THIRD = new Actor("merkez.hq-protection-3", Set.of("hq-protection"), Set.of("*"));

    @ParameterizedTest
    @CsvSource({
        "REFUGEE,PROTECTION_REAVAILED,CEASED,CESSATION,'YUKK 85/1-a, 85/4, 85/5'",
        "CONDITIONAL_REFUGEE,CIRCUMSTANCES_CEASED,CEASED,CESSATION,'YUKK 85/1-d, 85/4, 85/5'",
        "SUBSIDIARY_PROTECTION,NEED_CEASED,CEASED,CESSATION,'YUKK 85/3, 85/4, 85/5'",
        "CONDITIONAL_REFUGEE,FALSE_PREMISES,CANCELLED,CANCELLATION,'YUKK 86/1-a, 86/2'",
        "SUBSIDIARY_PROTECTION,EXCLUSION_FOUND,CANCELLED,CANCELLATION,'YUKK 86/1-b, 86/2'"
    })
    void aStatusEndsOnlyWhenNobodyCanContestTheDecisionAnyMore(
            String status, StatusReviewGround ground, String outcome, String kind, String basis) throws SQLException {
        StatusReviewCase file = StatusReviewCase.opened(office, status, ground);
        assertThat(file.file().state()).isEqualTo(CaseState.OPEN);
        assertThat(file.tasks()).containsExactly("UserTask_IssueReviewNotice");
        assertThat(file.groups()).containsExactly("hq-protection");
        assertThat(bars(file)).contains(CLAIM_OPEN);

        file.noticeIssued();
        assertThat(file.claim().letterIds()).contains("DOC-38");
        assertThat(file.claim().words("DOC-38")).contains(ground.article(), "15 gün");
        assertThat(file.groups()).containsExactly("notification-officer");
        office.at("2026-04-02T10:00");
        file.served();
        assertThat(file.claim().clock("DL-PR-15").lastDay()).isEqualTo(LocalDate.of(2026, 4, 17));
        assertThat(file.claim().letter("DOC-38").servedAt()).isEqualTo(instant("2026-04-02T10:00"));
        assertThat(file.groups()).containsExactly("protection-officer");

        office.at("2026-04-10T10:00");
        file.answered(Fields.asUsual());
        assertThat(file.claim().clock("DL-PR-15").state()).isEqualTo(ClockState.MET);
        assertThat(file.groups()).containsExactly("hq-protection");
        office.at("2026-04-13T10:00");
        file.drafted(Fields.with("outcome", outcome));
        assertThat(file.groups()).containsExactly("hq-protection");
        office.at("2026-04-14T09:00");
        file.signed();

        assertThat(file.decision().kind()).isEqualTo(kind);
        assertThat(file.decision().outcome()).isEqualTo(outcome);
        assertThat(file.decision().legalBasis()).isEqualTo(basis);
        assertThat(file.decision().authority()).isEqualTo("Göç İdaresi Başkanlığı");
        assertThat(file.decision().remedies()).containsExactly("DL-IP-14", "DL-IP-16");
        assertThat(file.claim().words("DOC-39"))
                .contains(ground.article(), "Uluslararası Koruma Değerlendirme Komisyonu", "10 gün", "30 gün");
        office.at("2026-04-14T10:00");
        file.served();
        assertThat(file.tasks()).isEmpty();
        assertThat(file.claim().clock("DL-IP-14").lastDay()).isEqualTo(LocalDate.of(2026, 4, 24));
        assertThat(file.claim().clock("DL-IP-16").lastDay()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(file.holdsStatus()).isTrue();
        assertThat(file.protectionEnded()).isFalse();
        assertThat(bars(file)).contains(CLAIM_OPEN);

        file.waitedUntil("2026-05-18T09:00");
        assertThat(file.groups()).containsExactly("legal-counsel");
        assertThat(bars(file)).contains(CLAIM_OPEN);
        file.registryChecked(Fields.asUsual());

        assertThat(file.decision().isFinal()).isTrue();
        assertThat(file.tasks()).isEmpty();
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.file().closedAs()).isEqualTo("STATUS_" + outcome);
        assertThat(file.holdsStatus()).isFalse();
        assertThat(file.protectionEnded()).isTrue();
        assertThat(bars(file)).doesNotContain(CLAIM_OPEN);
        assertThat(file.claim().event("STATUS_ENDED").article()).isEqualTo(ground.article());
        assertThat(ledger(file))
                .isEqualTo(
                        "STATUS_ASSESSED STATUS_REVIEW_OPENED STATUS_REVIEW_NOTICE_ISSUED STATUS_REVIEW_ANSWER_AWAITED"
                                + " STATUS_HOLDER_ANSWERED STATUS_DECISION_DRAFTED STATUS_DECISION_SIGNED STATUS_ENDED");
    }

    @Test
    void theFamilyKeepsTheStatusThatWasNotReviewed() throws SQLException {
        var spouse = new Lodging.Declared("Ahmadi", "Zehra", Sex.FEMALE, LocalDate.of(1992, 3, 4), "AFG", "FA");
        var member = new Lodging.Member(spouse, FamilyRelation.SPOUSE, instant("2026-01-05T09:00"));
        ProtectionCase family = office.lodged(
                "2026-01-05T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE, "Ahmadi", List.of(member));
        family.registered(Fields.with("adultConsentsTaken", true)).screened().identityIssued();
        StatusReviewCase file = StatusReviewCase.holder(office, family, "REFUGEE");

        file.ended(StatusReviewGround.REESTABLISHED);

        assertThat(file.holdsStatus()).isFalse();
        assertThat(file.protectionEnded()).isTrue();
        assertThat(Tables.single(
                        "select has_protection(person_id)::text || ' ' || is_finally_refused_protection(person_id)::text"
                                + " from case_member where case_id = ?",
                        file.id().value()))
                .isEqualTo("true false");
    }

    @Test
    void aStatusThatContinuesClosesTheFileWithoutAWindow() throws SQLException {
        StatusReviewCase file =
                StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.NATIONALITY_ACQUIRED, "CONTINUES");

        assertThat(file.decision().kind()).isEqualTo("STATUS_CONTINUATION");
        assertThat(file.decision().remedies()).isEmpty();
        office.at("2026-04-14T10:00");
        file.served();

        assertThat(file.tasks()).isEmpty();
        assertThat(file.file().closedAs()).isEqualTo("STATUS_CONTINUES");
        assertThat(file.holdsStatus()).isTrue();
        assertThat(file.protectionEnded()).isFalse();
        assertThat(ledger(file)).endsWith("STATUS_DECISION_SIGNED STATUS_CONTINUES");
        office.at("2026-05-04T09:00");
        file.opened(StatusReviewGround.NATIONALITY_ACQUIRED);
        assertThat(file.tasks()).containsExactly("UserTask_IssueReviewNotice");
    }

    @Test
    void compellingReasonsOfEarlierPersecutionKeepTheStatus() throws SQLException {
        StatusReviewCase file =
                StatusReviewCase.answered(office, "CONDITIONAL_REFUGEE", StatusReviewGround.CIRCUMSTANCES_CEASED);
        assertRefused(
                () -> file.drafted(Fields.with("compellingReasons", true)),
                "compellingReasons",
                "keeps-status",
                "1951 Sözleşmesi 1/C-5, 1/C-6");

        file.drafted(Fields.with("compellingReasons", true).and("outcome", "CONTINUES"))
                .signed();
        assertThat(file.decision().legalBasis()).contains("YUKK 85/1-d", "1951 Sözleşmesi 1/C-5");
        file.served();

        assertThat(file.file().closedAs()).isEqualTo("STATUS_CONTINUES");
        assertThat(file.holdsStatus()).isTrue();
    }

    @Test
    void whoeverDoesNotAnswerHasHadTheChanceAfterFifteenDays() throws SQLException {
        StatusReviewCase file =
                StatusReviewCase.noticed(office, "SUBSIDIARY_PROTECTION", StatusReviewGround.NEED_CEASED);
        file.waitedUntil("2026-04-17T23:59");
        assertRefused(() -> file.answered(Fields.with("manner", "NONE")), "manner", "period-running", "YUKK 85/4");

        file.waitedUntil("2026-04-18T00:00");
        assertThat(file.tasks()).containsExactly("UserTask_RecordHolderAnswer");
        file.silent();

        assertThat(file.tasks()).containsExactly("UserTask_DraftReviewDecision");
        assertThat(file.claim().clock("DL-PR-15").state()).isEqualTo(ClockState.STOPPED);
        assertThat(ledger(file)).endsWith("STATUS_REVIEW_ANSWER_AWAITED STATUS_HOLDER_DID_NOT_ANSWER");
    }

    @Test
    void anAnswerHandedInOnTheLastDayCountsWheneverItIsRecorded() throws SQLException {
        StatusReviewCase file =
                StatusReviewCase.noticed(office, "SUBSIDIARY_PROTECTION", StatusReviewGround.NEED_CEASED);
        file.waitedUntil("2026-04-21T09:00");

        file.answered(Fields.with("manner", "WRITTEN").and("answeredAt", "2026-04-17T16:45"));

        assertThat(file.claim().clock("DL-PR-15").state()).isEqualTo(ClockState.MET);
        assertThat(ledger(file)).endsWith("STATUS_REVIEW_ANSWER_AWAITED STATUS_HOLDER_ANSWERED");
        assertThat(Tables.single(
                        "select answered_at::text from status_review_answer where case_id = ?",
                        file.id().value()))
                .startsWith("2026-04-17");
    }

    @Test
    void aNoticeThatCouldNotBeServedStartsNoTimeToAnswer() throws SQLException {
        StatusReviewCase file = StatusReviewCase.opened(office, "REFUGEE", StatusReviewGround.REESTABLISHED)
                .noticeIssued();
        file.step(
                "UserTask_ServeDecision",
                file.officer("notification-officer"),
                Forms.serveDecision(office.now()),
                Fields.with("served", false).and("failureReason", "Adresinde bulunamadı"));

        file.waitedUntil("2026-06-01T09:00");

        assertThat(file.tasks()).containsExactly("UserTask_ServeDecision");
        assertThat(file.claim().clockRules()).doesNotContain("DL-PR-15");
        assertThat(file.holdsStatus()).isTrue();
    }

    @Test
    void aReturnedDraftIsWrittenAnew() {
        StatusReviewCase file = StatusReviewCase.answered(office, "REFUGEE", StatusReviewGround.REESTABLISHED)
                .drafted(Fields.asUsual());
        assertRefused(
                () -> file.signedBy(StatusReviewCase.SIGNER, Fields.with("approved", false)),
                "returnReason",
                "required",
                null);

        file.signedBy(StatusReviewCase.SIGNER, Fields.with("approved", false).and("returnReason", "Kayıtlar eklensin"));

        assertThat(file.tasks()).containsExactly("UserTask_DraftReviewDecision");
        assertThat(file.claim().letterIds()).doesNotContain("DOC-39");
    }

    @Test
    void anObjectionKeepsTheStatusUntilTheCommissionAndTheCourtHaveSpoken() throws SQLException {
        StatusReviewCase file =
                StatusReviewCase.decided(office, "CONDITIONAL_REFUGEE", StatusReviewGround.FALSE_PREMISES, "CANCELLED");
        office.at("2026-04-14T10:00");
        file.served();
        AppealCase appeal = AppealCase.against(office, file.decision(), "2026-04-20T10:00");
        assertThat(file.file().stage()).isEqualTo("CONTESTED");

        file.waitedUntil("2026-05-18T09:00");
        assertRefused(() -> file.registryChecked(Fields.asUsual()), "finding", "appeal-pending", "YUKK 80/1-e");
        assertThat(bars(file)).contains(CLAIM_OPEN);
        appeal.decided("REJECT").signed().served();
        assertThat(file.holdsStatus()).isTrue();
        appeal.waitedUntil("2026-07-06T09:00").registryChecked(Fields.asUsual());

        assertThat(file.tasks()).isEmpty();
        assertThat(file.file().closedAs()).isEqualTo("STATUS_CANCELLED");
        assertThat(file.holdsStatus()).isFalse();
        assertThat(bars(file)).doesNotContain(CLAIM_OPEN);
    }

    @Test
    void whatTheCommissionAnnulsIsDecidedAnewBySomebodyElse() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        office.at("2026-04-14T10:00");
        file.served();
        AppealCase appeal = AppealCase.against(office, file.decision(), "2026-04-20T10:00");

        appeal.decided("ACCEPT").signed();

        assertThat(file.decision().annulledAt()).isNotNull();
        assertThat(file.tasks()).containsExactly("UserTask_DraftReviewDecision");
        assertThat(file.claim().clock("DL-IP-16").state()).isEqualTo(ClockState.STOPPED);
        file.drafted(Fields.with("outcome", "CONTINUES"));
        file.signedBy(THIRD, Fields.asUsual()).served();
        assertThat(file.file().closedAs()).isEqualTo("STATUS_CONTINUES");
        assertThat(file.holdsStatus()).isTrue();
    }

    @Test
    void aSuitKeepsTheStatusUntilTheJudgment() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        office.at("2026-04-14T10:00");
        file.served().waitedUntil("2026-05-18T09:00");
        file.registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/1 E."));
        assertThat(file.tasks()).containsExactly("UserTask_RecordReviewAppealOutcome");
        assertThat(bars(file)).contains(CLAIM_OPEN);
        assertThat(file.holdsStatus()).isTrue();

        office.at("2026-10-05T09:00");
        file.outcomeRecorded("UPHELD");

        assertThat(file.file().closedAs()).isEqualTo("STATUS_CEASED");
        assertThat(file.holdsStatus()).isFalse();
        assertThat(bars(file)).doesNotContain(CLAIM_OPEN);
    }

    @Test
    void aJudgmentThatAnnulsLeadsBackToTheDraft() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        office.at("2026-04-14T10:00");
        file.served().waitedUntil("2026-05-18T09:00");
        file.registryChecked(Fields.with("finding", "SUIT_FILED").and("registryNumber", "2026/1 E."));
        office.at("2026-10-05T09:00");

        file.outcomeRecorded("ANNULLED");

        assertThat(file.tasks()).containsExactly("UserTask_DraftReviewDecision");
        assertThat(file.holdsStatus()).isTrue();

        // Decided anew by somebody else, and this time nobody contests it.
        file.drafted(Fields.asUsual()).signedBy(THIRD, Fields.asUsual()).served();
        file.waitedUntil("2026-11-09T09:00").registryChecked(Fields.asUsual());
        assertThat(file.tasks()).isEmpty();
        assertThat(file.decision().isFinal()).isTrue();
        assertThat(file.file().closedAs()).isEqualTo("STATUS_CEASED");
        assertThat(file.holdsStatus()).isFalse();
    }

    @Test
    void anObjectionFoundInTheRegistryIsDecidedByTheCommissionWithItsOwnWindow() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        office.at("2026-04-14T10:00");
        file.served().waitedUntil("2026-05-18T09:00");
        file.registryChecked(Fields.with("finding", "OBJECTION_FILED").and("registryNumber", "UKDK 2026/77"));

        assertRefused(() -> file.outcomeRecorded("UPHELD"), "outcome", "commission-decides", "YUKK 80/1-ç");
        file.putBack();
        assertThat(file.holdsStatus()).isTrue();

        AppealCase appeal = AppealCase.arrived(office, AppealCase.petition(file.decision(), "2026-04-20T10:00"));
        appeal.decided("REJECT").signed().served();
        assertRefused(() -> file.outcomeRecorded("UPHELD"), "outcome", "appeal-pending", "YUKK 80/1-e");
        file.putBack();
        assertThat(appeal.clock("DL-CM-04").lastDay()).isEqualTo(LocalDate.of(2026, 6, 17));
        appeal.waitedUntil("2026-06-18T09:00").registryChecked(Fields.asUsual());

        assertThat(file.tasks()).isEmpty();
        assertThat(file.file().closedAs()).isEqualTo("STATUS_CEASED");
        assertThat(file.holdsStatus()).isFalse();
    }

    @Test
    void aLaterServiceOfTheNoticeGivesTheHolderLaterDaysToAnswer() throws SQLException {
        StatusReviewCase file = StatusReviewCase.noticed(office, "REFUGEE", StatusReviewGround.REESTABLISHED);
        Instant due = file.waiting("UserTask_RecordHolderAnswer").dueAt();
        office.at("2026-04-09T10:00");

        Corrections.of(office, file.claim()).correctedService(file.decision(), "2026-04-07T10:00");

        assertThat(file.claim().clock("DL-PR-15").lastDay()).isEqualTo(LocalDate.of(2026, 4, 22));
        assertThat(file.waiting("UserTask_RecordHolderAnswer").dueAt())
                .isAfter(due)
                .isAfter(instant("2026-04-23T00:00"));
        file.waitedUntil("2026-04-22T23:59");
        assertRefused(() -> file.answered(Fields.with("manner", "NONE")), "manner", "period-running", "YUKK 85/4");
        file.putBack().waitedUntil("2026-04-23T00:00").silent();
        assertThat(file.tasks()).containsExactly("UserTask_DraftReviewDecision");
        assertThat(ledger(file))
                .endsWith("STATUS_REVIEW_ANSWER_AWAITED STATUS_REVIEW_ANSWER_AWAITED STATUS_HOLDER_DID_NOT_ANSWER");
    }

    @Test
    void anEarlierServiceOfTheNoticeTakesNoDayToAnswerUntilSomebodyDecides() {
        StatusReviewCase file = StatusReviewCase.noticed(office, "REFUGEE", StatusReviewGround.REESTABLISHED);
        office.at("2026-04-09T10:00");

        Corrections corrections =
                Corrections.of(office, file.claim()).correctedService(file.decision(), "2026-04-01T10:00");

        assertThat(corrections.tasks()).containsExactly("UserTask_DecideShorterPeriod");
        assertThat(file.claim().clock("DL-PR-15").lastDay()).isEqualTo(LocalDate.of(2026, 4, 17));
    }

    @Test
    void thatAStatusContinuesIsNoMatterForTheCommission() {
        StatusReviewCase file =
                StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.NATIONALITY_ACQUIRED, "CONTINUES");
        office.at("2026-04-14T10:00");
        file.served();

        AppealCase appeal = AppealCase.against(office, file.decision(), "2026-04-16T10:00");

        assertThat(appeal.appeal().decisionType()).isEqualTo(DecisionType.OUTSIDE_PART_3);
        assertThat(appeal.examined().nextTask()).isEqualTo("UserTask_AnswerWithoutJurisdiction");
        assertThat(file.file().closedAs()).isEqualTo("STATUS_CONTINUES");
    }

    @Test
    @Attacks(value = "INV-37", by = Way.FORM)
    void everyLetterOfAReviewSpeaksTheLanguageOfThePersonAndNamesTheRoutes() throws SQLException {
        StatusReviewCase file = StatusReviewCase.decided(office, "REFUGEE", StatusReviewGround.REESTABLISHED, "CEASED");
        office.at("2026-04-14T10:00");
        file.served();

        List<StoredLetter> letters = file.claim().letters();
        assertThat(letters.stream().map(StoredLetter::documentId)).contains("DOC-38", "DOC-39", "DOC-12");
        assertThat(file.claim().letter("DOC-39").servedAt()).isEqualTo(instant("2026-04-14T10:00"));
        assertThat(file.claim().words("DOC-38")).contains("\"spoken\"");
        assertThat(file.claim().words("DOC-12"))
                .contains("Uluslararası koruma statüsünün sona ermesi kararı", "CEASED", "2026-04-24", "2026-05-14");
    }

    private List<String> bars(StatusReviewCase file) {
        return office
                .reading(() ->
                        office.bean(RemovalGuard.class).ask(file.file().personId(), RemovalFile.IRAQ, Purpose.QUESTION))
                .obstacles()
                .stream()
                .map(Obstacle::code)
                .toList();
    }

    /** Returns the acts of the review in the ledger, in their order. */
    private static String ledger(StatusReviewCase file) throws SQLException {
        return Tables.single(
                "select string_agg(action, ' ' order by sequence_number) from ledger_entry where case_id = ?"
                        + " and action like 'STATUS\\_%'",
                file.id().value());
    }
}
