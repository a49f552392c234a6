-- Administrative detention of applicants for international protection (YUKK 68) and the obligations of YUKK 71 in its place. What
-- happened is append-only; whether an applicant may still be held follows from it at every moment. Nothing lengthens it: thirty days
-- for one application, whatever the number of episodes.

-- Somebody thinks of detaining an applicant. Its id is also that of the detention, if there will be one.
create table applicant_detention_consideration (
    id        uuid        not null,
    case_id   uuid        not null,
    province  text        not null,
    opened_by text        not null,
    opened_at timestamptz not null,
    constraint pk_applicant_detention_consideration primary key (id),
    constraint uq_applicant_detention_consideration_case unique (id, case_id, province),
    constraint fk_applicant_detention_consideration_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_applicant_detention_consideration_case on applicant_detention_consideration (case_id);

-- The individual test, in writing, before anything is decided (YUKK 68/3, INV-29). What was written about health and family stands
-- in case_submission.
create table applicant_detention_assessment (
    consideration_id    uuid        not null,
    case_id             uuid        not null,
    province            text        not null,
    reason              text        not null check (reason in ('APPLICATION_ONLY', 'OTHER', 'LISTED_GROUND')),
    grounds             text[]      not null,
    measures_considered text[]      not null,
    measures_suffice    boolean     not null,
    individual_reasons  text        not null check (individual_reasons ~ '\S'),
    measures_reasons    text        not null check (measures_reasons ~ '\S'),
    assessed_by         text        not null,
    assessed_at         timestamptz not null,
    constraint pk_applicant_detention_assessment primary key (consideration_id),
    constraint fk_applicant_detention_assessment foreign key (consideration_id, case_id, province)
        references applicant_detention_consideration (id, case_id, province),
    constraint ck_applicant_detention_grounds check (grounds <@ array['IDENTITY_DOUBTFUL', 'IRREGULAR_BORDER_ENTRY',
        'CLAIM_NOT_ESTABLISHED', 'PUBLIC_ORDER_DANGER']),
    -- Residence and reporting are always looked at first (YUKK 68/3, 71).
    constraint ck_measures_come_first check (measures_considered @> array['RESIDENCE', 'REPORTING']
        and measures_considered <@ array['RESIDENCE', 'REPORTING', 'OTHER']),
    -- To have applied is no ground (YUKK 68/1).
    constraint ck_listed_ground check ((reason = 'LISTED_GROUND') = (cardinality(grounds) > 0))
);

-- What DT-07 says of the assessed facts.
create table applicant_detention_need (
    consideration_id uuid        not null,
    case_id          uuid        not null,
    province         text        not null,
    need             text        not null check (need in ('FORBIDDEN', 'CHILD_PROTECTION', 'NONE', 'MEASURES', 'DETENTION')),
    article          text        not null,
    found_at         timestamptz not null,
    constraint pk_applicant_detention_need primary key (consideration_id),
    constraint fk_applicant_detention_need foreign key (consideration_id, case_id, province)
        references applicant_detention_consideration (id, case_id, province)
);

-- How a consideration ended.
create table applicant_detention_outcome (
    consideration_id uuid        not null,
    case_id          uuid        not null,
    province         text        not null,
    outcome          text        not null check (outcome in ('DETAINED', 'MEASURES', 'NOT_NEEDED', 'CHILD_PROTECTION', 'REFUSED',
                         'LAPSED')),
    decided_by       text        not null,
    decided_at       timestamptz not null,
    constraint pk_applicant_detention_outcome primary key (consideration_id),
    constraint fk_applicant_detention_outcome foreign key (consideration_id, case_id, province)
        references applicant_detention_consideration (id, case_id, province)
);

create table applicant_detention (
    id           uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    person_id    uuid        not null,
    decision_id  uuid        not null,
    grounds      text[]      not null,
    decided_by   text        not null,
    decided_at   timestamptz not null,
    -- The decision, moved back by the time already held under the same application: so episodes add up (INV-21).
    counted_from timestamptz not null,
    ends_at      timestamptz not null,
    recorded_at  timestamptz not null,
    constraint pk_applicant_detention primary key (id),
    constraint uq_applicant_detention_case unique (id, case_id, province),
    constraint uq_applicant_detention_decision unique (decision_id),
    constraint fk_applicant_detention_consideration foreign key (id, case_id, province)
        references applicant_detention_consideration (id, case_id, province),
    constraint fk_applicant_detention_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_applicant_detention_ground check (cardinality(grounds) > 0 and grounds <@ array['IDENTITY_DOUBTFUL',
        'IRREGULAR_BORDER_ENTRY', 'CLAIM_NOT_ESTABLISHED', 'PUBLIC_ORDER_DANGER']),
    -- Thirty days as hours, so that no change of a clock lengthens them (YUKK 68/5, INV-21).
    constraint ck_applicant_detention_thirty_days check (counted_from <= decided_at and ends_at > decided_at
        and ends_at <= counted_from + interval '720 hours')
);
create index ix_applicant_detention_case on applicant_detention (case_id);
create index ix_applicant_detention_person on applicant_detention (person_id);

-- Arrival at a centre; the latest counts.
create table applicant_detention_admission (
    id           uuid        not null,
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    centre_id    text        not null,
    arrived_at   timestamptz not null,
    with_family  boolean     not null,
    admitted_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_applicant_detention_admission primary key (id),
    constraint fk_applicant_detention_admission foreign key (detention_id, case_id, province)
        references applicant_detention (id, case_id, province),
    constraint fk_applicant_detention_admission_centre foreign key (centre_id) references removal_centre (id)
);
create index ix_applicant_detention_admission on applicant_detention_admission (detention_id, arrived_at);

-- The end of a detention in law: it takes effect at an instant, whenever it is recorded.
create table applicant_detention_release (
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    because      text        not null check (because in ('LIMIT', 'JUDGE', 'GROUND_GONE', 'MEASURES_SUFFICE', 'CHILD',
                     'APPLICATION_ENDED')),
    effective_at timestamptz not null,
    ordered_by   text        not null,
    recorded_at  timestamptz not null,
    constraint pk_applicant_detention_release primary key (detention_id),
    constraint fk_applicant_detention_release foreign key (detention_id, case_id, province)
        references applicant_detention (id, case_id, province)
);

-- Somebody has seen the person free.
create table applicant_detention_freed (
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    freed_at     timestamptz not null,
    confirmed_by text        not null,
    recorded_at  timestamptz not null,
    constraint pk_applicant_detention_freed primary key (detention_id),
    constraint fk_applicant_detention_freed foreign key (detention_id, case_id, province)
        references applicant_detention (id, case_id, province)
);

create table applicant_unlawful_holding (
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    since        timestamptz not null,
    recorded_at  timestamptz not null,
    constraint pk_applicant_unlawful_holding primary key (detention_id),
    constraint fk_applicant_unlawful_holding foreign key (detention_id, case_id, province)
        references applicant_detention (id, case_id, province)
);

-- Petitions to the criminal peace judge (YUKK 68/7) --------------------------------------------------------------------

create table applicant_petition (
    id           uuid        not null,
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    received_at  timestamptz not null,
    received_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_applicant_petition primary key (id),
    constraint uq_applicant_petition_case unique (id, case_id, province),
    constraint fk_applicant_petition foreign key (detention_id, case_id, province)
        references applicant_detention (id, case_id, province)
);
create index ix_applicant_petition_detention on applicant_petition (detention_id);

create table applicant_petition_forwarding (
    petition_id  uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    forwarded_at timestamptz not null,
    judge_due_at timestamptz not null,
    forwarded_by text        not null,
    recorded_at  timestamptz not null,
    constraint pk_applicant_petition_forwarding primary key (petition_id),
    constraint fk_applicant_petition_forwarding foreign key (petition_id, case_id, province)
        references applicant_petition (id, case_id, province)
);

-- An order of the judge; without a petition where it was filed with the judge directly.
create table applicant_judgment (
    id           uuid        not null,
    petition_id  uuid,
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    lifted       boolean     not null,
    decided_at   timestamptz not null,
    reference    text        not null check (reference ~ '\S'),
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_applicant_judgment primary key (id),
    constraint uq_applicant_judgment_petition unique (petition_id),
    constraint fk_applicant_judgment_petition foreign key (petition_id, case_id, province)
        references applicant_petition (id, case_id, province),
    constraint fk_applicant_judgment_detention foreign key (detention_id, case_id, province)
        references applicant_detention (id, case_id, province)
);
create index ix_applicant_judgment_detention on applicant_judgment (detention_id) where lifted;

-- Residence and reporting in place of detention (YUKK 68/3, 71).
create table applicant_obligation (
    decision_id          uuid        not null,
    consideration_id     uuid        not null,
    case_id              uuid        not null,
    province             text        not null,
    address              text        check (address ~ '\S'),
    reporting_every_days smallint    check (reporting_every_days between 1 and 90),
    decided_by           text        not null,
    decided_at           timestamptz not null,
    constraint pk_applicant_obligation primary key (decision_id),
    constraint fk_applicant_obligation_consideration foreign key (consideration_id, case_id, province)
        references applicant_detention_consideration (id, case_id, province),
    constraint fk_applicant_obligation_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_applicant_obligation_is_one check (address is not null or reporting_every_days is not null)
);
create index ix_applicant_obligation_case on applicant_obligation (case_id);

-- What follows from it ----------------------------------------------------------------------------------------------

-- When an application came to its end after a moment: a status was given, it was withdrawn, or the decision became final. Null while
-- the person is an applicant (YUKK 3/1-d).
create function application_ended_after(of_case uuid, start timestamptz) returns timestamptz
    language sql stable set search_path = public, pg_temp as $$
    select least(
        (select min(d.decided_at) from case_decision d
         where d.case_id = of_case and d.kind = 'PROTECTION' and d.decided_at >= start
            and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION', 'WITHDRAWN', 'DEEMED_WITHDRAWN')),
        (select min(greatest(s.occurred_at, start)) from case_decision_state s
         join case_decision d on d.id = s.decision_id and d.kind = 'PROTECTION'
         where s.case_id = of_case and s.state = 'FINAL'),
        (select greatest(f.closed_at, start) from case_file f where f.id = of_case and f.closed_at is not null))
$$;

-- Until when each detention is lawful at the latest, whatever anybody has or has not done about it.
create view applicant_detention_standing with (security_invoker = true) as
    select d.*, r.because, r.effective_at as released_at, f.freed_at, a.centre_id, a.arrived_at, a.with_family,
        least(d.ends_at, r.effective_at, j.decided_at, s.occurred_at, application_ended_after(d.case_id, d.decided_at))
            as lawful_until
    from applicant_detention d
    left join applicant_detention_release r on r.detention_id = d.id
    left join applicant_detention_freed f on f.detention_id = d.id
    left join lateral (select centre_id, arrived_at, with_family from applicant_detention_admission where detention_id = d.id
        order by arrived_at desc, recorded_at desc limit 1) a on true
    left join lateral (select min(decided_at) as decided_at from applicant_judgment
        where detention_id = d.id and lifted) j on true
    left join lateral (select min(occurred_at) as occurred_at from case_decision_state
        where decision_id = d.decision_id and state = 'ANNULLED') s on true;
grant select on applicant_detention_standing to ${applicationRole};

-- A moment, moved back by the time somebody was held before under the same application.
create function applicant_detention_counted_from(of_case uuid, start timestamptz) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select start - coalesce(sum(greatest(coalesce(f.freed_at, start) - d.decided_at, interval '0')), interval '0')
    from applicant_detention d left join applicant_detention_freed f on f.detention_id = d.id
    where d.case_id = of_case
$$;

-- Whether somebody is an applicant of a file at a moment: nothing has ended the application, and what seems to have was annulled.
create function is_applicant(of_case uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from case_file f join protection_application a on a.case_id = f.id
                   where f.id = of_case and f.state = 'OPEN')
        and not exists (select 1 from case_decision d
                        where d.case_id = of_case and d.kind = 'PROTECTION'
                            and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION', 'WITHDRAWN',
                                'DEEMED_WITHDRAWN')
                            and not exists (select 1 from case_decision_state s
                                            where s.decision_id = d.id and s.state = 'ANNULLED'))
$$;

-- One register for everybody held: whoever is held as an applicant is not held a second time for removal, nor the other way round.
create or replace function is_held(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from detention d where d.person_id in (select same_persons(of_person))
            and not exists (select 1 from detention_freed f where f.detention_id = d.id))
        or exists (select 1 from applicant_detention d where d.person_id in (select same_persons(of_person))
            and not exists (select 1 from applicant_detention_freed f where f.detention_id = d.id))
$$;

-- Lawful or not at all --------------------------------------------------------------------------------------------------

create function check_applicant_detention_consideration() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_person((select f.person_id from case_file f where f.id = new.case_id), true);
    if not is_applicant(new.case_id) then
        raise exception 'no applicant' using errcode = 'check_violation', constraint = 'ck_person_is_applicant';
    end if;
    if exists (select 1 from applicant_detention_consideration c where c.case_id = new.case_id
               and not exists (select 1 from applicant_detention_outcome o where o.consideration_id = c.id)) then
        raise exception 'considered already' using errcode = 'unique_violation', constraint = 'uq_one_consideration';
    end if;
    return new;
end $$;
create trigger applicant_detention_consideration_is_lawful before insert on applicant_detention_consideration
    for each row execute function check_applicant_detention_consideration();

create function check_applicant_detention() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    test applicant_detention_assessment%rowtype;
    counted timestamptz;
begin
    perform hold_person(new.person_id, true);
    perform refuse_unsigned(new.decision_id, new.case_id, 'DETENTION_OF_APPLICANT', new.decided_by, new.decided_at);
    if not exists (select 1 from case_file f where f.id = new.case_id and f.person_id = new.person_id) then
        raise exception 'another person' using errcode = 'check_violation', constraint = 'ck_detention_person';
    end if;
    if not is_applicant(new.case_id) then
        raise exception 'no applicant' using errcode = 'check_violation', constraint = 'ck_person_is_applicant';
    end if;
    if is_unaccompanied_child(new.person_id, new.case_id, new.decided_at) then
        raise exception 'an unaccompanied child is not held' using errcode = 'check_violation', constraint = 'ck_child_is_not_held';
    end if;
    if is_held(new.person_id) then
        raise exception 'held already' using errcode = 'unique_violation', constraint = 'uq_detention_open';
    end if;
    select * into test from applicant_detention_assessment a where a.consideration_id = new.id;
    -- Whatever the table said: without a ground of 68/2, or where other measures suffice, nobody is detained.
    if test.consideration_id is null or test.measures_suffice or not new.grounds <@ test.grounds
        or test.assessed_at > new.decided_at or not exists (select 1 from applicant_detention_need n
            where n.consideration_id = new.id and n.need = 'DETENTION') then
        raise exception 'no individual test supports it' using errcode = 'check_violation', constraint = 'ck_detention_was_assessed';
    end if;
    if test.assessed_by = new.decided_by then
        raise exception 'who proposes does not sign' using errcode = 'check_violation', constraint = 'ck_proposer_does_not_sign';
    end if;
    if exists (select 1 from applicant_detention_outcome o where o.consideration_id = new.id and o.outcome <> 'DETAINED') then
        raise exception 'decided otherwise' using errcode = 'check_violation', constraint = 'ck_detention_was_decided';
    end if;
    counted := applicant_detention_counted_from(new.case_id, new.decided_at);
    if new.counted_from > counted or new.ends_at > counted + interval '720 hours' then
        raise exception 'longer than the law allows' using errcode = 'check_violation', constraint = 'ck_detention_limit';
    end if;
    return new;
end $$;
create trigger applicant_detention_is_lawful before insert on applicant_detention
    for each row execute function check_applicant_detention();

-- Nobody is admitted without a decision that was handed over, after the end, or beyond the capacity of the centre.
create function check_applicant_admission() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    places integer;
    held applicant_detention_standing%rowtype;
begin
    select capacity into places from removal_centre where id = new.centre_id for update;
    select * into held from applicant_detention_standing d where d.id = new.detention_id;
    if held.freed_at is not null or new.arrived_at >= held.lawful_until
        or new.arrived_at < date_trunc('minute', held.decided_at) then
        raise exception 'not held' using errcode = 'check_violation', constraint = 'ck_admitted_while_held';
    end if;
    if not exists (select 1 from case_decision_state s where s.decision_id = held.decision_id and s.state = 'SERVED') then
        raise exception 'not notified' using errcode = 'check_violation', constraint = 'ck_admitted_after_service';
    end if;
    if is_unaccompanied_child(held.person_id, new.case_id, new.arrived_at) then
        raise exception 'an unaccompanied child is not held' using errcode = 'check_violation', constraint = 'ck_child_is_not_held';
    end if;
    if removal_centre_occupied(new.centre_id) >= places then
        raise exception 'no free place' using errcode = 'check_violation', constraint = 'ck_removal_centre_capacity';
    end if;
    return new;
end $$;
create trigger applicant_detention_admission_is_lawful before insert on applicant_detention_admission
    for each row execute function check_applicant_admission();

-- Nobody is recorded as free before the detention has ended: a forged release would shorten what counts (INV-21).
create function check_applicant_freed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from applicant_detention_release r where r.detention_id = new.detention_id
                   and new.freed_at >= date_trunc('minute', r.effective_at)) then
        raise exception 'not released' using errcode = 'check_violation', constraint = 'ck_freed_after_release';
    end if;
    return new;
