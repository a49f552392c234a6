-- The removal guard in the database: what stands against a removal, read from facts of every province, and the last defence
-- when somebody books or carries out a removal past the application. Every function answers for one reason and says no more
-- about a file than the guard may tell.

-- Court events ----------------------------------------------------------------------------------------------------

alter table court_event drop constraint court_event_kind_check;
alter table court_event add constraint court_event_kind_check check (kind in
    ('SUIT_FILED', 'STAY_OF_EXECUTION', 'STAY_LIFTED', 'INTERIM_MEASURE', 'INTERIM_MEASURE_LIFTED', 'FILE_COMPLETE',
     'FILE_TAKEN_OFF', 'JUDGMENT_UPHELD', 'JUDGMENT_ANNULLED'));
alter table court_event add constraint ck_court_event_measure_has_number
    check (kind not in ('INTERIM_MEASURE', 'INTERIM_MEASURE_LIFTED', 'STAY_LIFTED') or registry_number is not null);

-- What is pending at courts about a case: numbers with the day since when. A judgment ends the suit of its number, else the
-- oldest one, so that two suits need two judgments. Only its own lifting ends an interim measure.
create function court_state(of_case uuid, out suits jsonb, out stays jsonb, out measures jsonb)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    happened court_event;
    number   text;
    ended    text;
begin
    suits := '{}';
    stays := '{}';
    measures := '{}';
    for happened in select * from court_event c where c.case_id = of_case order by c.id loop
        number := coalesce(happened.registry_number, '');
        if happened.kind = 'SUIT_FILED' and not suits ? number then
            suits := suits || jsonb_build_object(number, happened.occurred_on);
        elsif happened.kind = 'STAY_OF_EXECUTION' and not stays ? number then
            stays := stays || jsonb_build_object(number, happened.occurred_on);
        elsif happened.kind = 'STAY_LIFTED' then
            stays := stays - number;
        elsif happened.kind = 'INTERIM_MEASURE' and not measures ? number then
            measures := measures || jsonb_build_object(number, happened.occurred_on);
        elsif happened.kind = 'INTERIM_MEASURE_LIFTED' then
            measures := measures - number;
        elsif happened.kind in ('JUDGMENT_UPHELD', 'JUDGMENT_ANNULLED') then
            ended := case when suits ? number then number
                else (select s.key from jsonb_each_text(suits) s order by s.value, s.key limit 1) end;
            suits := case when ended is null then suits else suits - ended end;
            stays := case when suits = '{}' then '{}' when ended is null then stays else stays - ended end;
        end if;
    end loop;
end $$;

-- Whose removal, and by which decision ----------------------------------------------------------------------------

-- Holding a person follows merges that were made while waiting: the key may be another one then.
create or replace function hold_person(of_person uuid, alone boolean) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    key  bigint;
    held bigint;
begin
    loop
        key := hashtextextended((select min(same.id::text) from same_persons(of_person) as same (id)), 6458);
        exit when key is not distinct from held;
        if alone then
            perform pg_advisory_xact_lock(key);
        else
            perform pg_advisory_xact_lock_shared(key);
        end if;
        held := key;
    end loop;
end $$;

