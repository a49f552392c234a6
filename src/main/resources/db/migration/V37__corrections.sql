-- Corrections of the facts on which clocks hang: the registration of an application and the service of a decision (INV-50). One
-- officer proposes, another approves; the former value stays. A lock moves in the person's favour only; what a correction makes
-- unlawful, or would take from the person, waits for somebody's decision.

create table fact_correction (
    id                    uuid        not null,
    case_id               uuid        not null,
    province              text        not null,
    fact                  text        not null check (fact in ('REGISTRATION', 'SERVICE')),
    decision_id           uuid,
    former_value          timestamptz not null,
    corrected_value       timestamptz not null,
    -- From what the clocks count: for a service the day that its way makes of it.
    former_clock_start    timestamptz not null,
    corrected_clock_start timestamptz not null,
    service_way           text,
    reason                text        not null check (reason in ('CLERICAL_ERROR', 'PROOF_RECEIVED', 'PROOF_REFUTED',
                              'FOUND_BY_COURT')),
    explanation           text        not null check (explanation ~ '\S'),
    document              text        not null check (document ~ '\S'),
    proposed_by           text        not null,
    proposed_at           timestamptz not null,
    constraint pk_fact_correction primary key (id),
    constraint uq_fact_correction_case unique (id, case_id, province),
    constraint fk_fact_correction_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_fact_correction_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_correction_of_one_fact check ((fact = 'SERVICE') = (decision_id is not null)
        and (fact = 'SERVICE') = (service_way is not null)),
    constraint ck_correction_corrects check (
        corrected_value <> former_value or corrected_clock_start <> former_clock_start),
    constraint ck_correction_of_the_past check (corrected_value <= proposed_at)
);
create index ix_fact_correction_case on fact_correction (case_id, proposed_at);

create table fact_correction_verdict (
    -- In the order of the decisions: the last one holds.
    number        bigint      generated always as identity,
    correction_id uuid        not null,
    case_id       uuid        not null,
    province      text        not null,
    approved      boolean     not null,
    reasons       text        not null check (reasons ~ '\S'),
    decided_by    text        not null,
    decided_at    timestamptz not null,
    constraint pk_fact_correction_verdict primary key (correction_id),
    constraint fk_fact_correction_verdict foreign key (correction_id, case_id, province)
        references fact_correction (id, case_id, province)
);

-- What somebody has to decide because of a correction. Its case may be another one than that of the fact: an appeal, a removal.
create table fact_correction_consequence (
    id            uuid        not null,
    correction_id uuid        not null,
    case_id       uuid        not null,
    province      text        not null,
    kind          text        not null check (kind in ('SHORTER_PERIOD', 'FINAL_TOO_EARLY', 'OBJECTION_WRONGLY_LATE',
                      'REMOVAL_BOOKED_IN_WINDOW', 'REMOVAL_CARRIED_OUT_IN_WINDOW', 'INTERVIEW_BEFORE_REGISTRATION',
                      'DECISION_BEFORE_REGISTRATION', 'ACCELERATED_BEFORE_REGISTRATION', 'INTERVIEW_AFTER_PERIOD',
                      'DECISION_PERIOD_PASSED')),
    article       text        not null,
    rule_id       text,
    occurrence    integer,
    raised_at     timestamptz not null,
    constraint pk_fact_correction_consequence primary key (id),
    constraint uq_fact_correction_consequence_case unique (id, case_id, province),
    constraint uq_consequence_raised_once unique nulls not distinct (correction_id, case_id, kind, rule_id, occurrence),
    constraint fk_fact_correction_consequence foreign key (correction_id) references fact_correction_verdict (correction_id),
    constraint fk_fact_correction_consequence_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_shorter_period_names_its_clock check (
        (kind = 'SHORTER_PERIOD') = (rule_id is not null and occurrence is not null))
);
create index ix_fact_correction_consequence_case on fact_correction_consequence (case_id);

create table fact_correction_settlement (
    consequence_id uuid        not null,
    case_id        uuid        not null,
    province       text        not null,
    settlement     text        not null check (settlement in ('APPLIED', 'KEPT', 'REMEDIED', 'NOT_AFFECTED')),
    reasons        text        not null check (reasons ~ '\S'),
    settled_by     text        not null,
    settled_at     timestamptz not null,
    constraint pk_fact_correction_settlement primary key (consequence_id),
    constraint fk_fact_correction_settlement foreign key (consequence_id, case_id, province)
        references fact_correction_consequence (id, case_id, province)
);

