-- What a review of the removal procedure has closed: a screening made for a return allows no removal, taking one declaration
-- back takes back all earlier ones, nobody is held twice, and what happened is not dated back past a guard.

-- Made by a counsellor for somebody who wants to go: a danger found then stands against everything, but that none was found
-- allows no removal.
alter table removal_screening add column for_return boolean not null default false;

-- What stands on the file when a decision is put on it (INV-03, 08, 09, 27).
create or replace function check_removal_case() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    decided   timestamptz;
    safe_there boolean;
begin
    if new.measure = 'DETENTION' and old.measure is distinct from new.measure and new.decision_id is null then
        raise exception 'no detention without a removal decision (YUKK 57/2)' using errcode = 'check_violation';
    end if;
    if old.released_at is not null and new.released_at is distinct from old.released_at then
        raise exception 'who is free stays free (YUKK 57/1)' using errcode = 'check_violation';
    end if;
    if new.decision_id is not distinct from old.decision_id and (new.measure is distinct from old.measure
        or new.destination is distinct from old.destination or new.departure_days is distinct from old.departure_days) then
        raise exception 'what was decided changes by another decision only' using errcode = 'check_violation';
    end if;
    if new.decision_id is null or new.decision_id is not distinct from old.decision_id then
        return new;
    end if;
    select d.decided_at into decided from case_decision d
        where d.id = new.decision_id and d.kind = 'REMOVAL'
            and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED');
    if decided is null then
        raise exception 'no removal decision stands (YUKK 53)' using errcode = 'check_violation';
    end if;
    if new.measure = 'DETENTION' and new.apprehended_at is not null
        and (decided >= new.apprehended_at + interval '48 hours' or new.released_at is not null) then
        raise exception 'the 48 hours are over (YUKK 57/1)' using errcode = 'check_violation';
    end if;
    if new.measure = 'DETENTION' and new.unaccompanied_child then
        raise exception 'an unaccompanied child is not detained (YUKK 66)' using errcode = 'check_violation';
    end if;
    select s.safe into safe_there
        from removal_screening s
        where s.person_id in (select same_persons(new.person_id)) and s.destination = new.destination
          and not (s.for_return and s.safe)
        order by s.screened_at desc, s.safe limit 1;
    if safe_there is distinct from true then
        raise exception 'no destination without a screening that allows it (YUKK 4)' using errcode = 'check_violation';
    end if;
    if new.departure_days is not null and (select d.departure_excluded from removal_draft d
            where d.case_id = new.case_id order by d.drafted_at desc, d.id limit 1) then
        raise exception 'no departure period for this person (YUKK 56/1)' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Whether somebody is a child alone at a moment: 18 on the birthday, on 1 March after a birth on 29 February (law note H.14).
create or replace function is_unaccompanied_child(of_person uuid, in_case uuid, at_moment timestamptz) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select 1 from removal_case c join case_file f on f.id = c.case_id
                   where c.unaccompanied_child and (c.case_id = in_case
                       or f.state = 'OPEN' and c.person_id in (select same_persons(of_person))))
        or exists (select 1 from same_persons(of_person) as same (id)
                   join case_file f on f.person_id = same.id
                   join protection_application a on a.case_id = f.id and a.unaccompanied_child
                   join person p on p.id = same.id
                   where (at_moment at time zone 'Europe/Istanbul')::date < adult_from(p.birth_date));
end $$;

-- Whether somebody is held and not seen free yet, in whatever file and province; nothing else about it is told.
create function is_held(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from detention d where d.person_id in (select same_persons(of_person))
        and not exists (select 1 from detention_freed f where f.detention_id = d.id))
$$;

create or replace function check_detention() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    counted timestamptz;
    lawful_end timestamptz;
begin
    perform hold_person(new.person_id, true);
    perform refuse_without_standing_removal(new.removal_decision_id, new.case_id);
    perform refuse_unsigned(new.decision_id, new.case_id, 'DETENTION', new.decided_by, new.decided_at);
    if not exists (select 1 from case_file f where f.id = new.case_id and f.person_id = new.person_id) then
        raise exception 'another person' using errcode = 'check_violation', constraint = 'ck_detention_person';
    end if;
    if is_unaccompanied_child(new.person_id, new.case_id, new.decided_at) then
        raise exception 'an unaccompanied child is not held' using errcode = 'check_violation', constraint = 'ck_child_is_not_held';
    end if;
    if is_held(new.person_id) then
        raise exception 'held already' using errcode = 'unique_violation', constraint = 'uq_detention_open';
    end if;
    counted := detention_counted_from(new.removal_decision_id, new.decided_at);
    lawful_end := months_later(counted, 6);
    if lawful_end <= new.decided_at and exists (select 1 from detention_extension x
            where x.removal_decision_id = new.removal_decision_id) then
        lawful_end := least(months_later(lawful_end, 6), months_later(counted, 12));
    end if;
    if new.counted_from > counted or new.ends_at > lawful_end or new.review_due_at > months_later(new.decided_at, 1)
        or new.review_due_at > new.decided_at + interval '30 days' then
        raise exception 'longer than the law allows' using errcode = 'check_violation', constraint = 'ck_detention_limit';
    end if;
    return new;
