-- The review of a status (YUKK 85, 86). The file of the status is opened again, and closed with what came of it: while it is open
-- the person keeps the status, and the guard its bar (INV-02). What happened is append-only; a status ends by one row, which the
-- database takes only on a final decision made after notice and the chance to answer.

create table status_review (
    id                 uuid        not null,
    case_id            uuid        not null,
    province           text        not null,
    person_id          uuid        not null,
    -- The decision that gave the status.
    status_decision_id uuid        not null,
    status             text        not null check (status in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')),
    ground             text        not null,
    facts              text        not null check (facts ~ '\S'),
    opened_by          text        not null,
    opened_at          timestamptz not null,
    constraint pk_status_review primary key (id),
    constraint uq_status_review_case unique (id, case_id, province),
    constraint fk_status_review_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_status_review_person foreign key (person_id) references person (id),
    constraint fk_status_review_decision foreign key (status_decision_id, case_id, province)
        references case_decision (id, case_id, province),
    -- 85/1 lists what ends the status of refugees and conditional refugees, 85/3 what ends subsidiary protection; 86/1 is for all.
    constraint ck_status_review_ground check (
        ground in ('FALSE_PREMISES', 'EXCLUSION_FOUND')
        or status <> 'SUBSIDIARY_PROTECTION' and ground in ('PROTECTION_REAVAILED', 'NATIONALITY_REACQUIRED', 'NATIONALITY_ACQUIRED',
            'REESTABLISHED', 'CIRCUMSTANCES_CEASED', 'STATELESS_CAN_RETURN')
        or status = 'SUBSIDIARY_PROTECTION' and ground = 'NEED_CEASED')
);
create index ix_status_review_case on status_review (case_id);
create index ix_status_review_person on status_review (person_id);

-- The written notice that the status is evaluated anew, with its reasons (YUKK 85/4).
create table status_review_notice (
    review_id   uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    decision_id uuid        not null,
    issued_by   text        not null,
    issued_at   timestamptz not null,
    constraint pk_status_review_notice primary key (review_id),
    constraint uq_status_review_notice_decision unique (decision_id),
    constraint fk_status_review_notice foreign key (review_id, case_id, province) references status_review (id, case_id, province),
    constraint fk_status_review_notice_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province)
);

-- The notice has reached the person; until when they are waited for is fixed on the case then. The statute names no length.
create table status_review_hearing (
    review_id    uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    notified_on  date        not null,
    answer_until timestamptz not null,
    recorded_at  timestamptz not null,
    constraint pk_status_review_hearing primary key (review_id),
    constraint fk_status_review_hearing foreign key (review_id, case_id, province) references status_review (id, case_id, province),
    constraint fk_status_review_hearing_notice foreign key (review_id) references status_review_notice (review_id),
    constraint ck_status_review_hearing_gives_time check (answer_until > notified_on::timestamp at time zone 'Europe/Istanbul')
);

create table status_review_answer (
    review_id   uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    manner      text        not null check (manner in ('ORAL', 'WRITTEN')),
    answered_at timestamptz not null,
    answer      text        not null check (answer ~ '\S'),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_status_review_answer primary key (review_id),
    constraint fk_status_review_answer foreign key (review_id, case_id, province) references status_review (id, case_id, province),
    constraint fk_status_review_answer_hearing foreign key (review_id) references status_review_hearing (review_id)
);

-- Drafts; the latest counts.
create table status_review_draft (
    id                 bigint generated always as identity,
    review_id          uuid        not null,
    case_id            uuid        not null,
    province           text        not null,
    outcome            text        not null check (outcome in ('CONTINUES', 'CEASED', 'CANCELLED')),
    lasting_change     boolean     not null,
    compelling_reasons boolean     not null,
    facts              text        not null check (facts ~ '\S'),
    answer_weighed     text        not null check (answer_weighed ~ '\S'),
    reasons            text        not null check (reasons ~ '\S'),
    drafted_by         text        not null,
    drafted_at         timestamptz not null,
    constraint pk_status_review_draft primary key (id),
    constraint fk_status_review_draft foreign key (review_id, case_id, province) references status_review (id, case_id, province),
    -- Compelling reasons that come from earlier persecution keep the status (1951 Convention 1C(5) and (6)).
    constraint ck_compelling_reasons_keep_the_status check (not (compelling_reasons and outcome = 'CEASED'))
);
create index ix_status_review_draft on status_review_draft (review_id, id);

