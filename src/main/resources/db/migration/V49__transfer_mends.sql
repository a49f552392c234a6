-- Transfers to the country that protects ask for everybody in the file what the applicant alone was asked, need a screening of
-- the country, and can fail; a late suit takes the way to the court; an earlier file is the person's own (YUKK 4, 72-74, 80).

-- Claims for protection -----------------------------------------------------------------------------------------------

-- What a person asks for and nobody has decided finally, as for removals, but for one file: a transfer rests on the claim that it
-- answers (YUKK 65, 73, 74, 80/1-e; INV-02).
create function protection_claims_but(of_person uuid, to_country text, for_purpose text, at_moment timestamptz, but_case uuid)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    consented timestamptz := case for_purpose when 'RETURN'
        then standing_return_consent(of_person, to_country, at_moment) end;
begin
    return query
        with claim (id, state, since) as (
            select f.id, f.state, coalesce(a.lodged_at, f.opened_at)
            from case_file f left join protection_application a on a.case_id = f.id
            where f.type = 'UK' and (
                f.person_id in (select same_persons(of_person))
                or exists (select from case_member m where m.case_id = f.id
                           and m.person_id in (select same_persons(of_person)))
                or a.removal_decision_number in (select r.decision_number from standing_removals(of_person) r))),
        objection (case_id, contested, since) as (
            select a.case_id, a.contested_case_id, a.received_at from appeal a join case_file f on f.id = a.case_id
            where a.contested_case_id in (select claim.id from claim)
              and (f.state = 'OPEN' or (court_state(a.case_id)).suits <> '{}'))
        select 'protection-claim-open', 'YUKK 80/1-e', c.since, null::timestamptz from claim c
        where c.id is distinct from but_case
          and (consented is null or c.since > consented)
          and (c.state = 'OPEN' or (court_state(c.id)).suits <> '{}'
               or exists (select from objection o where o.contested = c.id))
        union all
        select 'protection-claim-open', 'YUKK 65', w.assessed_at, null::timestamptz
        from (select a.* from removal_assessment a where a.person_id in (select same_persons(of_person))
              order by a.assessed_at desc, a.protection_wish desc limit 1) w
        join case_file f on f.id = w.case_id
        where w.protection_wish and (consented is null or w.assessed_at > consented)
          and not exists (select from claim c where c.since >= f.opened_at);
end $$;