-- The removal decisions that stand against a person, each in an open file.
create function standing_removals(of_person uuid)
    returns table (in_case uuid, decision uuid, decision_number text, decided timestamptz, opened timestamptz, is_stateless boolean)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select r.case_id, d.id, d.decision_number, d.decided_at, f.opened_at, r.stateless
        from removal_case r
        join case_file f on f.id = r.case_id
        join case_decision d on d.id = r.decision_id
        where r.person_id in (select same_persons(of_person)) and f.state = 'OPEN' and d.kind = 'REMOVAL'
          and not exists (select from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED');
end $$;

-- When the person declared to want to return to a country, if that declaration stands; null otherwise (INV-12).
create function standing_return_consent(of_person uuid, to_country text, at_moment timestamptz) returns timestamptz
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (
        select max(d.declared_at) from return_declaration d
        where d.person_id in (select same_persons(of_person)) and d.destination = to_country and d.declared_at <= at_moment
          and not exists (select from return_declaration_revocation r where r.declaration_id = d.id));
end $$;

-- The first instant after a day in Türkiye.
create function end_of_day(of_day date) returns timestamptz language sql immutable as $$
    select (of_day + 1)::timestamp at time zone 'Europe/Istanbul'
$$;

-- The 18th birthday; 1 March for a birth on 29 February (law note H.14).
create function adult_from(born date) returns date language sql immutable as $$
    select case when to_char(born, 'MMDD') = '0229' then make_date(extract(year from born)::int + 18, 3, 1)
        else (born + interval '18 years')::date end
$$;

-- The bars --------------------------------------------------------------------------------------------------------

-- Code of the obstacle, deciding article (null where it would reveal a sealed file), since when, and until when if it ends by
-- itself.
create type removal_obstacle as (code text, article text, since timestamptz, until timestamptz);

-- A decision that stands and was lawfully served; for a voluntary return the person's own declaration instead (YUKK 53/2,
-- 60/A; INV-07, INV-12). A service without a running period is no service.
create function removal_bar_decision(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if for_purpose = 'RETURN' then
        if standing_return_consent(of_person, to_country, at_moment) is null then
            return query select 'consent-missing', 'YUKK 60/A', null::timestamptz, null::timestamptz;
        end if;
        return;
    end if;
    if not exists (select from standing_removals(of_person)) then
        return query select 'no-standing-decision', 'YUKK 53/1', null::timestamptz, null::timestamptz;
    end if;
    return query
        select 'service-missing', 'YUKK 53/2', r.decided, null::timestamptz from standing_removals(of_person) r
        where not exists (select from case_decision_state s where s.decision_id = r.decision and s.state = 'SERVED')
           or not exists (
                select from running_clock c
                where c.case_id = r.in_case and c.rule_id = 'DL-RM-03' and c.state <> 'STOPPED'
                  and c.generous_start >= (r.decided at time zone 'Europe/Istanbul')::date
                  and not exists (select from running_clock l where l.case_id = c.case_id and l.rule_id = c.rule_id
                                  and l.occurrence = c.occurrence and l.version > c.version));
end $$;

-- The filing period with every doubt in the person's favour (YUKK 53/3, law note H.3, INV-01).
create function removal_bar_filing_window(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if for_purpose = 'RETURN' and standing_return_consent(of_person, to_country, at_moment) is not null then
        return;
    end if;
    return query
        select 'filing-window-open', 'YUKK 53/3', c.start_fact, case c.state when 'SUSPENDED' then null else c.lock_until end
        from standing_removals(of_person) r join running_clock c on c.case_id = r.in_case
        where c.rule_id = 'DL-RM-03' and c.clock_class = 'C1'
          and (c.state = 'SUSPENDED' or c.state in ('RUNNING', 'MET') and at_moment < c.lock_until)
          and not exists (select from running_clock l where l.case_id = c.case_id and l.rule_id = c.rule_id
                          and l.occurrence = c.occurrence and l.version > c.version);
end $$;

-- Only a look into the court registry after the filing period, and not older than a day, releases the lock (INV-01).
create function removal_bar_court_registry(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if for_purpose = 'RETURN' and standing_return_consent(of_person, to_country, at_moment) is not null then
        return;
    end if;
    return query
        select 'registry-not-checked', 'YUKK 53/3', null::timestamptz, null::timestamptz from standing_removals(of_person) r
        where not exists (
            select from removal_registry_check k
            where k.case_id = r.in_case and k.checked_at <= at_moment and at_moment - k.checked_at <= interval '24 hours'
              and k.checked_at >= (select coalesce(max(c.lock_until), '-infinity') from running_clock c
                    where c.case_id = r.in_case and c.rule_id = 'DL-RM-03' and c.state <> 'STOPPED'
                      and not exists (select from running_clock l where l.case_id = c.case_id and l.rule_id = c.rule_id
                                      and l.occurrence = c.occurrence and l.version > c.version)));
end $$;

-- A suit against the removal decision, recorded or found in the registry (YUKK 53/3, INV-01).
create function removal_bar_suit(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if for_purpose = 'RETURN' and standing_return_consent(of_person, to_country, at_moment) is not null then
        return;
    end if;
    return query
        select 'suit-pending', 'YUKK 53/3', (s.value || ' 00:00')::timestamp at time zone 'Europe/Istanbul', null::timestamptz
        from standing_removals(of_person) r, court_state(r.in_case) c, jsonb_each_text(c.suits) s
        union all
        select 'suit-pending', 'YUKK 53/3', k.checked_at, null::timestamptz
        from standing_removals(of_person) r
        cross join lateral (
            select * from removal_registry_check k where k.case_id = r.in_case
            order by k.checked_at desc, k.suit_found desc limit 1) k
        where k.suit_found and not exists (select from jsonb_each_text((court_state(r.in_case)).suits))
          and not exists (select from court_event j where j.case_id = r.in_case
                          and j.kind in ('JUDGMENT_UPHELD', 'JUDGMENT_ANNULLED') and j.recorded_at >= k.recorded_at);
end $$;

-- A stay of execution or an interim measure in any file of the person.
create function removal_bar_court_measure(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        with file (id) as (
            select f.id from case_file f where f.person_id in (select same_persons(of_person))
            union
            select m.case_id from case_member m where m.person_id in (select same_persons(of_person)))
        select 'court-measure', 'YUKK 53/3', (m.value || ' 00:00')::timestamp at time zone 'Europe/Istanbul',
            null::timestamptz
        from file, court_state(file.id) c, jsonb_each_text(c.stays || c.measures) m;
end $$;

-- A claim for protection that is not finally decided, the person's own or one that covers them; an objection or a suit
-- against its decision; a wish that nobody has recorded as a claim yet (YUKK 65, 80/1-e; INV-02). A claim made before the
-- person declared to return does not hold them back (YUKK 87).
create function removal_bar_protection_claim(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
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
        where (consented is null or c.since > consented)
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

-- Non-refoulement screening for the very country, made since the removal file was opened (YUKK 4, INV-03).
create function removal_bar_screening(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    latest removal_screening;
begin
    select * into latest from removal_screening s
    where s.person_id in (select same_persons(of_person)) and s.destination = to_country
    order by s.screened_at desc, s.safe limit 1;
    if latest.id is null
        or exists (select from standing_removals(of_person) r where latest.screened_at < r.opened) then
        return query select 'screening-missing', 'YUKK 4', null::timestamptz, null::timestamptz;
    end if;
    if latest.id is not null and not latest.safe then
        return query select 'screening-forbids', 'YUKK 4', latest.screened_at, null::timestamptz;
    end if;
end $$;

-- What the latest evaluation found under YUKK 55. Its letter ç would reveal a sealed file.
create function removal_bar_prohibition(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select case when l.letter = 'ç' then 'other-lawful-obstacle' else 'prohibition-55' end,
            case when l.letter <> 'ç' then 'YUKK 55/1-' || l.letter end,
            case when l.letter <> 'ç' then a.assessed_at end,
            case when l.letter <> 'ç' then end_of_day(a.prohibited_until) end
        from (select b.* from removal_assessment b where b.person_id in (select same_persons(of_person))
              order by b.assessed_at desc, cardinality(b.prohibitions) desc limit 1) a,
            unnest(a.prohibitions) as l (letter)
        where l.letter = 'ç' or a.prohibited_until is null or at_moment < end_of_day(a.prohibited_until);
end $$;

-- An unaccompanied child is handed over, not removed (YUKK 66, INV-27).
create function removal_bar_child(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    adult_at timestamptz := (
        select max(adult_from(p.birth_date)::timestamp at time zone 'Europe/Istanbul') from person p
        where p.id in (select same_persons(of_person)));
begin
    if exists (
            select from removal_case r join case_file f on f.id = r.case_id
            where r.person_id in (select same_persons(of_person)) and r.unaccompanied_child and f.state = 'OPEN')
        or at_moment < adult_at and exists (
            select from protection_application a join case_file f on f.id = a.case_id
            where f.person_id in (select same_persons(of_person)) and a.unaccompanied_child) then
        return query select 'unaccompanied-child', 'YUKK 66', null::timestamptz,
            case when at_moment < adult_at then adult_at end;
    end if;
end $$;

-- A doctor's word that somebody cannot travel (YUKK 55/1-b).
create function removal_bar_medical_hold(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select 'medical-hold', 'YUKK 55/1-b', h.recorded_at, end_of_day(h.until) from medical_hold h
        where h.person_id in (select same_persons(of_person))
          and (h.until is null or at_moment < end_of_day(h.until))
          and not exists (select from medical_hold_end e where e.hold_id = h.id);
end $$;

-- A stateless person is removed only for a serious threat (YUKK 51/1-b, INV-11).
create function removal_bar_stateless(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if for_purpose = 'RETURN' then
        return;
    end if;
    if (exists (select from removal_case r where r.person_id in (select same_persons(of_person)) and r.stateless)
            or exists (select from person p where p.id in (select same_persons(of_person)) and p.nationality = 'XXA'))
        and not coalesce((
            select a.serious_threat from removal_assessment a where a.person_id in (select same_persons(of_person))
            order by a.assessed_at desc, a.serious_threat limit 1), false) then
        return query select 'stateless', 'YUKK 51/1-b', null::timestamptz, null::timestamptz;
    end if;
end $$;

-- A referral without outcome, an identified victim, the reflection period, or an indication that nobody has referred yet
-- (INV-13 … INV-15). Says one neutral thing, whatever it is and however often.
create function removal_bar_sealed(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if exists (
            select from trafficking_referral r
            left join lateral (
                select o.outcome from trafficking_outcome o where o.referral_id = r.id order by o.id desc limit 1) o on true
            where r.person_id in (select same_persons(of_person))
              and (o.outcome is null or o.outcome in ('STRONG_SUSPICION', 'IDENTIFIED')
                   or exists (select from trafficking_outcome e where e.referral_id = r.id
                              and at_moment < e.reflection_until)))
        or exists (
            select from (select a.* from removal_assessment a where a.person_id in (select same_persons(of_person))
                         order by a.assessed_at desc, a.trafficking_indication desc limit 1) w
            join case_file f on f.id = w.case_id
            where w.trafficking_indication and not exists (
                select from trafficking_referral r
                where r.person_id in (select same_persons(of_person)) and r.received_at >= f.opened_at)) then
        return query select 'other-lawful-obstacle', null::text, null::timestamptz, null::timestamptz;
    end if;
end $$;

-- Everything that stands against a removal.
create function removal_bars(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select * from removal_bar_decision(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_filing_window(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_court_registry(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_suit(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_court_measure(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_protection_claim(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_screening(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_prohibition(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_child(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_medical_hold(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_stateless(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_sealed(of_person, to_country, for_purpose, at_moment);
end $$;

-- The last defence ------------------------------------------------------------------------------------------------

-- Nobody leaves against a bar, whoever writes the row. Holding the person alone, it asks the facts once more and demands the
-- guard's clear answer of the same transaction. An older snapshot would not see what arrived while it waited.
create function refuse_against_bars() returns trigger
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
    return new;
end $$;

-- A booking or an execution rests on the standing decision of its own file and person; an exit lies in the past, after the
-- filing period, and goes where it was booked to.
create function refuse_foreign_decision() returns trigger
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
    end if;
    return new;
end $$;

create trigger removal_booking_guarded before insert on removal_booking
    for each row execute function refuse_against_bars('BOOKING');
create trigger removal_booking_rests_on_decision before insert on removal_booking
    for each row execute function refuse_foreign_decision();
create trigger removal_execution_guarded before insert on removal_execution
    for each row execute function refuse_against_bars('EXECUTION');
create trigger removal_execution_rests_on_decision before insert on removal_execution
    for each row execute function refuse_foreign_decision();
create trigger return_exit_guarded before insert on return_exit
    for each row execute function refuse_against_bars('RETURN');
create trigger readmission_transfer_guarded before insert on readmission_transfer
    for each row execute function refuse_against_bars('READMISSION');

-- A sealed file stands against the decision already (INV-13, INV-15); runs after what the removal file itself forbids.
create function refuse_decision_against_sealed_file() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from removal_case r, removal_bar_sealed(r.person_id, 'XXX', 'QUESTION', new.decided_at)
               where r.case_id = new.case_id) then
        raise exception 'the removal is barred: other-lawful-obstacle' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger removal_decision_respects_sealed_files before insert on case_decision
    for each row when (new.kind = 'REMOVAL') execute function refuse_decision_against_sealed_file();

-- Whoever forges the time could let a filing period end. In earnest the database's own clock binds all who write what a
-- removal rests on; in training and replays people move the clock.
create table training_clock (
    allowed boolean not null
);
insert into training_clock (allowed) values (${trainingClock});

create function refuse_forged_time() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    told     timestamptz := (to_jsonb(new) ->> tg_argv[0])::timestamptz;
    distance interval    := told - clock_timestamp();
begin
    if (distance > interval '5 minutes' or tg_argv[1] = 'PRESENT' and distance < interval '-5 minutes')
        and not exists (select from training_clock t where t.allowed) then
        raise exception 'the clock of the database says otherwise' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger guard_answers_in_the_present before insert on removal_guard_answer
    for each row execute function refuse_forged_time('asked_at', 'PRESENT');
create trigger registry_is_not_checked_in_the_future before insert on removal_registry_check
    for each row execute function refuse_forged_time('checked_at', 'PAST');
create trigger booking_in_the_present before insert on removal_booking
    for each row execute function refuse_forged_time('booked_at', 'PRESENT');
create trigger exit_is_recorded_in_the_present before insert on removal_execution
    for each row execute function refuse_forged_time('recorded_at', 'PRESENT');

-- What arrives ----------------------------------------------------------------------------------------------------

-- Holds everybody whom a case concerns, in one order for all, so that two arrivals never wait for each other in a circle.
create function hold_persons_of_case(of_case uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    concerned uuid;
begin
    for concerned in
        select f.person_id from case_file f where f.id = of_case
        union
        select m.person_id from case_member m
        where m.case_id = of_case or m.case_id in (select a.contested_case_id from appeal a where a.case_id = of_case)
        order by 1
    loop
        perform hold_person(concerned, false);
    end loop;
end $$;

-- Before a fact about a case is written, everybody concerned is held: it waits for a removal that is being carried out, and
-- a removal waits for it.
create function arrives_in_case() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_persons_of_case(new.case_id);
    return new;
end $$;

create function arrives_for_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_person(new.person_id, false);
    return new;
end $$;

create function claim_arrives() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    concerned uuid;
begin
    perform hold_persons_of_case(new.case_id);
    if new.removal_decision_number is not null then
        for concerned in
            select f.person_id from case_decision d join case_file f on f.id = d.case_id
            where d.decision_number = new.removal_decision_number
        loop
            perform hold_person(concerned, false);
        end loop;
    end if;
    return new;
end $$;

create function objection_arrives() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_persons_of_case(new.contested_case_id);
    return new;
end $$;

create function outcome_of_referral_arrives() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_person((select r.person_id from trafficking_referral r where r.id = new.referral_id), false);
    return new;
end $$;

create function persons_become_one_or_two() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_person(least(new.id, coalesce(new.merged_into, old.merged_into)), false);
    perform hold_person(greatest(new.id, coalesce(new.merged_into, old.merged_into)), false);
    return new;
end $$;

create trigger claim_holds_person before insert or update of contested_by on protection_application
    for each row execute function claim_arrives();
create trigger family_member_holds_person before insert on case_member
    for each row execute function arrives_for_person();
create trigger objection_holds_person before insert on appeal
    for each row execute function objection_arrives();
create trigger court_event_holds_person before insert on court_event
    for each row execute function arrives_in_case();
create trigger decision_state_holds_person before insert on case_decision_state
    for each row execute function arrives_in_case();
create trigger filing_clock_holds_person before insert on running_clock
    for each row when (new.rule_id = 'DL-RM-03') execute function arrives_in_case();
create trigger assessment_holds_person before insert on removal_assessment
    for each row execute function arrives_for_person();
create trigger screening_holds_person before insert on removal_screening
    for each row execute function arrives_for_person();
create trigger medical_hold_holds_person before insert on medical_hold
    for each row execute function arrives_for_person();
create trigger registry_check_holds_person before insert on removal_registry_check
    for each row execute function arrives_in_case();
create trigger removal_file_holds_person before update of decision_id, stateless, unaccompanied_child on removal_case
    for each row execute function arrives_for_person();
create trigger referral_holds_person before insert on trafficking_referral
    for each row execute function arrives_for_person();
create trigger referral_outcome_holds_person before insert on trafficking_outcome
    for each row execute function outcome_of_referral_arrives();
create trigger merge_holds_persons before update of merged_into on person
    for each row when (old.merged_into is distinct from new.merged_into) execute function persons_become_one_or_two();