create table status_review_decision (
    decision_id uuid        not null,
    review_id   uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    outcome     text        not null check (outcome in ('CONTINUES', 'CEASED', 'CANCELLED')),
    decided_by  text        not null,
    decided_at  timestamptz not null,
    constraint pk_status_review_decision primary key (decision_id),
    constraint fk_status_review_decision_review foreign key (review_id, case_id, province)
        references status_review (id, case_id, province),
    constraint fk_status_review_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province)
);
create index ix_status_review_decision on status_review_decision (review_id);

-- Objections to a decision, and their end: whatever came of it.
create table status_review_objection (
    appeal_id   uuid        not null,
    decision_id uuid        not null,
    review_id   uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    received_at timestamptz not null,
    constraint pk_status_review_objection primary key (appeal_id),
    constraint fk_status_review_objection_review foreign key (review_id, case_id, province)
        references status_review (id, case_id, province),
    constraint fk_status_review_objection_decision foreign key (decision_id) references status_review_decision (decision_id)
);
create index ix_status_review_objection on status_review_objection (decision_id);

create table status_review_objection_end (
    appeal_id uuid        not null,
    case_id   uuid        not null,
    province  text        not null,
    result    text        not null check (result in ('REMANDED', 'SUBSTITUTED', 'UPHELD', 'NOT_EXAMINED')),
    ended_at  timestamptz not null,
    constraint pk_status_review_objection_end primary key (appeal_id),
    constraint fk_status_review_objection_end foreign key (appeal_id) references status_review_objection (appeal_id),
    constraint fk_status_review_objection_end_case foreign key (case_id, province) references case_file (id, province)
);

-- How a review ended. With CEASED or CANCELLED the status has ended; nothing else ends one.
create table status_review_end (
    review_id uuid        not null,
    case_id   uuid        not null,
    province  text        not null,
    outcome   text        not null check (outcome in ('CONTINUES', 'CEASED', 'CANCELLED')),
    ended_by  text        not null,
    ended_at  timestamptz not null,
    constraint pk_status_review_end primary key (review_id),
    constraint fk_status_review_end foreign key (review_id, case_id, province) references status_review (id, case_id, province)
);
create index ix_status_review_end_case on status_review_end (case_id);

-- What follows from it ------------------------------------------------------------------------------------------------

-- The final decision of a file by which its person holds a status now; null where there is none, or it has ended.
create function status_held(of_case uuid) returns uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    select d.id from case_decision d
    where d.case_id = of_case and d.kind = 'PROTECTION'
        and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
        and exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'FINAL')
        and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED')
        and not exists (select 1 from status_review r join status_review_end e on e.review_id = r.id
                        where r.status_decision_id = d.id and e.outcome <> 'CONTINUES')
    order by d.decided_at desc limit 1
$$;

-- Whether the status of one person under a file has ended.
create function status_has_ended(of_case uuid, of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from status_review r join status_review_end e on e.review_id = r.id
                   where r.case_id = of_case and r.person_id = of_person and e.outcome <> 'CONTINUES')
$$;

-- Whether the person was told, and has answered or let the time pass.
create function status_review_heard(of_review uuid, at_moment timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from status_review_hearing h
                   where h.review_id = of_review
                       and (h.answer_until <= at_moment
                            or exists (select 1 from status_review_answer a where a.review_id = h.review_id)))
$$;

-- Whether an objection to a decision is not concluded yet.
create function objection_is_pending(of_decision uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from status_review_objection o where o.decision_id = of_decision
                   and not exists (select 1 from status_review_objection_end e where e.appeal_id = o.appeal_id))
$$;

-- Lawful or not at all --------------------------------------------------------------------------------------------------