end $$;
create trigger applicant_detention_freed_is_true before insert on applicant_detention_freed
    for each row execute function check_applicant_freed();

create function check_applicant_obligation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refuse_unsigned(new.decision_id, new.case_id, 'OBLIGATION_OF_APPLICANT', new.decided_by, new.decided_at);
    return new;
end $$;
create trigger applicant_obligation_is_signed before insert on applicant_obligation
    for each row execute function check_applicant_obligation();

-- The register: who is held now, and what the centres counted -----------------------------------------------------------

create function follow_applicant_detention() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'applicant_detention' then
        if tg_op = 'DELETE' then
            delete from detention_held h where h.detention_id = old.id;
        else
            insert into detention_held (detention_id, province) values (new.id, new.province);
        end if;
        return null;
    end if;
    -- What is recorded of one person at the same moment is counted one after the other.
    perform from applicant_detention d where d.id = new.detention_id for no key update;
    if tg_table_name = 'applicant_detention_freed' then
        delete from detention_held h where h.detention_id = new.detention_id;
    else
        update detention_held h set centre_id = (select a.centre_id from applicant_detention_admission a
            where a.detention_id = new.detention_id order by a.arrived_at desc, a.recorded_at desc limit 1)
        where h.detention_id = new.detention_id;
    end if;
    perform recount_applicant_stay(new.detention_id,
        case tg_table_name when 'applicant_detention_admission' then cast(to_jsonb(new) ->> 'id' as uuid) end,
        tg_table_name = 'applicant_detention_freed');
    return null;