-- What is on record now -------------------------------------------------------------------------------------------------

-- Null where the fact was never recorded, or the decision is annulled.
create function recorded_fact(of_fact text, of_case uuid, of_decision uuid) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select case of_fact
        when 'REGISTRATION' then (select a.registered_at from protection_application a where a.case_id = of_case)
        else (select s.occurred_at from case_decision_state s
              where s.decision_id = of_decision and s.case_id = of_case and s.state = 'SERVED'
                and not exists (select from case_decision_state x where x.decision_id = of_decision and x.state = 'ANNULLED')
              order by s.id desc limit 1) end
$$;

create function check_fact_correction() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    earliest timestamptz;
begin
    perform pg_advisory_xact_lock(hashtextextended(new.case_id::text, 37));
    if recorded_fact(new.fact, new.case_id, new.decision_id) is distinct from new.former_value then
        raise exception 'another value is on record' using errcode = 'check_violation', constraint = 'ck_correction_of_the_record';
    end if;
    if new.fact = 'REGISTRATION' then
        select date_trunc('minute', a.lodged_at) into earliest from protection_application a where a.case_id = new.case_id;
    else
        select date_trunc('minute', d.decided_at) into earliest from case_decision d where d.id = new.decision_id;
    end if;
    if new.corrected_value < earliest then
        raise exception 'before what it follows' using errcode = 'check_violation', constraint = 'ck_correction_not_too_early';
    end if;
    if exists (select from fact_correction c where c.case_id = new.case_id and c.fact = new.fact
               and c.decision_id is not distinct from new.decision_id
               and not exists (select from fact_correction_verdict v where v.correction_id = c.id)) then
        raise exception 'proposed already' using errcode = 'unique_violation', constraint = 'uq_one_correction';
    end if;
    return new;
end $$;
create trigger fact_correction_is_lawful before insert on fact_correction
    for each row execute function check_fact_correction();

create function check_fact_correction_verdict() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    proposed fact_correction%rowtype;
begin
    select * into proposed from fact_correction c where c.id = new.correction_id;
    if proposed.proposed_by = new.decided_by then
        raise exception 'who proposes does not decide' using errcode = 'check_violation', constraint = 'ck_second_person';
    end if;
    if new.approved and recorded_fact(proposed.fact, proposed.case_id, proposed.decision_id)
            is distinct from proposed.former_value then
        raise exception 'another value is on record' using errcode = 'check_violation', constraint = 'ck_correction_of_the_record';
    end if;
    return new;
end $$;
create trigger fact_correction_verdict_is_lawful before insert on fact_correction_verdict
    for each row execute function check_fact_correction_verdict();

-- Nobody settles what their own correction has caused.
create function check_fact_correction_settlement() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    raised fact_correction_consequence%rowtype;
begin
    select * into raised from fact_correction_consequence q where q.id = new.consequence_id;
    if exists (select from fact_correction c where c.id = raised.correction_id and c.proposed_by = new.settled_by) then
        raise exception 'who proposes does not settle' using errcode = 'check_violation', constraint = 'ck_second_person';
    end if;
    if (raised.kind = 'SHORTER_PERIOD') <> (new.settlement in ('APPLIED', 'KEPT')) then
        raise exception 'no settlement of this' using errcode = 'check_violation', constraint = 'ck_settlement_fits';
    end if;
    return new;
end $$;
create trigger fact_correction_settlement_is_lawful before insert on fact_correction_settlement
    for each row execute function check_fact_correction_settlement();

-- No other way ----------------------------------------------------------------------------------------------------------

-- The value that the latest approved correction of a fact gives it.
create function approved_correction(of_fact text, of_case uuid, of_decision uuid) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.corrected_value from fact_correction c join fact_correction_verdict v on v.correction_id = c.id and v.approved
    where c.case_id = of_case and c.fact = of_fact and c.decision_id is not distinct from of_decision
    order by v.number desc limit 1
$$;