create function check_status_review() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from case_file f where f.id = new.case_id for no key update;
    if new.status_decision_id is distinct from status_held(new.case_id)
        or not exists (select 1 from case_decision d where d.id = new.status_decision_id and d.outcome = new.status)
        or not exists (select 1 from case_file f where f.id = new.case_id and f.person_id = new.person_id) then
        raise exception 'no status to review (YUKK 85)' using errcode = 'check_violation', constraint = 'ck_status_is_held';
    end if;
    if exists (select 1 from status_review r where r.case_id = new.case_id
               and not exists (select 1 from status_review_end e where e.review_id = r.id)) then
        raise exception 'reviewed already' using errcode = 'unique_violation', constraint = 'uq_one_status_review';
    end if;
    return new;
end $$;
create trigger status_review_of_a_status before insert on status_review
    for each row execute function check_status_review();

create function check_status_review_notice() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from case_decision d where d.id = new.decision_id and d.kind = 'STATUS_REVIEW_NOTICE') then
        raise exception 'no notice (YUKK 85/4)' using errcode = 'check_violation', constraint = 'ck_notice_is_written';
    end if;
    return new;
end $$;
create trigger status_review_notice_is_written before insert on status_review_notice
    for each row execute function check_status_review_notice();

create function check_status_review_hearing() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from status_review_notice n join case_decision_state s on s.decision_id = n.decision_id
                   where n.review_id = new.review_id and s.state = 'SERVED') then
        raise exception 'the notice was not served (YUKK 85/4)' using errcode = 'check_violation',
            constraint = 'ck_notice_is_served';
    end if;
    return new;
end $$;
create trigger status_review_hearing_after_service before insert on status_review_hearing
    for each row execute function check_status_review_hearing();

-- Nobody decides before notice and the chance to answer (YUKK 85/4); cessation and cancellation follow their own grounds.
create function check_status_review_draft() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    review status_review;
begin
    select * into review from status_review r where r.id = new.review_id for no key update;
    if not status_review_heard(new.review_id, new.drafted_at) then
        raise exception 'not heard yet (YUKK 85/4)' using errcode = 'check_violation', constraint = 'ck_holder_was_heard';
    end if;
    if exists (select 1 from status_review_end e where e.review_id = new.review_id) then
        raise exception 'the review is over' using errcode = 'check_violation', constraint = 'ck_review_is_open';
    end if;
    if new.outcome <> 'CONTINUES'
        and (new.outcome = 'CANCELLED') <> (review.ground in ('FALSE_PREMISES', 'EXCLUSION_FOUND')) then
        raise exception 'the outcome does not fit the ground (YUKK 85, 86)' using errcode = 'check_violation',
            constraint = 'ck_outcome_fits_ground';
    end if;
    if new.outcome = 'CEASED' and not new.lasting_change
        and review.ground in ('CIRCUMSTANCES_CEASED', 'STATELESS_CAN_RETURN', 'NEED_CEASED') then
        raise exception 'no lasting change (YUKK 85/2, 85/3)' using errcode = 'check_violation',
            constraint = 'ck_change_is_lasting';
    end if;
    return new;
end $$;
create trigger status_review_draft_after_hearing before insert on status_review_draft
    for each row execute function check_status_review_draft();

create function check_status_review_decision() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    draft    status_review_draft;
    decision case_decision;