end $$;

-- What the stay of one applicant counts for; without an admission or the end that is left out.
create function applicant_centre_moves(of_detention uuid, without_admission uuid, without_end boolean)
    returns table (centre_id text, day date, arrivals integer, departures integer)
    language sql stable set search_path = public, pg_temp as $$
    with stay as (
        select a.centre_id, a.arrived_at,
            coalesce(lead(a.arrived_at) over (order by a.arrived_at, a.recorded_at), f.freed_at) as left_at
        from applicant_detention_admission a
        left join applicant_detention_freed f on f.detention_id = a.detention_id and not without_end
        where a.detention_id = of_detention and a.id is distinct from without_admission)
    select s.centre_id, legal_day(s.arrived_at), 1, 0 from stay s
    union all
    select s.centre_id, legal_day(s.left_at), 0, 1 from stay s where s.left_at is not null
$$;

-- Adds to the counts of the centres what an admission or the end has changed.
create function recount_applicant_stay(of_detention uuid, admission uuid, ended boolean) returns void
    language sql set search_path = public, pg_temp as $$
    insert into centre_traffic as t (centre_id, grain, begins_on, arrivals, departures)
    select m.centre_id, g.grain, g.begins_on, sum(m.arrivals), sum(m.departures)
    from (select * from applicant_centre_moves(of_detention, null, false)
          union all
          select b.centre_id, b.day, -b.arrivals, -b.departures
          from applicant_centre_moves(of_detention, admission, ended) b) m
    cross join lateral (values ('D', m.day), ('W', cast(date_trunc('week', cast(m.day as timestamp)) as date))) g (grain, begins_on)
    group by 1, 2, 3 having sum(m.arrivals) <> 0 or sum(m.departures) <> 0
    -- Always in one order, so that nobody waits for somebody who waits for them.
    order by 1, 2, 3
    on conflict on constraint pk_centre_traffic do update
        set arrivals = t.arrivals + excluded.arrivals, departures = t.departures + excluded.departures