create function refuse_uncorrected_registration() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.registered_at is null or approved_correction('REGISTRATION', new.case_id, null) is distinct from new.registered_at then
        raise exception 'a registration date changes by an approved correction only (INV-50)'
            using errcode = 'check_violation', constraint = 'ck_registration_is_corrected';
    end if;
    return new;
end $$;
create trigger registration_is_corrected before update on protection_application
    for each row when (old.registered_at is not null and new.registered_at is distinct from old.registered_at)
    execute function refuse_uncorrected_registration();

create function refuse_uncorrected_service() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from case_decision_state s where s.decision_id = new.decision_id and s.state = 'SERVED')
        and approved_correction('SERVICE', new.case_id, new.decision_id) is distinct from new.occurred_at then
        raise exception 'a service changes by an approved correction only (INV-50)'
            using errcode = 'check_violation', constraint = 'ck_service_is_corrected';
    end if;
    return new;
end $$;
create trigger service_is_corrected before insert on case_decision_state
    for each row when (new.state = 'SERVED') execute function refuse_uncorrected_service();

-- A filing period never releases earlier than it once did, and a liberty clock never ends later. Where a clock hangs on a
-- registration or a service, it counts from nothing but what was recorded or corrected with a second person, and not from what
-- a later correction has replaced.
create function refuse_worse_clock() returns trigger
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
    return new;
end $$;
create trigger running_clock_never_worsens before insert on running_clock
    for each row when (new.version > 1) execute function refuse_worse_clock();

-- What follows from it --------------------------------------------------------------------------------------------------