begin
    -- Whoever else decides, objects or ends at the same moment is waited for.
    perform from status_review r where r.id = new.review_id for no key update;
    select * into draft from status_review_draft d where d.review_id = new.review_id order by d.id desc limit 1;
    select * into decision from case_decision d where d.id = new.decision_id;
    if draft.id is null or not status_review_heard(new.review_id, new.decided_at) then
        raise exception 'not heard yet (YUKK 85/4)' using errcode = 'check_violation', constraint = 'ck_holder_was_heard';
    end if;
    if draft.drafted_by = new.decided_by or decision.decided_by is distinct from new.decided_by then
        raise exception 'who drafted does not decide' using errcode = 'check_violation', constraint = 'ck_signer_is_another';
    end if;
    if draft.outcome <> new.outcome or decision.outcome <> new.outcome
        or decision.kind <> (case new.outcome when 'CEASED' then 'CESSATION' when 'CANCELLED' then 'CANCELLATION'
            else 'STATUS_CONTINUATION' end) then
        raise exception 'another decision than drafted' using errcode = 'check_violation', constraint = 'ck_decision_as_drafted';
    end if;
    if new.outcome <> 'CONTINUES' and not decision.remedies @> array['DL-IP-14', 'DL-IP-16'] then
        raise exception 'no route named (YUKK 80/1, 85/5)' using errcode = 'check_violation', constraint = 'ck_routes_are_named';
    end if;
    if exists (select 1 from status_review_end e where e.review_id = new.review_id)
        or exists (select 1 from status_review_decision d where d.review_id = new.review_id
                   and not exists (select 1 from case_decision_state s where s.decision_id = d.decision_id
                                   and s.state = 'ANNULLED')) then
        raise exception 'decided already' using errcode = 'check_violation', constraint = 'ck_review_is_open';
    end if;
    if exists (select 1 from status_review_decision d where d.review_id = new.review_id and d.decided_by = new.decided_by) then
        raise exception 'who took the annulled decision does not decide again' using errcode = 'check_violation',
            constraint = 'ck_signer_is_another';
    end if;
    return new;
end $$;
create trigger status_review_decision_is_lawful before insert on status_review_decision
    for each row execute function check_status_review_decision();

-- A status ends by a final decision only (YUKK 3/1-ö, 80/1-e, INV-02).
create function check_status_review_end() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from status_review r where r.id = new.review_id for no key update;
    if new.outcome = 'CONTINUES' then
        -- Decided and served so, or everything decided was annulled and the Commission has left the status.
        if not exists (select 1 from status_review_decision d where d.review_id = new.review_id)
            or exists (select 1 from status_review_decision d where d.review_id = new.review_id
                       and not exists (select 1 from case_decision_state s where s.decision_id = d.decision_id
                                       and s.state = 'ANNULLED')
                       and (d.outcome <> 'CONTINUES'
                            or not exists (select 1 from case_decision_state s where s.decision_id = d.decision_id
                                           and s.state = 'SERVED'))) then
            raise exception 'no decision that it continues' using errcode = 'check_violation', constraint = 'ck_end_as_decided';
        end if;
    elsif not exists (
            select 1 from status_review_decision d where d.review_id = new.review_id and d.outcome = new.outcome
                and exists (select 1 from case_decision_state s where s.decision_id = d.decision_id and s.state = 'FINAL')
                and not exists (select 1 from case_decision_state s where s.decision_id = d.decision_id
                                and s.state = 'ANNULLED')
                and not objection_is_pending(d.decision_id)) then
        raise exception 'no final decision (YUKK 3/1-ö)' using errcode = 'check_violation', constraint = 'ck_decision_is_final';
    end if;
    return new;
end $$;
create trigger status_review_end_is_lawful before insert on status_review_end
    for each row execute function check_status_review_end();

-- A decision under objection or suit, or unknown to the person, does not become final (YUKK 80/1-e, INV-02).
create function check_status_decision_finality() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from status_review r
    where r.id = (select d.review_id from status_review_decision d where d.decision_id = new.decision_id)
    for no key update;
    if found and (objection_is_pending(new.decision_id)
            or (select suits from court_state(new.case_id)) <> '{}'
            or not exists (select 1 from case_decision_state s where s.decision_id = new.decision_id and s.state = 'SERVED')) then
        raise exception 'contested, or not served (YUKK 3/1-ö, 80/1-e)' using errcode = 'check_violation',
            constraint = 'ck_decision_is_uncontested';
    end if;
    return new;
end $$;
create trigger status_decision_becomes_final before insert on case_decision_state
    for each row when (new.state = 'FINAL') execute function check_status_decision_finality();

-- An objection that arrives while the status ends is either seen by whoever ends it, or finds the review over.
create function check_status_review_objection() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from status_review r where r.id = new.review_id for no key update;
    if exists (select 1 from status_review_end e where e.review_id = new.review_id)
        or not exists (select 1 from status_review_decision d where d.decision_id = new.decision_id
                       and d.review_id = new.review_id) then
        raise exception 'no open review of this decision' using errcode = 'check_violation', constraint = 'ck_review_is_open';
    end if;
    return new;