$$;
revoke execute on function recount_applicant_stay(uuid, uuid, boolean) from public;

create trigger applicant_detention_followed after insert or delete on applicant_detention
    for each row execute function follow_applicant_detention();
create trigger applicant_detention_admission_followed after insert on applicant_detention_admission
    for each row execute function follow_applicant_detention();
create trigger applicant_detention_freed_followed after insert on applicant_detention_freed
    for each row execute function follow_applicant_detention();
-- Whoever gets past the other triggers does not get past these: nobody who is held may be missing.
alter table applicant_detention enable always trigger applicant_detention_followed;
alter table applicant_detention_admission enable always trigger applicant_detention_admission_followed;
alter table applicant_detention_freed enable always trigger applicant_detention_freed_followed;

-- To write the register anew counts both kinds of detention.
alter function recount_detentions() rename to recount_removal_detentions;
create function recount_detentions() returns void
    language sql set search_path = public, pg_temp as $$
    select recount_removal_detentions();
    insert into detention_held (detention_id, province, centre_id)
    select d.id, d.province, d.centre_id from applicant_detention_standing d where d.freed_at is null;
    insert into centre_traffic as t (centre_id, grain, begins_on, arrivals, departures)
    select m.centre_id, g.grain, g.begins_on, sum(m.arrivals), sum(m.departures)
    from applicant_detention d
    cross join lateral applicant_centre_moves(d.id, null, false) m
    cross join lateral (values ('D', m.day), ('W', cast(date_trunc('week', cast(m.day as timestamp)) as date))) g (grain, begins_on)
    group by 1, 2, 3
    on conflict on constraint pk_centre_traffic do update
        set arrivals = t.arrivals + excluded.arrivals, departures = t.departures + excluded.departures;
