-- What a correction may not do to a person (INV-50): it moves no clock that also counts for another service, shortens no period
-- below what the person was told, and none that is over or was used; a remedy names what remedied it; and the guard reads
-- corrections of those decisions only that give a right to stay (YUKK 53/3, 80/1-e).

-- Which decisions give a right to stay while they can be contested: those on an application and on a status, and the Commission's
-- (YUKK 80/1-e; INV-02). The removal decision has its own window (YUKK 53/3; INV-01).
create function gives_right_to_stay(of_kind text) returns boolean language sql immutable parallel safe as $$
    select of_kind in ('PROTECTION', 'COMMISSION', 'CESSATION', 'CANCELLATION')
$$;

-- From what moment clocks on the recorded service of a decision count; null if it was not served, or is annulled.
create function service_start(of_decision uuid) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select case when recorded_fact('SERVICE', d.case_id, d.id) is not null then coalesce(
        (select c.corrected_clock_start from fact_correction c
         join fact_correction_verdict v on v.correction_id = c.id and v.approved
         where c.fact = 'SERVICE' and c.decision_id = d.id order by v.number desc limit 1),
        (select cast(cast(e.detail ->> 'notifiedOn' as date) as timestamp) at time zone 'Europe/Istanbul' from case_event e
         where e.case_id = d.case_id and e.kind = 'DECISION_SERVED' and e.detail ->> 'decision' = d.decision_number
         order by e.id desc limit 1),
        cast(legal_day(recorded_fact('SERVICE', d.case_id, d.id)) as timestamp) at time zone 'Europe/Istanbul') end
    from case_decision d where d.id = of_decision
$$;

-- Whether a clock that starts at a moment counts for the service of yet another standing decision of the same file.
create function counts_for_another_service(of_decision uuid, of_rule text, start timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from case_decision d join case_decision x on x.case_id = d.case_id and x.id <> d.id
        where d.id = of_decision and of_rule = any (x.remedies) and service_start(x.id) = start)
$$;

-- Whether an objection or a suit against a decision is on record, decided or not.
create function service_was_answered(of_decision uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from appeal a where a.contested_decision_id = of_decision)
        or exists (
            select from case_decision d
            where d.id = of_decision and (
                exists (select from court_event e where e.case_id = d.case_id and e.kind = 'SUIT_FILED'
                        and e.recorded_at >= d.decided_at)
                or exists (select from case_event e where e.case_id = d.case_id and e.kind = 'DECISION_CONTESTED'
                           and e.recorded_at >= d.decided_at)
                or exists (select from removal_registry_check k where k.case_id = d.case_id and k.suit_found
                           and k.recorded_at >= d.decided_at)))
$$;

-- A clock never moves below what the person was told, nor away from a service for which it still counts.
create or replace function refuse_worse_clock() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before running_clock%rowtype;
begin
    select * into before from running_clock k
    where k.case_id = new.case_id and k.rule_id = new.rule_id and k.occurrence = new.occurrence and k.version = new.version - 1;
    if before.version is null then
        return new;
    end if;
    if new.clock_class = 'C1' and new.lock_until < before.lock_until
        or new.clock_class = 'C2' and new.ends_at > before.ends_at then
        raise exception 'a correction never worsens a lock (INV-50)'
            using errcode = 'check_violation', constraint = 'ck_clock_in_favour_of_the_person';
    end if;
    if new.start_fact <> before.start_fact
        and (new.clock_class = 'C1' and exists (select from case_decision_state s
                 where s.case_id = new.case_id and s.state = 'SERVED')
             or new.rule_id in ('DL-IP-04', 'DL-IP-08') and recorded_fact('REGISTRATION', new.case_id, null) is not null)
        and not exists (select from fact_correction c join fact_correction_verdict v on v.correction_id = c.id and v.approved
                        where c.case_id = new.case_id and c.corrected_clock_start = new.start_fact
                          and not exists (select from fact_correction x
                              join fact_correction_verdict y on y.correction_id = x.id and y.approved
                              where x.case_id = c.case_id and x.fact = c.fact
                                and x.decision_id is not distinct from c.decision_id and y.number > v.number)) then
        raise exception 'a clock starts anew by an approved correction only (INV-50)'
            using errcode = 'check_violation', constraint = 'ck_clock_start_is_corrected';
    end if;
    -- The first version is what the record of service and the exit permission told the person.
    if (new.clock_class = 'C1' or new.rule_id = 'DL-RM-06') and new.last_day < before.last_day
        and new.last_day < (select k.last_day from running_clock k where k.case_id = new.case_id and k.rule_id = new.rule_id
                            and k.occurrence = new.occurrence and k.version = 1)
        and exists (select from case_decision_state s where s.case_id = new.case_id and s.state = 'SERVED') then
        raise exception 'a period is not shortened below what the person was told (INV-50)'
            using errcode = 'check_violation', constraint = 'ck_period_as_told';
    end if;
    if new.clock_class = 'C1' and new.start_fact <> before.start_fact and exists (
        select from case_decision d where d.case_id = new.case_id and new.rule_id = any (d.remedies)
        and service_start(d.id) = before.start_fact) then
        raise exception 'a clock does not move away from a service for which it still counts (INV-50)'
            using errcode = 'check_violation', constraint = 'ck_clock_of_one_service';
    end if;
    return new;
