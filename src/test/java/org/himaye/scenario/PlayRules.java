package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.removal.LibertyRegister;
import org.himaye.shared.Actor;

/** What must hold after every step of a random game, looked up as the owner of the tables and independently of the code. */
final class PlayRules implements AutoCloseable {

    private static final Actor OVERSEER =
            new Actor("77.provincial-director", Set.of("provincial-director"), Set.of(RandomPlay.PROVINCE));

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("incident in the engine", """
                select i.id_, i.incident_msg_ from act_ru_incident i where i.tenant_id_ = '77'""");
        RULES.put("job without retries", """
                select j.id_, j.exception_msg_ from act_ru_job j where j.tenant_id_ = '77' and j.retries_ = 0""");
        RULES.put("instance that waits for nothing", """
                select p.id_, p.business_key_ from act_ru_execution p
                where p.tenant_id_ = '77' and p.parent_id_ is null
                  and not exists (select 1 from act_ru_execution e
                      left join act_ru_task t on t.execution_id_ = e.id_
                      left join act_ru_job j on j.execution_id_ = e.id_
                      left join act_ru_event_subscr s on s.execution_id_ = e.id_
                      left join act_ru_execution c on c.super_exec_ = e.id_
                      where e.proc_inst_id_ = p.id_
                        and coalesce(t.id_, j.id_, s.id_, c.id_) is not null)""");
        RULES.put("open case without a process", """
                select f.case_number, f.stage from case_file f
                where f.province = '77' and f.state = 'OPEN'
                  and not exists (select 1 from act_ru_execution e where e.business_key_ = f.id::text)""");
        RULES.put("task in a removal file that is closed", """
                select f.case_number || ' ' || f.closed_as, t.task_def_key_ from act_ru_task t
                join act_ru_execution p on p.id_ = t.proc_inst_id_ join case_file f on f.id::text = p.business_key_
                where f.province = '77' and f.type = 'SD' and f.state = 'CLOSED'
                  and t.proc_def_id_ !~ '^(voluntary-return|readmission|fact-correction|correction-consequence):'
                  and t.task_def_key_ <> 'UserTask_ConfirmRelease'""");
        RULES.put("INV-08: held longer than 48 hours without a decision", """
                select r.case_id, r.apprehended_at from removal_case r
                where r.province = '77' and r.apprehended_at + interval '48 hours' <= :now
                  and r.released_at is null and r.outcome is null
                  and not exists (select 1 from case_decision d where d.case_id = r.case_id)""");
        RULES.put("INV-22: held past a limit", """
                select d.id, d.limit_at from detention_standing d
                where d.province = '77' and d.released_at is null and d.limit_at <= :now""");
        RULES.put("INV-22: more than 12 months for one removal decision", """
                select d.removal_decision_id, sum(least(coalesce(d.released_at, :now), d.limit_at) - d.decided_at)
                from detention_standing d where d.province = '77' group by 1
                having sum(least(coalesce(d.released_at, :now), d.limit_at) - d.decided_at) > interval '367 days'""");
        RULES.put("INV-23: detention without a removal decision of its own file", """
                select d.id, d.case_id from detention d
                left join case_decision c on c.id = d.removal_decision_id and c.case_id = d.case_id and c.kind = 'REMOVAL'
                where d.province = '77' and c.id is null""");
        RULES.put("INV-25: held after a judge lifted the detention", """
                select d.id, j.decided_at from detention_standing d
                join liberty_judgment j on j.detention_id = d.id and j.lifted
                where d.province = '77' and (d.released_at is null or d.released_at > j.decided_at)""");
        RULES.put("INV-27: unaccompanied child in detention", """
                select d.id, d.case_id from detention_standing d join removal_case r on r.case_id = d.case_id
                where d.province = '77' and d.released_at is null and r.unaccompanied_child""");
        RULES.put("INV-01: removed within the filing period", """
                select x.case_id, k.lock_until from removal_execution x
                join running_clock k on k.case_id = x.case_id and k.rule_id = 'DL-RM-03' and k.state <> 'STOPPED'
                    and k.recorded_at <= x.recorded_at
                where x.province = '77' and k.lock_until > x.exited_at
                  and not exists (select 1 from running_clock n where n.case_id = k.case_id and n.rule_id = k.rule_id
                      and n.recorded_at <= x.recorded_at
                      and (n.occurrence, n.version) > (k.occurrence, k.version))""");
        RULES.put("INV-01: removed without a look into the registry of the day", """
                select x.case_id, x.exited_at from removal_execution x
                where x.province = '77' and not exists (select 1 from removal_registry_check c
                    where c.case_id = x.case_id and not c.suit_found and c.checked_at <= x.recorded_at
                      and c.checked_at >= x.recorded_at - interval '24 hours')""");
        RULES.put("INV-02: removed while a claim of the same person was open", """
                select x.case_id, f.case_number from removal_execution x
                join case_file f on f.person_id in (select same_persons(x.person_id)) and f.type = 'UK'
                where x.province = '77' and f.opened_at < x.exited_at
                  and (f.closed_at is null or f.closed_at > x.recorded_at)""");
        RULES.put("INV-02: transferred before a look into the registry or a judgment", """
                select x.case_id, x.left_at from protection_transfer_execution x
                where x.province = '77' and not exists (select 1 from case_event e where e.case_id = x.case_id
                      and e.kind in ('REGISTRY_FOUND_NOTHING', 'DECISION_UPHELD') and e.recorded_at <= x.recorded_at)""");
        RULES.put("YUKK 73: transferred to a country that did not accept", """
                select x.case_id, x.left_at from protection_transfer_execution x
                where x.province = '77' and not coalesce((select r.accepted from protection_transfer_reply r
                    where r.decision_id = x.decision_id), false)""");
        RULES.put("YUKK 72: the headquarters alone decide that another country protects", """
                select d.case_id, d.decided_by from protection_transfer t join case_decision d on d.id = t.decision_id
                where t.province = '77' and d.authority like '%Valili%'""");
        RULES.put("INV-38: excluded without an own ground, or without a decision that says so", """
                select x.case_id, x.person_id from protection_exclusion x
                where x.province = '77' and not exists (select 1 from exclusion_finding f where f.case_id = x.case_id
                    and f.person_id = x.person_id and f.excluded_from <> 'NONE')
                union all
                select d.case_id, d.id from case_decision d where d.province = '77' and d.outcome = 'EXCLUSION'
                    and not exists (select 1 from protection_exclusion x where x.decision_id = d.id)""");
        RULES.put("YUKK 61-63: a status that was not found", """
                select d.case_id, d.outcome from case_decision d join protection_application a on a.case_id = d.case_id
                where d.province = '77' and d.kind = 'PROTECTION'
                    and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION', 'REFUSAL', 'EXCLUSION')
                    and not 'DL-CM-04' = any (d.remedies)
                    and not exists (select 1 from status_finding s where s.case_id = d.case_id and s.outcome = d.outcome)""");
        RULES.put("INV-40: deemed withdrawn without a row of DT-05", """
                select d.case_id, d.decided_by from case_decision d
                where d.province = '77' and d.kind = 'PROTECTION' and d.outcome = 'DEEMED_WITHDRAWN'
                    and not exists (select 1 from withdrawal_basis b where b.decision_id = d.id)""");
        RULES.put("INV-40: withdrawn after fewer than three proved and unexcused days since the person came", """
                select b.case_id, b.row_number from withdrawal_basis b
                where b.province = '77' and b.row_number in (2, 4) and (select count(*) from duty_event e
                    join duty_event_assessment a on a.event_id = e.id and a.counts and not a.excuse_accepted
                    where e.case_id = b.case_id and e.kind = case b.row_number when 2 then 'INTERVIEW' else 'REPORT' end
                        and a.assessed_at <= b.concluded_at and a.notified_at < e.due_at
                        and not exists (select 1 from duty_event k where k.case_id = e.case_id and k.kind = e.kind
                            and k.kept and k.due_at >= e.due_at and k.recorded_at <= b.concluded_at)) < 3""");
        RULES.put("YUKK 77: proposed and signed by one person, or signed after somebody refused it", """
                select b.case_id, b.concluded_by from withdrawal_basis b
                where b.province = '77' and b.row_number > 1 and (b.proposed_by = b.concluded_by
                    or exists (select 1 from withdrawal_proposal p join withdrawal_refusal r on r.proposal_id = p.id
                        where p.circumstance_id = b.circumstance_id))""");
        RULES.put("YUKK 71: two duties at once, or one of nobody who is an applicant", """
                select d.case_id, count(*) from residence_duty d
                where d.province = '77' and not exists (select 1 from residence_duty_end x where x.proposal_id = d.proposal_id)
                group by 1 having count(*) > 1 or not is_applicant(d.case_id)""");
        RULES.put("YUKK 71: a day that was recorded after its duty had ended", """
                select e.case_id, e.due_at from duty_event e join residence_duty d on d.decision_id = e.decision_id
                join residence_duty_end x on x.proposal_id = d.proposal_id
                where e.province = '77' and e.recorded_at > x.ended_at""");
        RULES.put("INV-36: unaccompanied child on the accelerated track", """
                select a.case_id, a.track from protection_application a
                where a.province = '77' and a.unaccompanied_child and a.track = 'ACCELERATED'""");
        RULES.put("YUKK 79: proposed and approved by one person", """
                select p.id, p.proposed_by from track_change_proposal p
                join track_change_answer x on x.proposal_id = p.id and x.outcome <> 'LAPSED'
                where p.province = '77' and x.answered_by = p.proposed_by""");
        RULES.put(
                "INV-42: rights limited that may never be, or of somebody with an accepted excuse, or by who proposed it",
                """
                select l.report_id, l.rights::text from rights_limitation l
                join change_report_assessment a on a.report_id = l.report_id
                where l.province = '77' and (not l.rights <@ array['SOCIAL_ASSISTANCE', 'ALLOWANCE', 'ACCOMMODATION']
                    or a.excuse_accepted or a.assessed_by = l.decided_by)""");
        RULES.put("YUKK 90/2: rights limited of somebody who is neither applicant nor status holder any more", """
                select l.report_id, l.case_id from rights_limitation_standing l
                where l.province = '77' and l.ended_because is null and l.limited_until >= legal_day(:now)
                  and not is_applicant(l.case_id) and status_held(l.case_id) is null""");
        RULES.put("YUKK 66/1-b: who may be a child alone is not treated as one", """
                select a.case_id, a.id from age_assessment a left join age_report r on r.assessment_id = a.id
                join protection_application p on p.case_id = a.case_id
                where a.province = '77' and a.unaccompanied and coalesce(r.result, 'AWAITED') <> 'ADULT'
                  and not p.unaccompanied_child
                  and not exists (select 1 from age_assessment later where later.case_id = a.case_id
                      and later.sequence_number > a.sequence_number)""");
        RULES.put("YUKK 65/3: decided about an adult who neither consented nor left", """
                select d.case_id, m.person_id from case_decision d
                join case_member m on m.case_id = d.case_id and m.consented_at is null and m.added_at <= d.decided_at
                join coming_of_age a on a.case_id = m.case_id and a.person_id = m.person_id and a.opened_at <= d.decided_at
                where d.province = '77' and d.kind = 'PROTECTION'
                  and not exists (select 1 from case_member_consent c where c.case_id = m.case_id and c.person_id = m.person_id
                      and c.recorded_at <= d.decided_at)
                  and not exists (select 1 from case_member_end e where e.case_id = m.case_id and e.person_id = m.person_id
                      and e.recorded_at <= d.decided_at)""");
        RULES.put("YUKK 65/3: left the family and has no claim of their own", """
                select e.case_id, e.person_id from case_member_end e
                where e.province = '77' and e.reason <> 'DEATH' and not exists (select 1 from case_file f
                    where f.id = e.own_case_id and f.type = 'UK' and f.opened_at <= e.recorded_at)""");
        RULES.put("YUKK 75/3: a child heard alone", """
                select i.case_id, i.happened_at from protection_interview i
                where i.province = '77' and i.outcome = 'HELD' and i.of_child and i.companion is null""");
        RULES.put("INV-03: removed without a screening that allowed it", """
                select x.case_id, x.destination from removal_execution x
                where x.province = '77' and not coalesce((select s.safe from removal_screening s
                    where s.person_id in (select same_persons(x.person_id)) and s.destination = x.destination
                      and s.screened_at <= x.recorded_at order by s.screened_at desc limit 1), false)""");
        RULES.put("INV-03: transferred without a screening that allowed it", """
                select x.case_id, p.person_id from protection_transfer_execution x
                join protection_transfer t on t.decision_id = x.decision_id
                cross join lateral (select f.person_id from case_file f where f.id = x.case_id
                    union select m.person_id from case_member m where m.case_id = x.case_id) p
                where x.province = '77' and not coalesce((select s.safe from removal_screening s
                    where s.person_id in (select same_persons(p.person_id)) and s.destination = t.country
                      and s.screened_at <= x.recorded_at order by s.screened_at desc, s.safe limit 1), false)""");
        RULES.put("INV-02: transferred while another claim of the same person was open", """
                select x.case_id, f.case_number from protection_transfer_execution x
                join case_file c on c.id = x.case_id
                join case_file f on f.person_id in (select same_persons(c.person_id)) and f.type = 'UK' and f.id <> c.id
                where x.province = '77' and f.opened_at < x.left_at and (f.closed_at is null or f.closed_at > x.recorded_at)""");
        RULES.put("YUKK 73: a transfer has failed or was refused, and its decision stands", """
                select t.case_id, t.decision_id from protection_transfer t
                left join protection_transfer_reply r on r.decision_id = t.decision_id
                left join protection_transfer_failure f on f.decision_id = t.decision_id
                where t.province = '77' and (not r.accepted or f.decision_id is not null)
                  and not exists (select 1 from case_decision_state s where s.decision_id = t.decision_id
                      and s.state = 'ANNULLED')""");
        RULES.put("YUKK 79: accelerated by an answer while a draft waited for a signature", """
                select p.case_id, x.answered_at from track_change_proposal p
                join track_change_answer x on x.proposal_id = p.id and x.outcome = 'APPROVED'
                where p.province = '77' and p.to_track = 'ACCELERATED'
                  and (select e.kind from case_event e where e.case_id = p.case_id and e.recorded_at < x.answered_at
                      and e.kind in ('DECISION_DRAFTED', 'DECISION_RETURNED', 'DECISION_SIGNED')
                      order by e.id desc limit 1) = 'DECISION_DRAFTED'""");
        RULES.put("open application on which nobody works and that waits for no named reason", """
                select f.case_number, f.stage from case_file f
                where f.province = '77' and f.type = 'UK' and f.state = 'OPEN' and f.waiting_reason is null
                  and not exists (select 1 from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
                      where p.business_key_ = f.id::text
                        and t.proc_def_id_ ~ '^(protection-application|protection-interview|notify-decision|transfer|status-review):')""");
        RULES.put("INV-12: returned without a standing declaration", """
                select e.id, e.person_id from return_exit e
                left join return_declaration d on d.id = e.declaration_id
                left join return_declaration_revocation r on r.declaration_id = d.id
                where e.province = '77' and (d.id is null or r.revoked_at <= e.exited_at)""");
        RULES.put("INV-15: removed while a referral had no outcome", """
                select x.case_id, r.id from removal_execution x
                join trafficking_referral r on r.person_id in (select same_persons(x.person_id))
                where x.province = '77' and r.received_at < x.exited_at
                  and not exists (select 1 from trafficking_outcome o
                      where o.referral_id = r.id and o.recorded_at <= x.recorded_at)""");
        RULES.put("INV-50: approved or settled by whoever proposed", """
                select c.id, c.proposed_by from fact_correction c
                left join fact_correction_verdict v on v.correction_id = c.id
                left join fact_correction_consequence q on q.correction_id = c.id
                left join fact_correction_settlement s on s.consequence_id = q.id
                where c.province = '77' and c.proposed_by in (v.decided_by, s.settled_by)""");
        RULES.put("INV-50: a lock that moved to an earlier moment", """
                select n.case_id, n.rule_id from running_clock n join running_clock k
                    on k.case_id = n.case_id and k.rule_id = n.rule_id and k.occurrence = n.occurrence
                    and k.version = n.version - 1
                where n.province = '77' and n.clock_class = 'C1' and n.lock_until < k.lock_until""");
        RULES.put("INV-50: a filing period below what the person was told", """
                select n.case_id, n.rule_id from running_clock n join running_clock k
                    on k.case_id = n.case_id and k.rule_id = n.rule_id and k.occurrence = n.occurrence and k.version = 1
                where n.province = '77' and n.clock_class = 'C1' and n.last_day < k.last_day""");
        RULES.put("INV-50: a removal within a corrected period of which nobody was told", """
                select x.case_id, k.lock_until from removal_execution x
                join running_clock k on k.case_id = x.case_id and k.rule_id = 'DL-RM-03' and k.lock_until > x.exited_at
                where x.province = '77' and k.recorded_at > x.recorded_at and k.state <> 'STOPPED'
                  and not exists (select 1 from fact_correction_consequence q where q.case_id = x.case_id
                      and q.kind = 'REMOVAL_CARRIED_OUT_IN_WINDOW')""");
        RULES.put("INV-50: removed while something that a correction made unlawful was unsettled", """
                select x.case_id, q.kind from removal_execution x
                join fact_correction_consequence q on q.raised_at < x.recorded_at
                    and q.kind in ('PERIOD_WITHOUT_CLOCK', 'FINAL_TOO_EARLY', 'OBJECTION_WRONGLY_LATE',
                        'REMOVAL_BOOKED_IN_WINDOW')
                join fact_correction c on c.id = q.correction_id join case_file f on f.id = c.case_id
                join case_decision d on d.id = c.decision_id
                    and d.kind in ('REMOVAL', 'PROTECTION', 'COMMISSION', 'CESSATION', 'CANCELLATION')
                where x.province = '77' and f.person_id in (select same_persons(x.person_id))
                  and not exists (select 1 from fact_correction_settlement s where s.consequence_id = q.id
                      and s.settled_at <= x.recorded_at)
                  and not exists (select 1 from case_decision_state s where s.decision_id = d.id
                      and s.state = 'ANNULLED' and s.recorded_at <= x.recorded_at)""");
        RULES.put("INV-02: status ended although the decision was not final, or contested", """
                select e.review_id, e.outcome from status_review_end e
                where e.province = '77' and e.outcome <> 'CONTINUES' and not exists (
                    select 1 from status_review_decision d
                    join case_decision_state s on s.decision_id = d.decision_id and s.state = 'FINAL'
                    where d.review_id = e.review_id and d.outcome = e.outcome
                      and not exists (select 1 from status_review_objection o
                          left join status_review_objection_end x on x.appeal_id = o.appeal_id
                          where o.decision_id = d.decision_id and x.appeal_id is null))""");
        RULES.put("YUKK 85/4: decided on a status before notice and the chance to answer", """
                select d.decision_id, d.decided_at from status_review_decision d
                left join status_review_answer a on a.review_id = d.review_id and a.recorded_at <= d.decided_at
                where d.province = '77' and a.review_id is null and coalesce((
                    select h.answer_until from status_review_hearing h
                    where h.review_id = d.review_id and h.recorded_at <= d.decided_at
                    order by h.serial desc limit 1), 'infinity') > d.decided_at""");
        RULES.put("status under review in a closed file", """
                select r.id, f.case_number from status_review r join case_file f on f.id = r.case_id
                left join status_review_end e on e.review_id = r.id
                where r.province = '77' and e.review_id is null and f.state = 'CLOSED'""");
        RULES.put("INV-28: obligations of more than 24 months", """
                select o.removal_decision_id, min(o.decided_at) from obligation_standing o where o.province = '77'
                group by 1 having max(o.until) > (min(o.decided_at) + interval '24 months')::date""");
    }

    private final Office office;
    private final Connection owner;

    PlayRules(Office office) throws SQLException {
        this.office = office;
        this.owner = TestDatabase.asOwner();
    }

    /** Fails if a correction waits for somebody although all of its tasks are answered. */
    void holdOnceAnswered() throws SQLException {
        try (var query = owner.prepareStatement(
                        "select c.id from fact_correction c where c.province = '77' and not exists"
                                + " (select from fact_correction_verdict v where v.correction_id = c.id) union all"
                                + " select q.id from fact_correction_consequence q where q.province = '77' and not exists"
                                + " (select from fact_correction_settlement s where s.consequence_id = q.id)");
                ResultSet found = query.executeQuery()) {
            assertThat(found.next()).as("corrections that nobody has answered").isFalse();
        }
    }

    /** Fails with everything that does not hold. */
    void hold(String context) throws SQLException {
        Instant now = Office.instant(office.now().toString());
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> rule : RULES.entrySet()) {
            try (var query = owner.prepareStatement(rule.getValue().replace(":now", "?"))) {
                int parameters = query.getParameterMetaData().getParameterCount();
                for (int index = 1; index <= parameters; index++) {
                    query.setTimestamp(index, Timestamp.from(now));
                }
                try (ResultSet found = query.executeQuery()) {
                    while (found.next()) {
                        broken.add(rule.getKey() + ": " + found.getString(1) + " " + found.getString(2));
                    }
                }
            }
        }
        Acting.call(OVERSEER, () -> office.bean(LibertyRegister.class).reconcile())
                .forEach(found -> broken.add("liberty: " + found.code() + " " + found.caseId()));
        assertThat(broken).as(context).isEmpty();
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