$$;
revoke execute on function recount_detentions() from public;

-- The register and the board read one view for everybody held; the columns stay what they were.
alter view liberty_held rename to removal_liberty_held;
create view applicant_liberty_held with (security_invoker = true) as
    with present as materialized (select application_time() as moment)
    select d.id as detention_id, d.case_id, d.province, d.centre_id as centre, d.decided_at as since,
        null::timestamptz as decision_due, null::timestamptz as transfer_due, null::timestamptz as review_due,
        case when d.lawful_until > p.moment then j.judge_due end as judge_due,
        d.lawful_until as maximum,
        d.lawful_until <= p.moment as unlawful
    from applicant_detention_standing d
    cross join present p
    left join lateral (select min(coalesce(f.judge_due_at, q.received_at)) as judge_due
        from applicant_petition q
        left join applicant_petition_forwarding f on f.petition_id = q.id
        where q.detention_id = d.id
            and not exists (select 1 from applicant_judgment g where g.petition_id = q.id)) j on true
    where d.freed_at is null and d.id = any (array(select w.detention_id from detention_held w));
create view liberty_held with (security_invoker = true) as
    select * from removal_liberty_held
    union all
    select * from applicant_liberty_held;

-- What is kept of everybody held, for applicants too.
create or replace function liberty_of(cases uuid[])
    returns table (case_id uuid, detention_id uuid, province text, centre text, since timestamptz, decision_due timestamptz,
        transfer_due timestamptz, review_due timestamptz, judge_due timestamptz, maximum timestamptz)
    language sql stable set search_path = public, pg_temp as $$
    select d.case_id, d.id, d.province, d.centre_id, d.decided_at, cast(null as timestamptz),
        case when d.centre_id is null then d.transfer_due_at end, d.next_review_at, j.judge_due, d.lawful_until
    from detention_standing d
    left join lateral (select min(coalesce(f.judge_due_at, q.received_at)) as judge_due
        from liberty_petition q
        left join liberty_petition_forwarding f on f.petition_id = q.id
        where q.detention_id = d.id
            and not exists (select 1 from liberty_judgment g where g.petition_id = q.id)) j on true
    where d.case_id = any (cases) and d.freed_at is null
    union all
    select d.case_id, d.id, d.province, d.centre_id, d.decided_at, null, null, null, j.judge_due, d.lawful_until
    from applicant_detention_standing d
    left join lateral (select min(coalesce(f.judge_due_at, q.received_at)) as judge_due
        from applicant_petition q
        left join applicant_petition_forwarding f on f.petition_id = q.id
        where q.detention_id = d.id
            and not exists (select 1 from applicant_judgment g where g.petition_id = q.id)) j on true
    where d.case_id = any (cases) and d.freed_at is null
    union all
    select c.case_id, null, c.province, null, c.apprehended_at, k.ends_at, null, null, null, null
    from removal_case c
    left join lateral (select ends_at from running_clock r where r.case_id = c.case_id and r.rule_id = 'DL-RM-01'
        order by r.occurrence desc, r.version desc limit 1) k on true
    where c.case_id = any (cases) and c.apprehended_at is not null and c.released_at is null and c.outcome is null
        and not exists (select 1 from detention d where d.case_id = c.case_id)