end $$;

-- When the person declared to want to return to a country, if that declaration stands; null otherwise (INV-12). Whoever takes
-- one declaration back wants none of the earlier ones, whichever office received them.
create or replace function standing_return_consent(of_person uuid, to_country text, at_moment timestamptz) returns timestamptz
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (
        select max(d.declared_at) from return_declaration d
        where d.person_id in (select same_persons(of_person)) and d.destination = to_country and d.declared_at <= at_moment
          and not exists (
                select from return_declaration_revocation r join return_declaration other on other.id = r.declaration_id
                where r.declaration_id = d.id
                   or r.because = 'TAKEN_BACK' and other.person_id in (select same_persons(of_person))
                      and r.revoked_at > d.declared_at));
end $$;

-- Non-refoulement screening for the very country, made since the removal file was opened (YUKK 4, INV-03). That counselling
-- found no risk for somebody who wants to go says nothing about taking them there against their will.
create or replace function removal_bar_screening(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    latest removal_screening;
begin
    select * into latest from removal_screening s
    where s.person_id in (select same_persons(of_person)) and s.destination = to_country
      and (for_purpose = 'RETURN' or not (s.for_return and s.safe))
    order by s.screened_at desc, s.safe limit 1;
    if latest.id is null
        or exists (select from standing_removals(of_person) r where latest.screened_at < r.opened) then
        return query select 'screening-missing', 'YUKK 4', null::timestamptz, null::timestamptz;
    end if;
    if latest.id is not null and not latest.safe then
        return query select 'screening-forbids', 'YUKK 4', latest.screened_at, null::timestamptz;
    end if;
end $$;

-- Nobody leaves against a bar, whoever writes the row. Holding the person alone, it asks the facts once more and demands the
-- guard's clear answer of the same transaction. An older snapshot would not see what arrived while it waited.
create or replace function refuse_against_bars() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    wanted text := tg_argv[0];
    asked  timestamptz;
    bars   text;
begin
    if wanted = 'READMISSION' and new.destination = 'TUR' then
        return new;
    end if;
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'a removal needs to see what has arrived meanwhile' using errcode = 'check_violation';
    end if;
    perform hold_person(new.person_id, true);
    select a.asked_at into asked from removal_guard_answer a
    where a.id = new.guard_answer_id and a.clear and a.purpose = wanted and a.destination = new.destination
      and a.transaction = pg_current_xact_id() and a.person_id in (select same_persons(new.person_id));
    if asked is null then
        raise exception 'no clear answer of the removal guard in this transaction' using errcode = 'check_violation';
    end if;
    select string_agg(distinct b.code, ', ') into bars
    from removal_bars(new.person_id, new.destination, wanted, asked) b;
    if bars is not null then
        raise exception 'the removal is barred: %', bars using errcode = 'check_violation';
    end if;
    if wanted = 'READMISSION' and exists (
            select from removal_bar_filing_window(
                new.person_id, new.destination, wanted, (to_jsonb(new) ->> 'transferred_at')::timestamptz)) then
        raise exception 'the hand-over lies in the filing period' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- A booking or an execution rests on the standing decision of its own file and person; an exit lies in the past, after the
-- booking and the filing period, and goes where it was booked to.
create or replace function refuse_foreign_decision() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (
            select from standing_removals(new.person_id) r join removal_case c on c.case_id = r.in_case
            where r.in_case = new.case_id and c.person_id in (select same_persons(new.person_id))) then
        raise exception 'no removal decision stands in this file against this person' using errcode = 'check_violation';
    end if;
    if tg_table_name = 'removal_execution' then
        if not exists (select from removal_booking b where b.id = new.booking_id and b.case_id = new.case_id
                       and b.destination = new.destination and b.person_id in (select same_persons(new.person_id))) then
            raise exception 'nothing was booked for this person to this country' using errcode = 'check_violation';
        end if;
        if new.exited_at > new.recorded_at
            or exists (select from removal_bar_filing_window(new.person_id, new.destination, 'EXECUTION', new.exited_at)) then
            raise exception 'the exit lies in the future or in the filing period' using errcode = 'check_violation';
        end if;
        if exists (select from removal_booking b where b.id = new.booking_id
                   and new.exited_at < date_trunc('minute', b.booked_at)) then
            raise exception 'the exit lies before the booking' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
