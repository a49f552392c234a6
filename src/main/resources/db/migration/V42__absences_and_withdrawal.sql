-- What counts towards deemed withdrawal (YUKK 71, 77) is derived in one place and looked at once more when somebody signs.

-- Whoever records that the person came, and whoever signs that the application counts as withdrawn, take turns.
create function lock_absences(of_case uuid) returns void
    language sql set search_path = public, pg_temp as $$
    select pg_advisory_xact_lock(hashtextextended('absences:' || of_case::text, 77))
$$;

-- Nothing is missed any more under duties that a court or the Commission annulled, or that the governorate lifted (YUKK 71, 80).
create function residence_duty_stands(of_decision uuid) returns boolean
    language sql stable set search_path = public, pg_temp as $$
    select not exists (select 1 from case_decision_state s where s.decision_id = of_decision and s.state = 'ANNULLED')
        and not exists (select 1 from residence_duty d join residence_duty_end x on x.proposal_id = d.proposal_id
            where d.decision_id = of_decision and x.because in ('LIFTED', 'ANNULLED'))
$$;

-- The absences in a row that count. Coming, or an accepted excuse, sets the row back to nothing; what a person has not decided on, or
-- what has no proof, neither counts nor sets it back (DT-05, counter rule). What a decision rested on, and what somebody refused to let
-- a decision rest on, counts for no other.
create function absences_in_a_row(of_case uuid, of_kind text)
    returns table (event_id uuid, due_at timestamptz, notified_at timestamptz, excuse_offered boolean)
    language sql stable set search_path = public, pg_temp as $$
    select e.id, e.due_at, a.notified_at, a.excuse_offered
    from duty_event e join duty_event_assessment a on a.event_id = e.id and a.counts
    where e.case_id = of_case and e.kind = of_kind and residence_duty_stands(e.decision_id)
        and e.due_at > coalesce(greatest(
            (select max(r.due_at) from duty_event r left join duty_event_assessment x on x.event_id = r.id
                where r.case_id = of_case and r.kind = of_kind and (r.kept or x.excuse_accepted)),
            (select max(b.concluded_at) from withdrawal_basis b
                where b.case_id = of_case and b.row_number = case of_kind when 'INTERVIEW' then 2 else 4 end),
            (select max(p.proposed_at) from withdrawal_proposal p join withdrawal_refusal r on r.proposal_id = p.id
                where p.case_id = of_case and p.row_number = case of_kind when 'INTERVIEW' then 2 else 4 end)), '-infinity')
$$;

create or replace function consecutive_absences(of_case uuid, of_kind text) returns integer
    language sql stable set search_path = public, pg_temp as $$
    select cast(count(*) as integer) from absences_in_a_row(of_case, of_kind)
$$;

-- The counter beside the facts could say something else than they do.
alter table protection_application drop column missed_interviews;

-- A day is recorded only under duties that are in force.
create function check_duty_event() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform lock_absences(new.case_id);
    if new.kind = 'REPORT' and (not residence_duty_stands(new.decision_id) or exists (select 1 from residence_duty d
            join residence_duty_end x on x.proposal_id = d.proposal_id where d.decision_id = new.decision_id)) then
        raise exception 'no duty in force' using errcode = 'check_violation', constraint = 'ck_duty_in_force';
    end if;
    return new;
end $$;
create trigger duty_event_is_lawful before insert on duty_event for each row execute function check_duty_event();

create or replace function check_duty_event_assessment() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    event duty_event%rowtype;
begin
    perform lock_absences(new.case_id);
    select * into event from duty_event e where e.id = new.event_id;
    if event.kept or (new.counts and not event.absent) then
        raise exception 'nobody stayed away' using errcode = 'check_violation', constraint = 'ck_somebody_stayed_away';
    end if;
    if new.counts and not (new.notified_at < event.due_at
        and (event.kind <> 'INTERVIEW' or exists (select 1 from letter l where l.letter_id = new.notice_letter
                and l.case_id = new.case_id and l.document_id = 'DOC-06' and l.issued_at = new.notified_at))
        and (event.kind <> 'REPORT' or new.notice_decision = event.decision_id and exists (select 1 from case_decision_state s
                where s.decision_id = new.notice_decision and s.case_id = new.case_id and s.state = 'SERVED'
                    and s.occurred_at = new.notified_at)
                and residence_duty_stands(new.notice_decision))) then
        raise exception 'no proof of earlier notification' using errcode = 'check_violation',
            constraint = 'ck_notified_before';
    end if;
    return new;