-- Raises what an approved correction has made unlawful, once its clocks have moved, and tells the files concerned. Sees every
-- province, because an appeal or a removal may lie in another one; returns what it raised.
create function raise_correction_consequences(of_correction uuid, at_moment timestamptz, told_by text)
    returns table (consequence uuid, in_case uuid, in_province text, of_kind text, by_article text, number text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    c           fact_correction%rowtype;
    d           case_decision%rowtype;
    locks_until timestamptz;
    objects_on  date;
    appeal_law  text;
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
            where b.travels_at < locks_until and b.travels_at >= at_moment
                and not exists (select from removal_execution e where e.booking_id = b.id)
            union
            select e.case_id, 'REMOVAL_CARRIED_OUT_IN_WINDOW', case when d.kind = 'REMOVAL' then 'YUKK 53/3' else 'YUKK 80/1-e' end
            from removal_execution e
            where e.exited_at < locks_until and e.exited_at >= d.decided_at
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
revoke execute on function raise_correction_consequences(uuid, timestamptz, text) from public;
grant execute on function raise_correction_consequences(uuid, timestamptz, text) to ${applicationRole};

-- Who proposed the correction that a consequence follows from, which may lie in another province.
create function proposer_of_consequence(of_consequence uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.proposed_by from fact_correction_consequence q join fact_correction c on c.id = q.correction_id
    where q.id = of_consequence
$$;

-- Whom a file is about, under every record found to be the same person.
create function person_of_correction(of_case uuid) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select s.id from (
            select f.person_id from case_file f where f.id = of_case
            union
            select m.person_id from case_member m
            where m.case_id = of_case or m.case_id in (select a.contested_case_id from appeal a where a.case_id = of_case)) p
        cross join lateral same_persons(p.person_id) as s (id);
end $$;

-- The guard reads a corrected service in the person's favour at once: a filing period that was taken for over is open again, and
-- nothing moves while somebody has to decide on what was done too early (YUKK 53/3, 80/1-e; INV-01, INV-02, INV-50).
create function removal_bar_correction(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    consented timestamptz := case for_purpose when 'RETURN'
        then standing_return_consent(of_person, to_country, at_moment) end;
begin
    return query
        with corrected as (
            select c.id, c.case_id, c.corrected_clock_start, c.decision_id, v.decided_at
            from case_file f
            left join appeal a on a.case_id = f.id
            join fact_correction c on c.case_id = f.id and c.fact = 'SERVICE'
            join fact_correction_verdict v on v.correction_id = c.id and v.approved
            where (f.person_id in (select same_persons(of_person))
                   or exists (select from case_member m where m.case_id in (f.id, a.contested_case_id)
                              and m.person_id in (select same_persons(of_person))))
              and (consented is null or v.decided_at > consented)
              and not exists (select from case_decision_state s where s.decision_id = c.decision_id and s.state = 'ANNULLED'))
        select 'corrected-window-open', 'YUKK 80/1-e', c.corrected_clock_start, max(k.lock_until)
        from corrected c
        join case_decision d on d.id = c.decision_id and d.kind <> 'REMOVAL'
        join running_clock k on k.case_id = c.case_id and k.rule_id = any (d.remedies) and k.clock_class = 'C1'
            and k.start_fact = c.corrected_clock_start
        where at_moment < k.lock_until
          and not exists (select from running_clock l where l.case_id = k.case_id and l.rule_id = k.rule_id
                          and l.occurrence = k.occurrence and l.version > k.version)
        group by c.corrected_clock_start
        union all
        select 'correction-unsettled', q.article, q.raised_at, null::timestamptz
        from corrected c join fact_correction_consequence q on q.correction_id = c.id
        where q.kind in ('FINAL_TOO_EARLY', 'OBJECTION_WRONGLY_LATE', 'REMOVAL_BOOKED_IN_WINDOW')
          and not exists (select from fact_correction_settlement s where s.consequence_id = q.id);
end $$;

create or replace function removal_bars(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select * from removal_bar_decision(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_filing_window(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_court_registry(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_suit(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_court_measure(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_protection_claim(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_correction(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_screening(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_prohibition(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_child(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_medical_hold(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_stateless(of_person, to_country, for_purpose, at_moment)
        union all select * from removal_bar_sealed(of_person, to_country, for_purpose, at_moment);
end $$;

-- A correction waits for a removal that is being carried out, and a removal waits for it.
create trigger correction_holds_person before insert on fact_correction_verdict
    for each row execute function arrives_in_case();

-- Figures ---------------------------------------------------------------------------------------------------------------

-- A corrected registration is counted on its true day from the day on which Himaye learnt of it; what was known before stays known
-- so. Corrected services and clocks are counted by their own lines.
alter function project_ledger_entry(ledger_entry) rename to project_uncorrected_ledger_entry;

create function project_ledger_entry(e ledger_entry) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    f jsonb;
    c figure_case;
begin
    perform project_uncorrected_ledger_entry(e);
    if e.action <> 'REGISTRATION_CORRECTED' then
        return;
    end if;
    select * into c from figure_case where case_id = e.case_id for update;
    if not found then
        return;
    end if;
    f := cast(e.facts as jsonb);
    -- The line itself was counted as the first milestone.
    perform keep_milestones(e.sequence_number, 1, c, legal_day(e.recorded_at), array[
        row('EVENT', 'APPLICATION_REGISTERED', '', 0, legal_day(cast(f ->> 'formerValue' as timestamptz)), -1)::figure_step,
        row('EVENT', 'APPLICATION_REGISTERED', '', 0, legal_day(cast(f ->> 'correctedValue' as timestamptz)), 1)::figure_step]);
end $$;
revoke execute on function project_ledger_entry(ledger_entry) from public;

-- Append-only, rights and provinces -------------------------------------------------------------------------------------

create trigger fact_correction_append_only before update or delete on fact_correction
    for each row execute function refuse_change();
create trigger fact_correction_verdict_append_only before update or delete on fact_correction_verdict
    for each row execute function refuse_change();
create trigger fact_correction_consequence_append_only before update or delete on fact_correction_consequence
    for each row execute function refuse_change();
create trigger fact_correction_settlement_append_only before update or delete on fact_correction_settlement
    for each row execute function refuse_change();

grant select, insert on fact_correction, fact_correction_verdict, fact_correction_consequence, fact_correction_settlement
    to ${applicationRole};

alter table fact_correction enable row level security;
create policy fact_correction_by_province on fact_correction using (may_see_province(province));
alter table fact_correction_verdict enable row level security;
create policy fact_correction_verdict_by_province on fact_correction_verdict using (may_see_province(province));
alter table fact_correction_consequence enable row level security;
create policy fact_correction_consequence_by_province on fact_correction_consequence using (may_see_province(province));
alter table fact_correction_settlement enable row level security;
create policy fact_correction_settlement_by_province on fact_correction_settlement using (may_see_province(province));