$$;

create or replace function recount_liberty() returns void
    language sql set search_path = public, pg_temp as $$
    delete from liberty_standing;
    select restate_liberty(array(
        select d.case_id from detention_held h join detention d on d.id = h.detention_id
        union
        select d.case_id from detention_held h join applicant_detention d on d.id = h.detention_id
        union
        select c.case_id from removal_case c
        where c.apprehended_at is not null and c.released_at is null and c.outcome is null));
$$;

-- The end of an application is the end of whatever detention it carries; most applications carry none.
create function follow_application_end() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    cases uuid[];
begin
    if tg_level = 'ROW' then
        select array_agg(distinct d.case_id) into cases from applicant_detention d where d.case_id = new.id;
    else
        select array_agg(distinct d.case_id) into cases
        from applicant_detention d where d.case_id in (select c.case_id from changed c);
    end if;
    if cases is not null then
        perform restate_liberty(cases);
    end if;
    return null;
end $$;
revoke execute on function follow_application_end() from public;
create trigger liberty_follows_closing after update on case_file
    for each row when (old.closed_at is distinct from new.closed_at) execute function follow_application_end();
alter table case_file enable always trigger liberty_follows_closing;
do $$
declare
    name  text;
    event text;
begin
    foreach event in array array['insert', 'update', 'delete'] loop
        foreach name in array array['applicant_detention', 'applicant_detention_admission', 'applicant_detention_release',
            'applicant_detention_freed', 'applicant_petition', 'applicant_petition_forwarding', 'applicant_judgment'] loop
            execute format('create trigger %I after %s on %I referencing %s table as changed for each statement'
                || ' execute function follow_liberty()', 'liberty_follows_' || event, event, name,
                case event when 'delete' then 'old' else 'new' end);
            execute format('alter table %I enable always trigger %I', name, 'liberty_follows_' || event);
        end loop;
        foreach name in array array['case_decision', 'case_decision_state'] loop
            execute format('create trigger %I after %s on %I referencing %s table as changed for each statement'
                || ' execute function follow_application_end()', 'liberty_follows_application_' || event, event, name,
                case event when 'delete' then 'old' else 'new' end);
            execute format('alter table %I enable always trigger %I', name, 'liberty_follows_application_' || event);
        end loop;
    end loop;