end $$;

-- An end that takes days out of the count waits for whoever is signing, and the other way round.
create function lock_ended_duty() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform lock_absences(new.case_id);
    return new;
end $$;
create trigger residence_duty_end_takes_turns before insert on residence_duty_end
    for each row when (new.because in ('LIFTED', 'ANNULLED')) execute function lock_ended_duty();

-- One duty at a time, out of a proposal that nobody has decided on otherwise.
create or replace function check_residence_duty() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('residence-duties:' || new.case_id::text, 71));
    perform refuse_unsigned(new.decision_id, new.case_id, 'OBLIGATION_OF_APPLICANT', new.decided_by, new.decided_at);
    if not is_applicant(new.case_id) then
        raise exception 'no applicant' using errcode = 'check_violation', constraint = 'ck_person_is_applicant';
    end if;
    if exists (select 1 from residence_duty_proposal p where p.id = new.proposal_id and p.proposed_by = new.decided_by) then
        raise exception 'who proposes does not sign' using errcode = 'check_violation', constraint = 'ck_duty_signed_by_another';
    end if;
    if exists (select 1 from residence_duty_end x where x.proposal_id = new.proposal_id) then
        raise exception 'the proposal has ended' using errcode = 'check_violation', constraint = 'ck_proposal_is_open';
    end if;
    if exists (select 1 from residence_duty d where d.case_id = new.case_id
            and not exists (select 1 from residence_duty_end x where x.proposal_id = d.proposal_id)) then
        raise exception 'another duty is in force' using errcode = 'unique_violation', constraint = 'uq_residence_duty_in_force';
    end if;
    return new;
end $$;

-- The detention from whose place somebody could escape at a moment: admitted there, held lawfully, and not seen free before (YUKK 77/1-c).
create function detention_at(of_person uuid, moment timestamptz, out applicant_detention_id uuid, out removal_detention_id uuid)
    language sql stable security definer set search_path = public, pg_temp as $$
    select
        (select d.id from applicant_detention_standing d
            where d.person_id in (select same_persons(of_person)) and d.lawful_until > moment
                and coalesce(d.freed_at > moment, true) and exists (select 1 from applicant_detention_admission a
                    where a.detention_id = d.id and a.arrived_at <= moment)
            order by d.decided_at desc, d.id limit 1),
        (select d.id from detention_standing d
            where d.person_id in (select same_persons(of_person)) and d.lawful_until > moment
                and coalesce(d.freed_at > moment, true) and exists (select 1 from detention_admission a
                    where a.detention_id = d.id and a.arrived_at <= moment)
            order by d.decided_at desc, d.id limit 1)
$$;

