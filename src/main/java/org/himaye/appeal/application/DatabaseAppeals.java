package org.himaye.appeal.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Appeals in PostgreSQL. */
@Repository
@Transactional
class DatabaseAppeals implements Appeals {

    /** What the Commission may decide on (YUKK 80/1-a, INV-32); the table refuses everything else, too. */
    private static final Set<DecisionType> JURISDICTION = Set.of(
            DecisionType.MERITS,
            DecisionType.DEEMED_WITHDRAWAL,
            DecisionType.OTHER_PART_3,
            DecisionType.CESSATION_OR_CANCELLATION);

    private final JdbcClient jdbc;
    private final AppealJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    DatabaseAppeals(JdbcClient jdbc, AppealJournal journal, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void add(NewAppeal appeal) {
        if (appeal.receivedAt().isAfter(clock.instant())) {
            throw AppealRefusals.field(
                    "receivedAt", "in-the-future", "Gelecekte olamaz.", "It cannot lie in the future.", "YUKK 80/1-a");
        }
        try {
            insert(appeal);
        } catch (DuplicateKeyException known) {
            throw new Refusal(
                    CommonProblem.CONFLICT,
                    new LocalizedText(
                            "Bu başvuru numarasıyla bir itiraz kayıtlıdır.",
                            "An appeal with this reference is recorded."),
                    null);
        }
        journal.record(
                appeal.caseId(),
                appeal.province(),
                "APPEAL_RECEIVED",
                appeal.receivedAt(),
                "YUKK 80/1-a",
                Map.of(
                        "contestedCase", appeal.contestedCaseId(),
                        "contestedDecision", appeal.contestedDecisionId(),
                        "decisionType", appeal.decisionType(),
                        "capacity", appeal.capacity(),
                        "receivedIn", appeal.receivedIn()));
    }

    private void insert(NewAppeal appeal) {
        jdbc.sql("""
                        insert into appeal (case_id, province, reference, receipt_sha256, contested_case_id,
                            contested_decision_id, decision_type, capacity, received_at, received_in, received_by,
                            detained, special_need)
                        values (:case, :province, :reference, :sha256, :contestedCase, :contestedDecision, :type,
                            :capacity, :receivedAt, :receivedIn, :receivedBy, :detained, :specialNeed)
                        """)
                .param("case", appeal.caseId().value())
                .param("province", appeal.province())
                .param("reference", appeal.reference())
                .param("sha256", appeal.receiptSha256())
                .param("contestedCase", appeal.contestedCaseId().value())
                .param("contestedDecision", appeal.contestedDecisionId())
                .param("type", appeal.decisionType().name())
                .param("capacity", appeal.capacity().name())
                .param("receivedAt", Moments.of(appeal.receivedAt()))
                .param("receivedIn", appeal.receivedIn())
                .param("receivedBy", appeal.receivedBy())
                .param("detained", appeal.detained())
                .param("specialNeed", appeal.specialNeed())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Appeal get(CaseId caseId) {
        return jdbc.sql("select * from appeal where case_id = :case")
                .param("case", caseId.value())
                .query(DatabaseAppeals::read)
                .optional()
                .orElseThrow(CaseFiles::notFound);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Known> known(String receivedIn, String reference) {
        return jdbc.sql("""
                        select case_id, receipt_sha256 from appeal
                        where received_in = :receivedIn and reference = :reference
                        """)
                .param("receivedIn", receivedIn)
                .param("reference", reference)
                .query((row, number) ->
                        new Known(new CaseId(row.getObject("case_id", UUID.class)), row.getString("receipt_sha256")))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Appeal> against(UUID decisionId) {
        return jdbc.sql("select * from appeal where contested_decision_id = :decision order by received_at, case_id")
                .param("decision", decisionId)
                .query(DatabaseAppeals::read)
                .list();
    }

    @Override
    public void examined(CaseId caseId, AppealRoute route, Instant examinedAt) {
        Appeal appeal = locked(caseId);
        if (appeal.route() != null) {
            throw AppealRefusals.notPossible(
                    "İtirazın ön incelemesi yapılmıştır.", "The appeal has been examined.", "YUKK 80/1-a");
        }
        if (route == AppealRoute.ADMISSIBLE && !JURISDICTION.contains(appeal.decisionType())) {
            throw AppealRefusals.notPossible(
                    "Komisyon bu tür bir karara karşı yapılan itirazı inceleyemez; yetkili mahkeme bildirilir.",
                    "The Commission may not decide on such a decision; the person is told the right court.",
                    "YUKK 80/1-a");
        }
        jdbc.sql("update appeal set route = :route, admitted_at = :admittedAt where case_id = :case")
                .param("route", route.name())
                .param("admittedAt", route == AppealRoute.ADMISSIBLE ? Moments.of(examinedAt) : null)
                .param("case", caseId.value())
                .update();
        journal.record(caseId, appeal.province(), "APPEAL_EXAMINED", examinedAt, "YUKK 80/1-a", Map.of("route", route));
    }

    @Override
    public void decided(CaseId caseId, UUID decisionId) {
        Appeal appeal = locked(caseId);
        if (appeal.decisionId() != null || appeal.route() == null) {
            throw AppealRefusals.notPossible(
                    "İtiraz henüz incelenmemiş ya da karara bağlanmıştır.",
                    "The appeal has not been examined yet, or has been decided.",
                    "YUKK 80/1-b");
        }
        jdbc.sql("update appeal set decision_id = :decision where case_id = :case")
                .param("decision", decisionId)
                .param("case", caseId.value())
                .update();
        journal.record(
                caseId,
                appeal.province(),
                "APPEAL_DECIDED",
                clock.instant(),
                "YUKK 80/1-b",
                Map.of("decision", decisionId));
    }

    @Override
    public void recordConsent(CaseId caseId, boolean given) {
        Appeal appeal = locked(caseId);
        jdbc.sql("""
                        insert into appeal_consent (case_id, province, given, recorded_by, recorded_at)
                        values (:case, :province, :given, :by, :at)
                        """)
                .param("case", caseId.value())
                .param("province", appeal.province())
                .param("given", given)
                .param("by", currentActor.get().userId())
                .param("at", Moments.of(clock.instant()))
                .update();
        journal.record(
                caseId,
                appeal.province(),
                "APPEAL_CONSENT_RECORDED",
                clock.instant(),
                "YUKK 92/3",
                Map.of("given", given));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasConsent(CaseId caseId) {
        return jdbc.sql("select given from appeal_consent where case_id = :case order by id desc limit 1")
                .param("case", caseId.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Appeal locked(CaseId caseId) {
        return jdbc.sql("select * from appeal where case_id = :case for no key update")
                .param("case", caseId.value())
                .query(DatabaseAppeals::read)
                .optional()
                .orElseThrow(CaseFiles::notFound);
    }

    private static Appeal read(ResultSet row, int number) throws SQLException {
        String route = row.getString("route");
        return new Appeal(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("province"),
                new CaseId(row.getObject("contested_case_id", UUID.class)),
                row.getObject("contested_decision_id", UUID.class),
                DecisionType.valueOf(row.getString("decision_type")),
                Capacity.valueOf(row.getString("capacity")),
                Moments.read(row, "received_at"),
                row.getString("received_in"),
                row.getBoolean("detained"),
                row.getBoolean("special_need"),
                route == null ? null : AppealRoute.valueOf(route),
                Moments.readOrNull(row, "admitted_at"),
                row.getObject("decision_id", UUID.class));
    }
}
