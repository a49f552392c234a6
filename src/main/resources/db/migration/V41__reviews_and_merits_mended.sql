-- Mends of the review of a status (YUKK 85, 86) and of the merits of a claim (YUKK 61-64, 80).

-- The service of the notice may be corrected, and with it the time to answer moves (YUKK 85/4, INV-50): the latest row counts.
alter table status_review_answer drop constraint fk_status_review_answer_hearing;
alter table status_review_hearing add column serial bigint generated always as identity;
alter table status_review_hearing drop constraint pk_status_review_hearing;
alter table status_review_hearing add constraint pk_status_review_hearing primary key (review_id, serial);

-- Until when the holder is waited for, as it stands.
create function status_review_answer_until(of_review uuid) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select h.answer_until from status_review_hearing h where h.review_id = of_review order by h.serial desc limit 1
$$;

create or replace function status_review_heard(of_review uuid, at_moment timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(status_review_answer_until(of_review) <= at_moment, false)
        or exists (select 1 from status_review_answer a where a.review_id = of_review)
$$;

-- The time to answer is that of its clock, which starts anew by an approved correction of the service and by nothing else.
create or replace function check_status_review_hearing() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from status_review r where r.id = new.review_id for no key update;
    if not exists (select 1 from status_review_notice n join case_decision_state s on s.decision_id = n.decision_id
                   where n.review_id = new.review_id and s.state = 'SERVED') then
        raise exception 'the notice was not served (YUKK 85/4)' using errcode = 'check_violation',
            constraint = 'ck_notice_is_served';
    end if;
    if new.answer_until is distinct from (select k.ends_at from running_clock k
            where k.case_id = new.case_id and k.rule_id = 'DL-PR-15' order by k.occurrence desc, k.version desc limit 1) then
        raise exception 'not the time to answer (YUKK 85/4)' using errcode = 'check_violation',
            constraint = 'ck_answer_time_is_that_of_its_clock';
    end if;
    return new;
end $$;

create function check_status_review_answer() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from status_review_hearing h where h.review_id = new.review_id) then
        raise exception 'the notice was not served (YUKK 85/4)' using errcode = 'check_violation',
            constraint = 'ck_notice_is_served';
    end if;
    return new;
end $$;
create trigger status_review_answer_after_service before insert on status_review_answer
    for each row execute function check_status_review_answer();

-- The Commission gives no status in place of one that is reviewed: it refuses the objection, or the Presidency decides anew.
alter table status_review_objection_end drop constraint status_review_objection_end_result_check;
alter table status_review_objection_end add constraint ck_status_review_objection_end_result
    check (result in ('REMANDED', 'UPHELD', 'NOT_EXAMINED'));

create or replace function check_status_review_end() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from status_review r where r.id = new.review_id for no key update;
    if new.outcome = 'CONTINUES' then
        if not exists (
                select 1 from status_review_decision d where d.review_id = new.review_id and d.outcome = 'CONTINUES'
                    and exists (select 1 from case_decision_state s where s.decision_id = d.decision_id and s.state = 'SERVED')
                    and not exists (select 1 from case_decision_state s where s.decision_id = d.decision_id
                                    and s.state = 'ANNULLED')) then
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

-- Whether an objection was found in the registry and the Commission has not answered one finally: its refusal opens 30 days for a
-- suit, and nobody but the Commission refuses (YUKK 80/1-ç, DL-CM-04).
create function found_objection_is_unanswered(of_decision uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce((select e.detail ->> 'finding' = 'OBJECTION_FILED'
            from case_decision d
            join case_event e on e.case_id = d.case_id and e.kind in ('DECISION_CONTESTED', 'STATUS_DECISION_CONTESTED')
                and e.recorded_at >= d.decided_at
            where d.id = of_decision order by e.id desc limit 1), false)
        and not exists (select 1 from appeal a join case_file f on f.id = a.case_id
            where a.contested_decision_id = of_decision and (f.state = 'CLOSED'
                or exists (select 1 from case_decision_state s where s.decision_id = a.decision_id and s.state = 'FINAL')))
$$;

create function check_found_objection_was_answered() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if found_objection_is_unanswered(new.decision_id) then
        raise exception 'the Commission has not answered the objection (YUKK 80/1-ç)' using errcode = 'check_violation',
            constraint = 'ck_objection_was_answered';
    end if;
    return new;
end $$;
create trigger decision_with_objection_becomes_final before insert on case_decision_state
    for each row when (new.state = 'FINAL') execute function check_found_objection_was_answered();

-- Whether the Commission gives a status in place of the authority now: it accepted an objection to the last decision of first
-- instance, which fell by it, and has said that it decides in its place (CBK-4 164).
create function commission_gives_status(of_case uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select 1
        from (select d.id from case_decision d where d.case_id = of_case and d.kind = 'PROTECTION'
              order by d.decided_at desc, d.recorded_at desc limit 1) last
        join case_decision_state fallen on fallen.decision_id = last.id and fallen.state = 'ANNULLED'
        join appeal a on a.contested_decision_id = last.id
        join case_decision c on c.id = a.decision_id and c.kind = 'COMMISSION' and c.outcome = 'ACCEPTED'
        join case_event e on e.case_id = of_case and e.kind = 'APPEAL_SUBSTITUTED'
            and e.detail ->> 'decision' = last.id::text and e.detail ->> 'appeal' = a.case_id::text)
$$;

-- Nothing is decided on the merits but what the findings give, and not by whoever found a ground of exclusion. What the
-- Commission gives in place of the authority rests on its own votes, but not on a ground of exclusion that stands; that a decision
-- names the Commission's court period makes it none of the Commission.
create or replace function guard_merits_decision() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    excluded text;
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    excluded := found_excluded_from(new.case_id, (select c.person_id from case_file c where c.id = new.case_id));
    if excluded = 'ALL' and new.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
        or excluded = 'SUBSIDIARY_PROTECTION' and new.outcome = 'SUBSIDIARY_PROTECTION' then
        raise exception 'the person is excluded' using errcode = 'check_violation', constraint = 'ck_excluded_gets_no_status';
    end if;
    if new.outcome = 'EXCLUSION' and excluded <> 'ALL' then
        raise exception 'nobody is excluded without an own ground' using errcode = 'check_violation',
            constraint = 'ck_exclusion_has_own_ground';
    end if;
    if exists (select 1 from exclusion_finding f where f.case_id = new.case_id and f.found_by = new.decided_by
            and f.excluded_from <> 'NONE') then
        raise exception 'who found the exclusion does not decide' using errcode = 'check_violation',
            constraint = 'ck_exclusion_four_eyes';
    end if;
    if new.remedies = array['DL-CM-04'] and new.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
        and commission_gives_status(new.case_id) then
        return new;
    end if;
    if exists (select 1 from protection_application a where a.case_id = new.case_id)
        and new.outcome is distinct from (select s.outcome from status_finding s
            where s.case_id = new.case_id order by s.serial desc limit 1) then
        raise exception 'not what was found' using errcode = 'check_violation', constraint = 'ck_status_was_found';
    end if;
    return new;
end $$;

comment on function has_protection(uuid) is
    'Whether the person has an open protection procedure or a status that is not lost, also as a family member who is not excluded'
    ' (YUKK 54/2, 64/6, 78/2; INV-04): a removal decision may then rest on 54/1-b, d or k only.';
comment on function is_finally_refused_protection(uuid) is
    'Whether protection was refused, ceased or cancelled by a decision that is final (YUKK 54/1-i; INV-05). An exclusion, and the'
    ' end of a status, is that of the person whom it names and never of the family (YUKK 64/6; INV-38).';