create function held_at(of_person uuid, moment timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select num_nonnulls(h.applicant_detention_id, h.removal_detention_id) > 0 from detention_at(of_person, moment) h
$$;

alter table withdrawal_circumstance
    add column applicant_detention_id uuid references applicant_detention (id),
    add column removal_detention_id uuid references detention (id),
    -- Circumstances from before name no detention; a decision looks at it again.
    add constraint ck_circumstance_detention check ((kind = 'ESCAPED')
        = (num_nonnulls(applicant_detention_id, removal_detention_id) > 0)) not valid;

create or replace function check_withdrawal_circumstance() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.kind = 'ESCAPED' then
        select h.applicant_detention_id, h.removal_detention_id
            into new.applicant_detention_id, new.removal_detention_id
            from case_file f cross join lateral detention_at(f.person_id, new.occurred_at) h where f.id = new.case_id;
        if num_nonnulls(new.applicant_detention_id, new.removal_detention_id) = 0 then
            raise exception 'nobody was held' using errcode = 'check_violation', constraint = 'ck_escaped_from_detention';
        end if;
    end if;
    if new.notice_decision is not null and (not residence_duty_stands(new.notice_decision)
            or not exists (select 1 from residence_duty d
                join case_decision_state s on s.decision_id = d.decision_id and s.state = 'SERVED'
                    and s.occurred_at = new.notified_at
                where d.decision_id = new.notice_decision and d.case_id = new.case_id)) then
        raise exception 'duty not served' using errcode = 'check_violation', constraint = 'ck_notified_before';
    end if;
    if new.notice_letter is not null and not exists (select 1 from letter l where l.letter_id = new.notice_letter
            and l.case_id = new.case_id and l.document_id in ('DOC-02', 'DOC-06') and l.issued_at = new.notified_at) then
        raise exception 'letter not issued' using errcode = 'check_violation', constraint = 'ck_notified_before';
    end if;
    return new;
end $$;

-- Whether a decision may rest on something that happened once, as the file stands now: nobody refused it, the duty that was broken has
-- not been annulled or lifted, and the detention that was left held at that moment (YUKK 77/1-c, 77/1-ç).
create function withdrawal_circumstance_stands(of_circumstance uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from withdrawal_circumstance c join case_file f on f.id = c.case_id
        where c.id = of_circumstance and not c.excuse_accepted
            and (c.kind <> 'RESIDENCE_LEFT' or residence_duty_stands(c.notice_decision))
            and (c.kind <> 'ESCAPED' or held_at(f.person_id, c.occurred_at))
            and not exists (select 1 from withdrawal_refusal r join withdrawal_proposal p on p.id = r.proposal_id
                where p.circumstance_id = c.id))
$$;

create or replace function check_withdrawal_basis() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform lock_absences(new.case_id);
    if not exists (select 1 from case_decision d where d.id = new.decision_id and d.kind = 'PROTECTION'
            and d.decided_by = new.concluded_by
            and d.outcome = case new.row_number when 1 then 'WITHDRAWN' else 'DEEMED_WITHDRAWN' end) then
        raise exception 'another decision' using errcode = 'check_violation', constraint = 'ck_signed_decision';
    end if;
    if new.row_number in (2, 4) and consecutive_absences(new.case_id,
            case new.row_number when 2 then 'INTERVIEW' else 'REPORT' end) < 3 then
        raise exception 'fewer than three in a row' using errcode = 'check_violation', constraint = 'ck_three_in_a_row';
    end if;
    if new.row_number in (3, 5, 6, 7) and not (withdrawal_circumstance_stands(new.circumstance_id)
            and exists (select 1 from withdrawal_circumstance c where c.id = new.circumstance_id
                and c.kind = case new.row_number when 3 then 'ESCAPED' when 5 then 'RESIDENCE_LEFT' when 6 then 'DATA_REFUSED'
                    else 'DUTIES_NOT_MET' end)) then
        raise exception 'no such circumstance' using errcode = 'check_violation', constraint = 'ck_circumstance_on_record';
    end if;
    return new;
end $$;

-- Two proposals of one instant have an order, too.
alter table withdrawal_proposal add column recorded bigint generated always as identity;

-- Why an examination goes on although three interviews in a row were missed: that is for a person to say (YUKK 75/5, 77/1-b, INV-39).
create table examination_continuation (
    id           uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    missed       integer     not null check (missed >= 3),
    reasons      text        not null check (reasons ~ '\S'),
    continued_by text        not null,
    continued_at timestamptz not null,
    constraint pk_examination_continuation primary key (id),
    constraint fk_examination_continuation_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_examination_continuation_case on examination_continuation (case_id);
create trigger examination_continuation_append_only before update or delete on examination_continuation
    for each row execute function refuse_change();
grant select, insert on examination_continuation to ${applicationRole};
alter table examination_continuation enable row level security;
create policy examination_continuation_of_province on examination_continuation using (may_see_province(province));