end $$;

-- Periods without a clock of their own -----------------------------------------------------------------------------------

-- A service whose period has no clock of its own, because one clock counts for two services or runs for another one: the day and
-- the lock that the correction gives it stand here. Like every lock it never moves to an earlier moment.
alter table fact_correction_consequence add column last_day date, add column open_until timestamptz;
alter table fact_correction_consequence drop constraint fact_correction_consequence_kind_check;
alter table fact_correction_consequence add constraint fact_correction_consequence_kind_check check (kind in
    ('SHORTER_PERIOD', 'PERIOD_WITHOUT_CLOCK', 'FINAL_TOO_EARLY', 'OBJECTION_WRONGLY_LATE', 'REMOVAL_BOOKED_IN_WINDOW',
     'REMOVAL_CARRIED_OUT_IN_WINDOW', 'INTERVIEW_BEFORE_REGISTRATION', 'DECISION_BEFORE_REGISTRATION',
     'ACCELERATED_BEFORE_REGISTRATION', 'INTERVIEW_AFTER_PERIOD', 'DECISION_PERIOD_PASSED'));
alter table fact_correction_consequence drop constraint ck_shorter_period_names_its_clock;
alter table fact_correction_consequence add constraint ck_shorter_period_names_its_clock check (
    (kind in ('SHORTER_PERIOD', 'PERIOD_WITHOUT_CLOCK')) = (rule_id is not null)
    and (kind = 'SHORTER_PERIOD') = (occurrence is not null));
alter table fact_correction_consequence add constraint ck_period_without_clock_has_its_days check (
    (kind = 'PERIOD_WITHOUT_CLOCK') = (last_day is not null) and (last_day is null) = (open_until is null));

-- Until when corrections of a service keep periods open that have no clock of their own; null if there is none.
create function corrected_window_without_clock(of_decision uuid) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select max(q.open_until) from fact_correction_consequence q join fact_correction c on c.id = q.correction_id
    where q.kind = 'PERIOD_WITHOUT_CLOCK' and c.decision_id = of_decision
$$;

create function refuse_finality_in_corrected_window() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.occurred_at < corrected_window_without_clock(new.decision_id) then
        raise exception 'by its corrected service the decision can still be contested'
            using errcode = 'check_violation', constraint = 'ck_final_after_corrected_window';
    end if;
    return new;
end $$;
create trigger no_finality_in_corrected_window before insert on case_decision_state
    for each row when (new.state = 'FINAL') execute function refuse_finality_in_corrected_window();

-- A correction of the way alone may open a lock for longer on the same legal day.
alter table fact_correction drop constraint ck_correction_corrects;
alter table fact_correction add constraint ck_correction_corrects check (
    corrected_value <> former_value or corrected_clock_start <> former_clock_start or fact = 'SERVICE');

-- Settlements ------------------------------------------------------------------------------------------------------------