end $$;

create or replace view export_liberty with (security_invoker = true) as
    select h.province, f.case_number, c.name as centre, legal_day(h.since) as held_since, n.kind as next_limit,
        legal_day(n.ends_at) as ends_on, legal_day(n.ends_at) - legal_day(application_time()) as days_left, h.unlawful
    from liberty_held h
    join case_file f on f.id = h.case_id
    left join removal_centre c on c.id = h.centre
    left join lateral (select l.kind, l.ends_at
        from (values ('DECISION', h.decision_due), ('TRANSFER', h.transfer_due), ('REVIEW', h.review_due),
            ('JUDGE', h.judge_due), ('MAXIMUM', h.maximum)) l (kind, ends_at)
        where l.ends_at is not null order by l.ends_at limit 1) n on true;

-- What does not agree between applicants held, decisions and clocks; the nightly comparison adds it to its own.
create view applicant_liberty_discrepancy with (security_invoker = true) as
    with present as materialized (select application_time() as moment),
    clock as (
        select distinct on (case_id) case_id, state, ends_at
        from running_clock where rule_id = 'DL-IP-11'
        order by case_id, occurrence desc, version desc),
    held as (select d.* from applicant_detention_standing d where d.freed_at is null and d.released_at is null)
    select d.case_id, 'DECISION_DOES_NOT_STAND' as code from held d
    where exists (select 1 from case_decision_state s where s.decision_id = d.decision_id and s.state = 'ANNULLED')
    union all
    select d.case_id, 'ENDED_WITHOUT_RELEASE' from held d cross join present p where d.lawful_until <= p.moment
    union all
    select d.case_id, 'LIMIT_DIFFERS_FROM_CLOCK' from held d
    where not exists (select 1 from clock k where k.case_id = d.case_id and k.state = 'RUNNING' and k.ends_at = d.ends_at)
    union all
    select k.case_id, 'CLOCK_WITHOUT_DETENTION' from clock k
    where k.state = 'RUNNING' and not exists (select 1 from held d where d.case_id = k.case_id)
    union all
    select d.case_id, 'CHILD_IS_HELD' from held d cross join present p
    where is_unaccompanied_child(d.person_id, d.case_id, p.moment);

grant select on liberty_held, applicant_liberty_held, applicant_liberty_discrepancy to ${applicationRole};

do $$
declare
    name text;
begin
    foreach name in array array['applicant_detention_consideration', 'applicant_detention_assessment', 'applicant_detention_need',
        'applicant_detention_outcome',
        'applicant_detention', 'applicant_detention_admission', 'applicant_detention_release', 'applicant_detention_freed',
        'applicant_unlawful_holding', 'applicant_petition', 'applicant_petition_forwarding', 'applicant_judgment',
        'applicant_obligation'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