create or replace function removal_bar_protection_claim(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language sql stable security definer set search_path = public, pg_temp as $$
    select * from protection_claims_but(of_person, to_country, for_purpose, at_moment, null)
$$;

-- What stands against sending one person of a file to the country that protects: all that stands against a removal, but for what
-- only removal decisions need, on none of which a transfer rests, and for the claim that the transfer answers.
create function transfer_bars(of_case uuid, of_person uuid, to_country text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select * from removal_bars(of_person, to_country, 'READMISSION', at_moment) b
        where b.code not in ('no-standing-decision', 'service-missing', 'registry-not-checked', 'consent-missing',
            'protection-claim-open')
        union all
        select * from protection_claims_but(of_person, to_country, 'READMISSION', at_moment, of_case)
        union all
        select 'own-country', 'YUKK 94/1', null::timestamptz, null::timestamptz
        where exists (select from person p where p.id in (select same_persons(of_person)) and p.nationality = to_country);
end $$;

-- Transfers that fail -------------------------------------------------------------------------------------------------

-- The country had accepted, and still nobody goes: the claim is examined (YUKK 73, 74).
create table protection_transfer_failure (
    decision_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    reason      text        not null check (reason in ('COUNTRY_WITHDREW', 'NOT_SAFE', 'LASTING_OBSTACLE')),
    explanation text        not null check (explanation ~ '\S'),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_protection_transfer_failure primary key (decision_id),
    constraint fk_protection_transfer_failure foreign key (decision_id, case_id, province)
        references protection_transfer (decision_id, case_id, province)
);

create function guard_transfer_failure() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    if not exists (select 1 from protection_transfer_reply r where r.decision_id = new.decision_id and r.accepted)
        or exists (select 1 from protection_transfer_execution x where x.decision_id = new.decision_id) then
        raise exception 'no accepted transfer waits' using errcode = 'check_violation', constraint = 'ck_transfer_can_fail';
    end if;
    return new;
end $$;
create trigger protection_transfer_failure_guarded before insert on protection_transfer_failure
    for each row execute function guard_transfer_failure();

create trigger protection_transfer_failure_append_only before update or delete on protection_transfer_failure
    for each row execute function refuse_change();
grant select, insert on protection_transfer_failure to ${applicationRole};
alter table protection_transfer_failure enable row level security;
create policy protection_transfer_failure_of_province on protection_transfer_failure using (may_see_province(province));

-- The look into the registries that closed the ways, and the suit that opened them again, may have one time: their order counts.
create or replace function transfer_is_released(of_decision uuid) returns boolean
    language sql stable set search_path = public, pg_temp as $$
    select exists (select 1 from case_decision d join case_event e on e.case_id = d.case_id
        and e.kind in ('REGISTRY_FOUND_NOTHING', 'DECISION_UPHELD') and e.recorded_at >= d.decided_at
        where d.id = of_decision and not exists (select 1 from case_event c where c.case_id = d.case_id
            and c.kind = 'DECISION_CONTESTED' and c.id > e.id))
$$;

-- Nobody of the file is sent while the decision can be contested or is, or while anything stands against it for one of them
-- (YUKK 4, 73, 74, 80/1-e; INV-02, INV-03). Who has left the family is sent nowhere, and what stands for them bars nobody else.
create or replace function guard_transfer_execution() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    concerned uuid;
    to_country text := (select t.country from protection_transfer t where t.decision_id = new.decision_id);
    barred text;
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    -- What is being written at the same moment about anybody of the file is waited for, and waits for the journey.
    for concerned in
        select f.person_id from case_file f where f.id = new.case_id
        union
        select m.person_id from current_case_member m where m.case_id = new.case_id
        order by 1
    loop
        perform hold_person(concerned, true);
    end loop;
    if not exists (select 1 from protection_transfer_reply r where r.decision_id = new.decision_id and r.accepted) then
        raise exception 'no country takes the person' using errcode = 'check_violation', constraint = 'ck_transfer_was_accepted';
    end if;
    if exists (select 1 from protection_transfer_failure f where f.decision_id = new.decision_id) then
        raise exception 'the transfer has failed' using errcode = 'check_violation', constraint = 'ck_transfer_has_not_failed';
    end if;
    if exists (select 1 from case_decision_state s where s.decision_id = new.decision_id and s.state = 'ANNULLED')
        or transfer_is_annulled_by_court(new.decision_id) then
        raise exception 'the decision was annulled' using errcode = 'check_violation', constraint = 'ck_transfer_decision_stands';
    end if;
    if not transfer_is_released(new.decision_id)
        or (court_state(new.case_id)).suits <> '{}'
        or exists (select 1 from protection_application a where a.case_id = new.case_id and a.contested_by <> '{}')
        or exists (select 1 from running_clock k where k.case_id = new.case_id and k.clock_class = 'C1'
            and k.state <> 'STOPPED' and (k.state = 'SUSPENDED' or k.lock_until > new.left_at)
            and not exists (select 1 from running_clock n where n.case_id = k.case_id and n.rule_id = k.rule_id
                and (n.occurrence, n.version) > (k.occurrence, k.version))) then
        raise exception 'it can still be contested' using errcode = 'check_violation', constraint = 'ck_transfer_after_window';
    end if;
    select string_agg(distinct b.code, ', ') into barred
    from (select f.person_id from case_file f where f.id = new.case_id
          union
          select m.person_id from current_case_member m where m.case_id = new.case_id) p,
        transfer_bars(new.case_id, p.person_id, to_country, new.recorded_at) b;
    if barred is not null then
        raise exception 'the transfer is barred: %', barred using errcode = 'check_violation',
            constraint = 'ck_transfer_is_not_barred';
    end if;
    return new;
end $$;

-- Earlier files -------------------------------------------------------------------------------------------------------

-- Whether an earlier file is one with which a claim can be compared: a claim of the same person, own or as a covered member. Where
-- Himaye keeps none, only a file that it does not number can be meant (YUKK 72/1-a, 72/1-b).
create function earlier_claim_is_the_persons(of_case uuid, earlier text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    with known (case_number) as (
        select f.case_number from case_file c
        join case_file f on f.type = 'UK' and f.id <> c.id and f.opened_at <= c.opened_at
            and (f.person_id in (select same_persons(c.person_id))
                or exists (select from case_member m where m.case_id = f.id
                    and m.person_id in (select same_persons(c.person_id))))
        where c.id = of_case)
    select case when exists (select from known) then exists (select from known k where k.case_number = earlier)
        else earlier !~ '^\s*[0-9]{2}-[A-Za-z]{2}-[0-9]{4}-[0-9]{6,9}\s*$' end
$$;
revoke execute on function earlier_claim_is_the_persons(uuid, text) from public;
grant execute on function earlier_claim_is_the_persons(uuid, text) to ${applicationRole};

-- No country is named again that has refused to take the applicant, or to which nobody could be sent (YUKK 73, 74).
create or replace function guard_inadmissibility_finding() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select 1 from protection_transfer t
            left join protection_transfer_reply r on r.decision_id = t.decision_id
            left join protection_transfer_failure f on f.decision_id = t.decision_id
            where t.case_id = new.case_id and t.country = new.country and (not r.accepted or f.decision_id is not null)) then
        raise exception 'the country has refused' using errcode = 'check_violation', constraint = 'ck_country_has_refused';
    end if;
    if exists (select 1 from (select f.person_id from case_file f where f.id = new.case_id
              union
              select m.person_id from current_case_member m where m.case_id = new.case_id) c
            join person p on p.id in (select same_persons(c.person_id))
            where p.nationality = new.country) then
        raise exception 'it is the own country' using errcode = 'check_violation', constraint = 'ck_country_is_not_the_own';
    end if;
    if new.earlier_case is not null and not earlier_claim_is_the_persons(new.case_id, new.earlier_case) then
        raise exception 'another file' using errcode = 'check_violation', constraint = 'ck_earlier_file_is_the_persons';
    end if;
    return new;
end $$;

-- Tracks --------------------------------------------------------------------------------------------------------------

-- Nobody is accelerated whose draft waits for a signature: the change would only take the way to the Commission (YUKK 79, 80/1).
create function guard_late_acceleration() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if (select f.stage from case_file f where f.id = new.case_id) = 'DECISION' then
        raise exception 'a draft waits for a signature' using errcode = 'check_violation',
            constraint = 'ck_no_acceleration_of_a_draft';
    end if;
    return new;
end $$;
create trigger track_change_proposal_not_too_late before insert on track_change_proposal
    for each row when (new.to_track = 'ACCELERATED') execute function guard_late_acceleration();

create function guard_late_acceleration_answer() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if (select f.stage from case_file f where f.id = new.case_id) = 'DECISION'
        and exists (select 1 from track_change_proposal p where p.id = new.proposal_id and p.to_track = 'ACCELERATED') then
        raise exception 'a draft waits for a signature' using errcode = 'check_violation',
            constraint = 'ck_no_acceleration_of_a_draft';
    end if;
    return new;
end $$;
create trigger track_change_answer_not_too_late before insert on track_change_answer
    for each row when (new.outcome = 'APPROVED') execute function guard_late_acceleration_answer();

-- Figures: an application that proves admissible is back on the track that it had left (FLOW-TRACK).
insert into figure_track (action, from_track, track) values
    ('RETURNED_TO_ACCELERATED_TRACK', 'INADMISSIBLE', 'ACCELERATED'),
    ('TRANSFER_NOT_CARRIED_OUT', 'INADMISSIBLE', 'REGULAR');