-- What put it right: the number of a decision that was made, served or annulled since, or the id of a clock that moved or ended.
alter table fact_correction_settlement add column remedied_by text;
alter table fact_correction_settlement add constraint ck_remedy_is_named
    check ((settlement = 'REMEDIED') = (remedied_by is not null)) not valid;

-- Looks into the file of the consequence and the one of the corrected fact, which may lie in another province.
create function remedy_exists(of_consequence uuid, remedy text) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    with files (id, since) as (
        select unnest(array[q.case_id, c.case_id]), q.raised_at
        from fact_correction_consequence q join fact_correction c on c.id = q.correction_id
        where q.id = of_consequence)
    select exists (
            select from files f join case_decision d on d.case_id = f.id
            where d.decision_number = remedy and (d.decided_at > f.since or exists (
                select from case_decision_state s where s.decision_id = d.id and s.recorded_at > f.since)))
        or exists (
            select from files f join running_clock k on k.case_id = f.id
            where k.rule_id = remedy and k.recorded_at >= f.since)
$$;

create or replace function check_fact_correction_settlement() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    raised  fact_correction_consequence%rowtype;
    of_fact fact_correction%rowtype;
    shorter running_clock%rowtype;
begin
    select * into raised from fact_correction_consequence q where q.id = new.consequence_id;
    select * into of_fact from fact_correction c where c.id = raised.correction_id;
    if of_fact.proposed_by = new.settled_by then
        raise exception 'who proposes does not settle' using errcode = 'check_violation', constraint = 'ck_second_person';
    end if;
    if (raised.kind = 'SHORTER_PERIOD') <> (new.settlement in ('APPLIED', 'KEPT')) then
        raise exception 'no settlement of this' using errcode = 'check_violation', constraint = 'ck_settlement_fits';
    end if;
    if new.settlement = 'REMEDIED' and remedy_exists(new.consequence_id, new.remedied_by) is not true then
        raise exception 'nothing of that name has remedied it'
            using errcode = 'check_violation', constraint = 'ck_remedy_exists';
    end if;
    if new.settlement <> 'APPLIED' then
        return new;
    end if;
    select * into shorter from running_clock k
    where k.case_id = raised.case_id and k.rule_id = raised.rule_id and k.occurrence = raised.occurrence
    order by k.version desc limit 1;
    if shorter.last_day <= legal_day(new.settled_at) then
        raise exception 'a period is not shortened to a day that has come'
            using errcode = 'check_violation', constraint = 'ck_shorter_period_still_runs';
    end if;
    if shorter.state <> 'RUNNING' or service_was_answered(of_fact.decision_id) then
        raise exception 'a period that was used is not shortened'
            using errcode = 'check_violation', constraint = 'ck_shorter_period_unused';
    end if;
    return new;
end $$;

-- What follows from it --------------------------------------------------------------------------------------------------