end $$;
create trigger status_review_objection_is_in_time before insert on status_review_objection
    for each row execute function check_status_review_objection();

-- A closed file opens again for the review of a status and for nothing else, and closes when that is over.
create function check_case_file_reopening() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (new.state = 'OPEN') is distinct from exists (
            select 1 from status_review r where r.case_id = new.id
                and not exists (select 1 from status_review_end e where e.review_id = r.id))
        and (old.state = 'CLOSED' or exists (select 1 from status_review r where r.case_id = new.id)) then
        raise exception 'a closed file is open for a review only' using errcode = 'check_violation',
            constraint = 'ck_file_is_open_for_review';
    end if;
    return new;
end $$;
create trigger case_file_reopens_for_review before update on case_file
    for each row when (old.state is distinct from new.state) execute function check_case_file_reopening();

-- What the other procedures ask -------------------------------------------------------------------------------------------

-- Whether the person has an open protection procedure, or a status (YUKK 54/2, INV-04); also as family member.
create or replace function has_protection(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select 1
        from same_persons(of_person) as same (id)
        join case_file f on f.type = 'UK' and (f.person_id = same.id
            or exists (select 1 from case_member m where m.case_id = f.id and m.person_id = same.id))
        where f.state = 'OPEN'
            or not status_has_ended(f.id, same.id)
            and exists (select 1 from case_decision d where d.case_id = f.id
                and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
                and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED')
                and not exists (select 1 from case_decision later where later.case_id = f.id
                    and later.kind = d.kind and later.decided_at > d.decided_at)))
$$;

-- Whether protection was refused, ceased or cancelled by a decision that is final (YUKK 54/1-i, INV-05).
create or replace function is_finally_refused_protection(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select 1
        from same_persons(of_person) as same (id)
        join case_file f on f.type = 'UK' and (f.person_id = same.id
            or exists (select 1 from case_member m where m.case_id = f.id and m.person_id = same.id))
        join case_decision d on d.case_id = f.id
            and d.outcome in ('REFUSAL', 'EXCLUSION', 'INADMISSIBLE', 'WITHDRAWN', 'DEEMED_WITHDRAWN')
        where exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'FINAL')
            and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED'))
        or exists (
            select 1 from same_persons(of_person) as same (id)
            join status_review r on r.person_id = same.id
            join status_review_end e on e.review_id = r.id and e.outcome <> 'CONTINUES')
$$;

do $$
declare
    name text;
