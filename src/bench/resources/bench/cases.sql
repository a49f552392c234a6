-- Cases number :first to :last of ten years up to :today, as they would stand in every table that pages of supervisors read. Always
-- the same ones: the seed is the first number. Statements are parted by lines of two semicolons. Runs as the superuser without
-- triggers; the sums that triggers keep are made at the end.

select setseed(:first / 100000000.0)
;;
create temp table drawn as
select n, 1000000000000 + n * 64 as line, ('c0000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as case_id,
    ('a0000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as person_id,
    case when kind < 0.7 then 'UK' when kind < 0.9 then 'SD' else 'IT' end as procedure,
    case when place < 0.25 then '34' when place < 0.33 then '06' when place < 0.40 then '65'
        else lpad(cast(1 + floor(random() * 81) as text), 2, '0') end as province,
    (array['AFG', 'IRQ', 'IRN', 'SOM', 'PAK', 'TKM', 'UZB', 'NGA', 'CMR', 'XXX'])[1 + cast(floor(10 * power(random(), 2)) as integer)] as origin,
    date :today - cast(floor(random() * 3650) as integer) as opened_on,
    2 + cast(floor(-ln(1 - random()) * 900) as integer) as lasts,
    case when random() < 0.03 then 1 + cast(floor(random() * 40) as integer) else 0 end as learnt_later,
    random() as chance, random() as luck
from (select n, random() as kind, random() as place from generate_series(cast(:first as bigint), cast(:last as bigint)) n) s
;;
create temp table plan (procedure text, ordinal integer, stage text, reason text, begins numeric, process text, step text, group_id text)
;;
insert into plan values
    ('UK', 1, 'REGISTERED', 'WORK', 0.00, 'protection-application', 'UserTask_ScreenApplication', 'registration-officer'),
    ('UK', 2, 'EXAMINATION', 'INTERVIEW_DATE', 0.06, 'protection-application', 'CallActivity_ProtectionInterview', null),
    ('UK', 3, 'ASSESSMENT', 'WORK', 0.55, 'protection-application', 'UserTask_DraftDecision', 'protection-officer'),
    ('UK', 4, 'DECISION', 'WORK', 0.82, 'protection-application', 'UserTask_SignDecisionAtHeadquarters', 'hq-protection'),
    ('UK', 5, 'DECIDED', 'SERVICE', 0.90, 'protection-application', 'CallActivity_NotifyDecision', null),
    ('UK', 6, 'SERVED', 'APPEAL_WINDOW', 0.94, 'protection-application', 'TimerEvent_AppealWindowClosed', null),
    ('SD', 1, 'CONSIDERED', 'WORK', 0.00, 'removal', 'UserTask_AssessRemoval', 'removal-officer'),
    ('SD', 2, 'DECISION', 'WORK', 0.05, 'removal', 'UserTask_SignRemovalDecision', 'governor-approver'),
    ('SD', 3, 'SERVED', 'APPEAL_WINDOW', 0.20, 'removal', 'Gateway_AwaitFilingWindow', null),
    ('SD', 4, 'UNCONTESTED', 'WORK', 0.60, 'removal', 'UserTask_BookRemoval', 'removal-officer'),
    ('IT', 1, 'RECEIVED', 'WORK', 0.00, 'commission-appeal', 'UserTask_ExamineAppeal', 'commission-secretariat'),
    ('IT', 2, 'FILE_SENT', 'COMMISSION', 0.20, 'commission-appeal', 'MessageEvent_AppealAssigned', null),
    ('IT', 3, 'DECIDED', 'SERVICE', 0.70, 'commission-appeal', 'CallActivity_NotifyDecision', null),
    ('IT', 4, 'SERVED', 'APPEAL_WINDOW', 0.80, 'commission-appeal', 'TimerEvent_CourtWindowClosed', null)
;;
-- Every stay in a stage that has begun; until is null for the present one.
create temp table stay as
select s.*, case when s.next_from <= date :today then s.next_from end as until_day
from (
    select d.n, d.line, d.case_id, d.procedure, p.ordinal, p.stage, p.reason, p.process, p.step, p.group_id,
        d.opened_on + cast(d.lasts * p.begins as integer) as from_day,
        coalesce(lead(d.opened_on + cast(d.lasts * p.begins as integer)) over (partition by d.n order by p.ordinal),
            d.opened_on + d.lasts) as next_from
    from drawn d join plan p using (procedure)) s
where s.from_day <= date :today
;;
create temp table present as
select d.*, l.stage, l.reason, l.from_day as stage_from, l.process, l.step, l.group_id,
    case when d.opened_on + d.lasts <= date :today then d.opened_on + d.lasts end as closed_on, x.decided_on,
    case d.procedure
        when 'UK' then (array['CONDITIONAL_REFUGEE', 'REFUSAL', 'SUBSIDIARY_PROTECTION', 'WITHDRAWN', 'INADMISSIBLE'])[1 + cast(floor(d.luck * 5) as integer)]
        when 'SD' then (array['REMOVAL', 'REMOVAL', 'NO_REMOVAL'])[1 + cast(floor(d.luck * 3) as integer)]
        else (array['REJECT', 'REJECT', 'ACCEPT'])[1 + cast(floor(d.luck * 3) as integer)] end as outcome,
    case when d.procedure = 'UK' and d.chance < 0.15 then 'ACCELERATED' when d.procedure = 'UK' then 'REGULAR' else '' end as track
from drawn d
join (select distinct on (n) n, stage, reason, from_day, process, step, group_id from stay order by n, ordinal desc) l on l.n = d.n
left join (select n, min(from_day) as decided_on from stay
    where (procedure, ordinal) in (('UK', 5), ('SD', 3), ('IT', 3)) group by n) x on x.n = d.n
;;
insert into person (id, foreigner_number, version, family_name, given_names, sex, birth_date, nationality, search_name,
    search_given_name, changed_by, changed_at, change_reason)
select person_id, '99' || cast(700000000 + n as text), 1, 'Soyadı ' || n, 'Ad', 'MALE', '1990-01-01', origin, 'SOYADI ' || n, 'AD SOYADI', 'bench',
    opened_on, 'TEST'
from present
;;
insert into case_file (id, case_number, type, province, person_id, opened_at, state, stage, waiting_reason, closed_at, closed_as)
select case_id, province || '-' || procedure || '-' || extract(year from opened_on) || '-' || lpad(n::text, 7, '0'), procedure, province,
    person_id, opened_on, case when closed_on is null then 'OPEN' else 'CLOSED' end, stage,
    case when closed_on is null and reason <> 'WORK' then reason end, closed_on, case when closed_on is not null then 'FINAL' end
from present
;;
insert into figure_case (case_id, person_id, province, procedure, origin, track, opened_on, closed_on, stage, reason, spell_from,
    stage_from, is_decided)
select case_id, person_id, province, procedure, origin, track, opened_on, closed_on, stage, reason, stage_from, stage_from,
    decided_on is not null
from present
;;
insert into figure_decision (case_id, province, decision_number, kind, outcome, track, decided_on, served_on)
select case_id, province, 'BENCH-' || n,
    case procedure when 'UK' then 'PROTECTION' when 'IT' then 'COMMISSION' else outcome end, outcome, track, decided_on,
    case when decided_on + 5 <= date :today then decided_on + 5 end
from present where decided_on is not null
;;
insert into figure_clock (case_id, province, rule_id, occurrence, version, state, last_day, ends_at, ended_on, kept)
select p.case_id, p.province, r.rule_id, 1, 1, case when x.ended_on is null then 'RUNNING' else 'MET' end, p.opened_on + r.days,
    p.opened_on + r.days + 1, x.ended_on, case when x.ended_on is not null then x.ended_on <= p.opened_on + r.days end
from present p
join (values ('UK', 'DL-IP-04', 30, 0.06), ('UK', 'DL-IP-08', 180, 0.90), ('SD', 'DL-RM-01', 2, 0.05), ('SD', 'DL-RM-03', 10, 0.60),
        ('IT', 'DL-CM-02', 15, 0.20), ('IT', 'DL-CM-03', 20, 0.70)) r (procedure, rule_id, days, share) on r.procedure = p.procedure
cross join lateral (select case when p.opened_on + cast(p.lasts * r.share as integer) <= date :today
    then p.opened_on + cast(p.lasts * r.share as integer) end as ended_on) x
;;
-- The milestones of all this, as the projection would have made them.
create temp table made as
select d.line, d.case_id, d.province, d.procedure, d.origin, d.learnt_later, m.*
from present d
cross join lateral (
    select d.track, 'OPENED' as measure, '' as code, '' as detail, 0 as length, d.opened_on as valid_day, 1 as n
    union all
    select d.track, 'CLOSED', 'FINAL', '', 0, d.closed_on, 1 where d.closed_on is not null
    union all
    select d.track, 'CASE_TIME', 'FINAL', '', d.closed_on - d.opened_on, d.closed_on, 1 where d.closed_on is not null
    union all
    select d.track, y.measure, y.code, y.detail, y.length, d.decided_on, 1
    from (select case d.procedure when 'UK' then 'PROTECTION' when 'IT' then 'COMMISSION' else d.outcome end as kind) k
    cross join lateral (values ('DECIDED', d.outcome, k.kind, 0), ('FIRST_DECIDED', d.outcome, k.kind, 0),
        ('DECISION_TIME', k.kind, '', d.decided_on - d.opened_on)) y (measure, code, detail, length)
    where d.decided_on is not null
    union all
    select d.track, 'STATUS_DECIDED', d.outcome, 'PROTECTION', 0, d.decided_on, 1
    where d.decided_on is not null and d.procedure = 'UK' and d.outcome in (select outcome from figure_status)
    union all
    select d.track, 'SERVED', d.outcome, case d.procedure when 'UK' then 'PROTECTION' when 'IT' then 'COMMISSION' else d.outcome end, 0,
        d.decided_on + 5, 1 where d.decided_on + 5 <= date :today
    union all
    select d.track, 'FINAL', d.outcome, case d.procedure when 'UK' then 'PROTECTION' when 'IT' then 'COMMISSION' else d.outcome end, 0,
        d.closed_on, 1 where d.closed_on is not null and d.decided_on is not null
    union all
    select d.track, 'EVENT', 'APPLICATION_LODGED', '', 0, d.opened_on, 1 where d.procedure = 'UK'
    union all
    select d.track, 'TRACK', 'ACCELERATED', 'REGULAR', 0, d.opened_on, 1 where d.track = 'ACCELERATED') m
union all
select d.line, d.case_id, d.province, d.procedure, d.origin, d.learnt_later, d.track, m.*
from stay s join present d using (n)
cross join lateral (
    select 'SPELL', s.stage, s.reason, 0, s.from_day, 1
    union all
    select 'SPELL', s.stage, s.reason, 0, s.until_day, -1 where s.until_day is not null
    union all
    select 'SPELL_TIME', s.stage, s.reason, s.until_day - s.from_day, s.until_day, 1 where s.until_day is not null
    union all
    select 'STAGE_TIME', s.stage, '', s.until_day - s.from_day, s.until_day, 1 where s.until_day is not null) m
union all
select d.line, d.case_id, d.province, d.procedure, d.origin, d.learnt_later, d.track, m.*
from figure_clock k join present d using (case_id)
cross join lateral (
    select case when k.kept then 'KEPT' else 'LATE' end, k.rule_id, '', 0, k.ended_on, 1 where k.state = 'MET'
    union all
    select 'OVERDUE', k.rule_id, '', 0, legal_day(k.ends_at), 1 where k.state = 'RUNNING' or k.ended_on > legal_day(k.ends_at)
    union all
    select 'OVERDUE', k.rule_id, '', 0, k.ended_on, -1 where k.ended_on > legal_day(k.ends_at)) m
;;
insert into figure_milestone (sequence_number, ordinal, case_id, province, procedure, origin, track, measure, code, detail, length,
    valid_day, record_day, n)
select line, row_number() over (partition by line), case_id, province, procedure, origin, track, measure, code, detail, length, valid_day,
    greatest(valid_day, least(valid_day + learnt_later, date :today)), n
from made
;;
drop table made
;;
-- Somebody is held in the open removal cases of the last half year, and was in most of the closed ones.
insert into removal_case (case_id, province, person_id, reference, request_sha256, opened_for, apprehended_at, released_at, measure, outcome)
select case_id, province, person_id, 'bench-' || n, repeat('0', 64), 'APPREHENSION', opened_on + time '09:00',
    opened_on + time '15:00', case when chance < 0.8 then 'DETENTION' else 'ALTERNATIVE' end,
    case when closed_on is not null then 'REMOVED' end
from present where procedure = 'SD'
;;
create temp table held as
select p.n, p.case_id, p.person_id, p.province, p.chance,
    -- The closed ones were held long ago; of the open ones those are held who would be about 16 of a thousand cases.
    case when p.closed_on is null then date :today - cast(floor(p.chance * 170) as integer) else p.opened_on + 1 end as since,
    case when p.closed_on is not null then least(p.closed_on, p.opened_on + 150) end as freed_on,
    ('d0000000-0000-4000-8000-' || lpad(to_hex(p.n), 12, '0'))::uuid as detention_id,
    (select c.id from removal_centre c order by hashtext(c.id || p.n::text) limit 1) as centre
from present p where p.procedure = 'SD' and case when p.closed_on is null then p.luck < 0.32 else p.chance < 0.6 end
;;
insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis, authority, remedies,
    decided_by, decided_at, recorded_by, recorded_at)
select ('e0000000-0000-4000-8000-' || lpad(to_hex(n * 2 + k.k), 12, '0'))::uuid, case_id, province, 'BENCH-' || k.kind || '-' || n, k.kind,
    k.kind, 'Olaylar', 'Gerekçe', 'YUKK 57', 'Valilik', '{}', 'bench', since + time '10:00', 'bench', since + time '10:00'
from held cross join (values (0, 'REMOVAL'), (1, 'DETENTION')) k (k, kind)
;;
insert into detention (id, case_id, province, person_id, removal_decision_id, decision_id, grounds, decided_by, decided_at, counted_from,
    transfer_due_at, review_due_at, ends_at, recorded_at)
select detention_id, case_id, province, person_id, ('e0000000-0000-4000-8000-' || lpad(to_hex(n * 2), 12, '0'))::uuid,
    ('e0000000-0000-4000-8000-' || lpad(to_hex(n * 2 + 1), 12, '0'))::uuid, array['ABSCONDING_RISK'], 'bench', t, t, t + interval '48 hours',
    t + interval '30 days', t + interval '181 days', t
from (select *, since + time '10:00' at time zone 'UTC' as t from held) h
;;
insert into detention_admission (id, detention_id, case_id, province, centre_id, arrived_at, with_family, admitted_by, recorded_at)
select ('d1000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, detention_id, case_id, province, centre, since + 1, false, 'bench',
    since + 1
from held where since < date :today
;;
insert into detention_review (id, detention_id, case_id, province, decision_id, result, next_due_at, reviewed_by, reviewed_at)
select ('d2000000-0000-4000-8000-' || lpad(to_hex(n * 8 + m), 12, '0'))::uuid, detention_id, case_id, province,
    ('e1000000-0000-4000-8000-' || lpad(to_hex(n * 8 + m), 12, '0'))::uuid, 'CONTINUE', since + 30 * m + 29 + interval '10 hours', 'bench',
    since + 30 * m - 1 + interval '10 hours'
from held cross join generate_series(1, 5) m
where since + 30 * m <= coalesce(freed_on, date :today)
;;
insert into detention_freed (detention_id, case_id, province, freed_at, confirmed_by, recorded_at)
select detention_id, case_id, province, freed_on + time '12:00', 'bench', freed_on + time '12:00' from held where freed_on is not null
;;
-- The drawn decisions of the last two years, and what their second readers found.
create temp table sampled as
select p.*, sha256(convert_to('bench:' || p.n, 'UTF8')) as hash, first_of_month(p.decided_on) as month,
    case p.procedure when 'UK' then 'PROTECTION' when 'IT' then 'APPEAL' else 'REMOVAL' end as sample,
    case p.procedure when 'IT' then '00' else p.province end as unit,
    ('f0000000-0000-4000-8000-' || lpad(to_hex(p.n), 12, '0'))::uuid as reading_id,
    ('f1000000-0000-4000-8000-' || lpad(to_hex(p.n), 12, '0'))::uuid as decision_id
from present p where p.decided_on > date :today - 730
;;
insert into quality_draw (sequence_number, entry_hash, procedure, unit, decided_on, share, drawn_at)
select line, hash, sample, unit, decided_on, 0.05, decided_on + 1 from sampled
;;
delete from sampled s where not exists (select from quality_draw q where q.sequence_number = s.line and q.drawn)
;;
insert into case_decision (id, case_id, province, decision_number, kind, outcome, facts, reasons, legal_basis, authority, remedies,
    decided_by, decided_at, recorded_by, recorded_at)
select decision_id, case_id, province, 'BENCH-' || n, case procedure when 'UK' then 'PROTECTION' when 'IT' then 'COMMISSION' else outcome end,
    outcome, 'Olaylar', 'Gerekçe', 'YUKK 78', 'Valilik', '{}', 'bench', decided_on, 'bench', decided_on
from sampled
;;
insert into quality_reading (id, sequence_number, decision_id, case_id, person_id, province, at_headquarters, procedure, unit, due_on)
select reading_id, line, decision_id, case_id, person_id, province, chance < 0.2, sample, unit, decided_on + 30 from sampled
;;
insert into quality_assignment (reading_id, reader, taken_at)
select reading_id, unit || '.reader', decided_on + 10 from sampled where decided_on + 20 < date :today and n % 10 <> 0
;;
insert into quality_result (reading_id, reader, agrees, grounds, recorded_at)
select reading_id, unit || '.reader', luck < 0.9, 'Gerekçe açıktır.', decided_on + 20 from sampled where decided_on + 20 < date :today and n % 10 <> 0
;;
insert into quality_answer (reading_id, point, answer)
select reading_id, point, case when chance < 0.92 then 'YES' else 'NO' end
from sampled cross join (values ('country-information'), ('individual-reasons'), ('hearing'), ('service')) q (point)
where decided_on + 20 < date :today and n % 10 <> 0
;;
insert into quality_month as t (unit, procedure, month, decided, drawn, read, agreed)
select d.unit, d.procedure, first_of_month(d.decided_on), count(*), count(*) filter (where d.drawn), count(q.reading_id),
    count(*) filter (where q.agrees)
from quality_draw d
left join quality_reading r on r.sequence_number = d.sequence_number
left join quality_result q on q.reading_id = r.id
where d.sequence_number between 1000000000000 + :first * 64 and 1000000000000 + :last * 64
group by 1, 2, 3
on conflict on constraint pk_quality_month do update set decided = t.decided + excluded.decided, drawn = t.drawn + excluded.drawn,
    read = t.read + excluded.read, agreed = t.agreed + excluded.agreed
;;
insert into quality_unread (reading_id, unit, procedure, month, due_on)
select reading_id, unit, sample, month, decided_on + 30 from sampled where not (decided_on + 20 < date :today and n % 10 <> 0)
;;
insert into quality_point as t (year, unit, procedure, point, met, missed)
select extract(year from s.decided_on), s.unit, s.sample, a.point, count(*) filter (where a.answer = 'YES'),
    count(*) filter (where a.answer = 'NO')
from sampled s join quality_answer a using (reading_id)
group by 1, 2, 3, 4
on conflict on constraint pk_quality_point do update set met = t.met + excluded.met, missed = t.missed + excluded.missed
;;
insert into quality_finding (reading_id, unit, recorded_at, noted)
select reading_id, unit, decided_on + 20, luck < 0.97 from sampled s
where decided_on + 20 < date :today and n % 10 <> 0 and (luck >= 0.9 or chance >= 0.92)
;;
-- Each open case waits at its step in the engine, and the tasks lie with officers or with groups.
insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, act_inst_id_, is_active_,
    is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_, tenant_id_, proc_def_key_)
select 'bench-' || p.n, 1, 'bench-' || p.n, 'bench-' || p.n, p.case_id, d.id_, p.step, p.step || ':' || p.n, true, false, true, false, 1, 2, 1,
    p.province, d.key_
from present p join act_re_procdef d on d.key_ = p.process
where p.closed_on is null
;;
insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_, priority_, create_time_,
    due_date_, suspension_state_, tenant_id_, task_state_)
select 'bench-' || p.n, 1, 'bench-' || p.n, 'bench-' || p.n, d.id_, p.step, p.step,
    case when p.chance < 0.7 then p.province || '.' || p.group_id || '.' || cast(floor(p.luck * 12) as integer) end, 50, p.stage_from,
    p.stage_from + 30, 1, p.province, 'Created'
from present p join act_re_procdef d on d.key_ = p.process
where p.closed_on is null and p.group_id is not null
;;
insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
select 'bench-' || n, 1, group_id, 'candidate', 'bench-' || n from present where closed_on is null and group_id is not null
;;
insert into open_step_change (process, case_key)
select process, cast(case_id as text) from present where closed_on is null
;;
select set_config('himaye.actor', 'himaye', false)
;;
select set_config('session_replication_role', 'origin', false)
;;
select rebuild_open_tasks()
;;
select fold_open_tasks(timestamp :today)
;;
select fold_open_steps(2000000000)
;;
select recount_detentions()
;;
select recount_liberty()