create or replace function raise_correction_consequences(of_correction uuid, at_moment timestamptz, told_by text)
    returns table (consequence uuid, in_case uuid, in_province text, of_kind text, by_article text, number text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    c           fact_correction%rowtype;
    d           case_decision%rowtype;
    locks_until timestamptz;
    objects_on  date;
    appeal_law  text;
    -- A ban or an obligation that is contested keeps nobody in the country.
    bars_removal boolean;
begin
    select x.* into c from fact_correction x join fact_correction_verdict v on v.correction_id = x.id and v.approved
    where x.id = of_correction;
    select * into d from case_decision x where x.id = c.decision_id;
    select max(k.lock_until), max(k.last_day) filter (where k.rule_id in ('DL-IP-14', 'DL-CM-01'))
    into locks_until, objects_on
    from running_clock k
    where k.case_id = c.case_id and k.rule_id = any (d.remedies) and k.clock_class = 'C1' and k.start_fact = c.corrected_clock_start
        and not exists (select from running_clock l where l.case_id = k.case_id and l.rule_id = k.rule_id
                        and l.occurrence = k.occurrence and l.version > k.version);
    select greatest(locks_until, max(q.open_until)),
        greatest(objects_on, max(q.last_day) filter (where q.rule_id in ('DL-IP-14', 'DL-CM-01')))
    into locks_until, objects_on
    from fact_correction_consequence q where q.correction_id = c.id and q.kind = 'PERIOD_WITHOUT_CLOCK';
    bars_removal := d.kind = 'REMOVAL' or gives_right_to_stay(d.kind);
    appeal_law := case when d.kind = 'REMOVAL' then 'YUKK 53/3' when 'DL-IP-15' = any (d.remedies) then 'YUKK 79, 80/1-ç'
        else 'YUKK 3/1-ö, 80/1' end;
    return query
        with found (file, kind, article) as (
            select c.case_id, 'FINAL_TOO_EARLY', appeal_law
            where c.fact = 'SERVICE' and exists (select from case_decision_state s where s.decision_id = c.decision_id
                and s.state = 'FINAL' and s.occurred_at < locks_until)
            union
            select a.case_id, 'OBJECTION_WRONGLY_LATE', 'YUKK 80/1-a' from appeal a
            where a.contested_decision_id = c.decision_id and a.route = 'LATE'
                and (a.received_at at time zone 'Europe/Istanbul')::date <= objects_on
            union
            select b.case_id, 'REMOVAL_BOOKED_IN_WINDOW', case when d.kind = 'REMOVAL' then 'YUKK 53/3' else 'YUKK 80/1-e' end
            from (select distinct on (x.case_id) x.* from removal_booking x
                  where x.person_id in (select person_of_correction(c.case_id)) order by x.case_id, x.booked_at desc) b
            join case_file f on f.id = b.case_id and f.state = 'OPEN'
            where bars_removal and b.travels_at < locks_until and b.travels_at >= at_moment
                and not exists (select from removal_execution e where e.booking_id = b.id)
            union
            select e.case_id, 'REMOVAL_CARRIED_OUT_IN_WINDOW', case when d.kind = 'REMOVAL' then 'YUKK 53/3' else 'YUKK 80/1-e' end
            from removal_execution e
            where bars_removal and e.exited_at < locks_until and e.exited_at >= d.decided_at
                and e.person_id in (select person_of_correction(c.case_id))
            union
            select c.case_id, 'INTERVIEW_BEFORE_REGISTRATION', 'YUKK 69/5, 75/1'
            where c.fact = 'REGISTRATION' and exists (select from protection_interview i
                where i.case_id = c.case_id and i.outcome = 'HELD' and i.happened_at < c.corrected_value)
            union
            select a.case_id,
                case a.track when 'ACCELERATED' then 'ACCELERATED_BEFORE_REGISTRATION' else 'DECISION_BEFORE_REGISTRATION' end,
                case a.track when 'ACCELERATED' then 'YUKK 79/2' else 'YUKK 78/1' end
            from protection_application a
            where a.case_id = c.case_id and c.fact = 'REGISTRATION' and exists (select from case_decision x
                where x.case_id = c.case_id and x.kind = 'PROTECTION' and x.decided_at < c.corrected_value
                  and not exists (select from case_decision_state s where s.decision_id = x.id and s.state = 'ANNULLED'))
            union
            select k.case_id, case k.rule_id when 'DL-IP-04' then 'INTERVIEW_AFTER_PERIOD' else 'DECISION_PERIOD_PASSED' end,
                case k.rule_id when 'DL-IP-04' then 'YUKK 75/1' else 'YUKK 78/1' end
            from running_clock k join protection_application a on a.case_id = k.case_id
            where k.case_id = c.case_id and c.fact = 'REGISTRATION' and k.rule_id in ('DL-IP-04', 'DL-IP-08')
                and k.state = 'RUNNING' and k.start_fact = c.corrected_clock_start
                and k.ends_at <= case k.rule_id when 'DL-IP-04' then greatest(a.interview_at, at_moment) else at_moment end
                and not exists (select from running_clock l where l.case_id = k.case_id and l.rule_id = k.rule_id
                                and l.occurrence = k.occurrence and l.version > k.version)),
        raised as (
            insert into fact_correction_consequence (id, correction_id, case_id, province, kind, article, raised_at)
            select gen_random_uuid(), c.id, x.file, f.province, x.kind, x.article, at_moment
            from found x join case_file f on f.id = x.file
            returning *),
        told as (
            insert into case_event (case_id, person_id, province, kind, article, detail, occurred_at, recorded_at, recorded_by)
            select r.case_id, f.person_id, r.province, 'CORRECTION_CONSEQUENCE_RAISED', r.article,
                jsonb_build_object('consequence', r.kind), at_moment, at_moment, told_by
            from raised r join case_file f on f.id = r.case_id)
        select r.id, r.case_id, r.province, r.kind, r.article, f.case_number
        from raised r join case_file f on f.id = r.case_id order by r.kind;
end $$;
-- The guard reads a corrected service of a decision that gives a right to stay, or of a removal decision, in the person's favour
-- at once; bans, obligations and measures of detention give none (YUKK 53/3, 80/1-e; INV-01, INV-02, INV-50).
create or replace function removal_bar_correction(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    consented timestamptz := case for_purpose when 'RETURN'
        then standing_return_consent(of_person, to_country, at_moment) end;
begin
    return query
        with corrected as (
            select c.id, c.case_id, c.corrected_clock_start, c.decision_id, d.kind, v.decided_at
            from case_file f
            left join appeal a on a.case_id = f.id
            join fact_correction c on c.case_id = f.id and c.fact = 'SERVICE'
            join fact_correction_verdict v on v.correction_id = c.id and v.approved
            join case_decision d on d.id = c.decision_id and (d.kind = 'REMOVAL' or gives_right_to_stay(d.kind))
            where (f.person_id in (select same_persons(of_person))
                   or exists (select from case_member m where m.case_id in (f.id, a.contested_case_id)
                              and m.person_id in (select same_persons(of_person))))
              and (consented is null or v.decided_at > consented)
              and not exists (select from case_decision_state s where s.decision_id = c.decision_id and s.state = 'ANNULLED'))
        select 'corrected-window-open', 'YUKK 80/1-e', c.corrected_clock_start, max(k.lock_until)
        from corrected c
        join case_decision d on d.id = c.decision_id and gives_right_to_stay(d.kind)
        join running_clock k on k.case_id = c.case_id and k.rule_id = any (d.remedies) and k.clock_class = 'C1'
            and k.start_fact = c.corrected_clock_start
        where at_moment < k.lock_until
          and not exists (select from running_clock l where l.case_id = k.case_id and l.rule_id = k.rule_id
                          and l.occurrence = k.occurrence and l.version > k.version)
        group by c.corrected_clock_start
        union all
        select 'corrected-window-open', 'YUKK 80/1-e', c.corrected_clock_start, max(q.open_until)
        from corrected c
        join fact_correction_consequence q on q.correction_id = c.id and q.kind = 'PERIOD_WITHOUT_CLOCK'
        where gives_right_to_stay(c.kind) and at_moment < q.open_until
        group by c.corrected_clock_start
        union all
        select 'correction-unsettled', q.article, q.raised_at, null::timestamptz
        from corrected c join fact_correction_consequence q on q.correction_id = c.id
        where q.kind in ('PERIOD_WITHOUT_CLOCK', 'FINAL_TOO_EARLY', 'OBJECTION_WRONGLY_LATE', 'REMOVAL_BOOKED_IN_WINDOW')
          and not exists (select from fact_correction_settlement s where s.consequence_id = q.id);
end $$;

-- Rights -----------------------------------------------------------------------------------------------------------------

-- What these tell crosses provinces: only the application asks what it needs, all else is for the triggers and the guard alone.
revoke execute on function recorded_fact(text, uuid, uuid), approved_correction(text, uuid, uuid), person_of_correction(uuid),
    proposer_of_consequence(uuid), service_start(uuid), counts_for_another_service(uuid, text, timestamptz),
    service_was_answered(uuid), corrected_window_without_clock(uuid), remedy_exists(uuid, text) from public;
grant execute on function proposer_of_consequence(uuid), counts_for_another_service(uuid, text, timestamptz),
    service_was_answered(uuid), corrected_window_without_clock(uuid), remedy_exists(uuid, text) to ${applicationRole};