begin
    foreach name in array array['status_review', 'status_review_notice', 'status_review_hearing', 'status_review_answer',
        'status_review_draft', 'status_review_decision', 'status_review_objection', 'status_review_objection_end',
        'status_review_end'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;

-- The read model counts a file that was opened again as open ---------------------------------------------------------------

create or replace function project_ledger_entry(e ledger_entry) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    f           jsonb;
    c           figure_case;
    clock       figure_clock;
    former      figure_clock;
    d           figure_decision;
    to_track    text;
    to_stage    text;
    to_reason   text;
    on_day      date;
    recorded_on date;
    steps       figure_step[] := '{}';
begin
    if e.action = 'PERSON_CORRECTED' then
        perform project_origin(e);
        return;
    end if;
    if e.case_id is null or not (
        e.action in ('CASE_OPENED', 'CASE_STAGE_ENTERED', 'CASE_CLOSED', 'DECISION_RECORDED', 'DECISION_STATE_RECORDED',
            'CLOCK_STARTED', 'CLOCK_RESUMED', 'CLOCK_START_CORRECTED', 'CLOCK_SUSPENDED', 'CLOCK_STOPPED', 'CLOCK_MET')
        or e.facts like '%"occurredAt":"%') then
        return;
    end if;
    f := cast(e.facts as jsonb);
    recorded_on := legal_day(e.recorded_at);

    if e.action = 'CASE_OPENED' then
        if coalesce(f ->> 'type', '') not in ('UK', 'IT', 'SD') or e.province is null then
            return;
        end if;
        -- Lines of an earlier version of Himaye say neither day nor origin.
        on_day := coalesce(legal_day(cast(f ->> 'openedAt' as timestamptz)), recorded_on);
        insert into figure_case (case_id, person_id, province, procedure, origin, track, opened_on, stage, reason, spell_from,
            stage_from, is_decided)
        values (e.case_id, e.person_id, e.province, f ->> 'type', coalesce(f ->> 'origin', 'XXX'),
            case when f ->> 'type' = 'UK' then 'REGULAR' else '' end, on_day, 'OPENED', 'WORK', on_day, on_day, false)
        on conflict do nothing
        returning * into c;
        if c.case_id is null then
            return;
        end if;
        perform keep_milestones(e.sequence_number, 0, c, recorded_on, array[
            row('OPENED', '', '', 0, on_day, 1)::figure_step,
            row('SPELL', 'OPENED', 'WORK', 0, on_day, 1)::figure_step]);
        return;
    end if;

    -- Lines of one case wait for each other; lines about a case nobody has opened count for nothing.
    select * into c from figure_case where case_id = e.case_id for update;
    if not found then
        return;
    end if;

    if e.action = 'CASE_STAGE_ENTERED' then
        to_stage := f ->> 'stage';
        to_reason := coalesce(f ->> 'waitingReason', 'WORK');
        if c.closed_on is not null or (to_stage, to_reason) = (c.stage, c.reason) then
            return;
        end if;
        on_day := greatest(legal_day(cast(f ->> 'enteredAt' as timestamptz)), c.spell_from);
        steps := steps_of_leaving(c, on_day, to_stage <> c.stage)
            || row('SPELL', to_stage, to_reason, 0, on_day, 1)::figure_step;
        update figure_case set stage = to_stage, reason = to_reason, spell_from = on_day,
            stage_from = case when to_stage <> c.stage then on_day else stage_from end
        where case_id = c.case_id;

    elsif e.action = 'CASE_CLOSED' then
        if c.closed_on is not null then
            return;
        end if;
        on_day := coalesce(legal_day(cast(f ->> 'closedAt' as timestamptz)), recorded_on);
        steps := steps_of_leaving(c, greatest(on_day, c.spell_from), true)
            || row('CLOSED', f ->> 'closedAs', '', 0, on_day, 1)::figure_step
            -- How long an application took was counted when it was decided; a review of the status adds nothing to it.
            || case when f ->> 'closedAs' in ('STATUS_CONTINUES', 'STATUS_CEASED', 'STATUS_CANCELLED')
                then array[]::figure_step[]
                else array[row('CASE_TIME', f ->> 'closedAs', '', greatest(on_day - c.opened_on, 0),
                    greatest(on_day, c.opened_on), 1)::figure_step] end;
        update figure_case set closed_on = on_day where case_id = c.case_id;

    elsif e.action = 'CASE_REOPENED' then
        if c.closed_on is null then
            return;
        end if;
        -- Its closing is taken back on the day on which the file was opened again.
        on_day := greatest(legal_day(cast(f ->> 'occurredAt' as timestamptz)), c.closed_on);
        to_stage := f ->> 'stage';
        steps := array[
            row('CLOSED', f ->> 'closedAs', '', 0, on_day, -1)::figure_step,
            row('SPELL', to_stage, 'WORK', 0, on_day, 1)::figure_step];
        update figure_case set closed_on = null, stage = to_stage, reason = 'WORK', spell_from = on_day, stage_from = on_day
        where case_id = c.case_id;

    elsif e.action = 'DECISION_RECORDED' then
        on_day := coalesce(legal_day(cast(f ->> 'decidedAt' as timestamptz)), recorded_on);
        insert into figure_decision (case_id, province, decision_number, kind, outcome, track, decided_on)
        values (c.case_id, c.province, f ->> 'decision', f ->> 'kind', f ->> 'outcome', c.track, on_day)
        on conflict do nothing;
        steps := array[
            row('DECIDED', f ->> 'outcome', f ->> 'kind', 0, on_day, 1)::figure_step,
            row('DECISION_TIME', f ->> 'kind', '', greatest(on_day - c.opened_on, 0), on_day, 1)::figure_step];
        if not c.is_decided
            and exists (select from figure_deciding x where x.procedure = c.procedure and x.kind = f ->> 'kind') then
            steps := steps || row('FIRST_DECIDED', f ->> 'outcome', f ->> 'kind', 0, on_day, 1)::figure_step;
            update figure_case set is_decided = true where case_id = c.case_id;
        end if;
        if c.procedure = 'UK' and f ->> 'kind' = 'PROTECTION'
            and exists (select from figure_status s where s.outcome = f ->> 'outcome')
            and not exists (select from figure_decision x join figure_status s on s.outcome = x.outcome
                            where x.case_id = c.case_id and x.kind = 'PROTECTION'
                                and x.decision_number <> f ->> 'decision') then
            steps := steps || row('STATUS_DECIDED', f ->> 'outcome', f ->> 'kind', 0, on_day, 1)::figure_step;
        end if;

    elsif e.action = 'DECISION_STATE_RECORDED' then
        select * into d from figure_decision where decision_number = f ->> 'decision';
        if not found then
            return;
        end if;
        c.track := d.track;
        on_day := legal_day(cast(f ->> 'occurredAt' as timestamptz));
        if f ->> 'state' = 'SERVED' then
            if d.served_on is not null then
                steps := steps || row('SERVED', d.outcome, d.kind, 0, d.served_on, -1)::figure_step;
            end if;
            update figure_decision set served_on = on_day where decision_number = d.decision_number;
        end if;
        steps := steps || row(f ->> 'state', d.outcome, d.kind, 0, on_day, 1)::figure_step;

    elsif e.action like 'CLOCK%' then
        -- Validities and first days on which something may happen are never late.
        if f ->> 'clockClass' = 'C4' or f ->> 'bound' = 'EARLIEST' then
            return;
        end if;
        select * into former from figure_clock
        where case_id = c.case_id and rule_id = f ->> 'rule' and occurrence = cast(f ->> 'occurrence' as integer);
        if former.version >= cast(f ->> 'version' as integer) then
            return;
        end if;
        clock := row(c.case_id, c.province, f ->> 'rule', cast(f ->> 'occurrence' as integer), cast(f ->> 'version' as integer),
            coalesce(f ->> 'state', case e.action when 'CLOCK_MET' then 'MET' when 'CLOCK_STOPPED' then 'STOPPED'
                when 'CLOCK_SUSPENDED' then 'SUSPENDED' else 'RUNNING' end),
            cast(f ->> 'lastDay' as date), cast(f ->> 'endsAt' as timestamptz), null, null)::figure_clock;
        if clock.state = 'MET' then
            clock.ended_on := legal_day(cast(f ->> 'metAt' as timestamptz));
            clock.kept := cast(f ->> 'keptOnTime' as boolean);
        elsif clock.state = 'STOPPED' then
            -- A corrected start does not move the day on which the clock was stopped.
            clock.ended_on := coalesce(former.ended_on, recorded_on);
        end if;
        -- Only what has changed: what counts as before is neither taken back nor counted again.
        select coalesce(array_agg(row(s.measure, s.code, s.detail, s.length, s.valid_day, s.total)::figure_step
            order by s.total, s.measure, s.valid_day), '{}') into steps
        from (select measure, code, detail, length, valid_day, cast(sum(n) as integer) as total
              from unnest((case when former.case_id is null then array[]::figure_step[] else steps_of_clock(former, -1) end)
                  || steps_of_clock(clock, 1)) x
              group by measure, code, detail, length, valid_day
              having sum(n) <> 0) s;
        insert into figure_clock select clock.*
        on conflict on constraint pk_figure_clock do update set version = excluded.version, state = excluded.state,
            last_day = excluded.last_day, ends_at = excluded.ends_at, ended_on = excluded.ended_on, kept = excluded.kept;

    else
        on_day := legal_day(cast(f ->> 'occurredAt' as timestamptz));
        steps := array[row('EVENT', e.action, '', 0, on_day, 1)::figure_step];
        select t.track into to_track from figure_track t where t.action = e.action and t.from_track = c.track;
        if found then
            steps := steps || row('TRACK', to_track, c.track, 0, on_day, 1)::figure_step;
            update figure_case set track = to_track where case_id = c.case_id;
        end if;
    end if;
    perform keep_milestones(e.sequence_number, 0, c, recorded_on, steps);
end $$;
