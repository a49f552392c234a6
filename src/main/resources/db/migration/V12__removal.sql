-- Removal (YUKK 52-60): what the next step, the guard and the overseers need to know about a removal file.
-- Facts are append-only; removal_case holds where the file stands and changes by column right only.

-- The person behind a record: records found to be the same person count as one, whatever record a file was opened for.
create function same_persons(of_person uuid) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive
    up (id) as (
        select of_person
        union
        select p.merged_into from person p join up on up.id = p.id where p.merged_into is not null),
    same (id) as (
        select id from up
        union
        select p.id from person p join same on p.merged_into = same.id)
    select id from same
$$;

-- Whoever acts on a person's stay holds the person until the transaction ends: what arrives (a claim, a suit, a measure, a
-- referral, a consent taken back) shared, what removes alone. So neither can happen in the gap between check and act of the
-- other. The key is the oldest record of the person, so that merged records share it.
create function hold_person(of_person uuid, alone boolean) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    key bigint := hashtextextended((select min(id::text) from same_persons(of_person) as same (id)), 6458);
begin
    if alone then
        perform pg_advisory_xact_lock(key);
    else
        perform pg_advisory_xact_lock_shared(key);
    end if;
end $$;

create table removal_case (
    case_id             uuid        not null,
    province            text        not null,
    person_id           uuid        not null,
    -- Given by the reporting office, so that a repeated call opens no second file.
    reference           text        not null,
    request_sha256      text        not null,
    opened_for          text        not null check (opened_for in ('APPREHENSION', 'PROTECTION_ENDED', 'PERMIT_CANCELLED',
                            'RENEWAL_REFUSED', 'HEADQUARTERS_INSTRUCTION', 'COURT_SENTENCE', 'CAME_FORWARD')),
    -- Starts the 48 hours (YUKK 57/1); null unless somebody was apprehended.
    apprehended_at      timestamptz,
    apprehended_place   text,
    released_at         timestamptz,
    stateless           boolean     not null default false,
    unaccompanied_child boolean     not null default false,
    -- The standing removal decision; null before it is signed and after it was annulled or lifted.
    decision_id         uuid,
    served_at           timestamptz,
    destination         text        check (destination ~ '^[A-Z]{3}$'),
    measure             text        check (measure in ('NONE', 'DETENTION', 'ALTERNATIVE', 'CHILD_PROTECTION')),
    departure_days      smallint    check (departure_days between 15 and 30),
    departs_until       timestamptz,
    outcome             text        check (outcome in ('NO_GROUND', 'PROHIBITED', 'REMOVED', 'DEPARTED', 'RETURNED_VOLUNTARILY',
                            'READMITTED', 'ANNULLED', 'LIFTED', 'HANDED_TO_CHILD_PROTECTION')),
    constraint pk_removal_case primary key (case_id),
    constraint uq_removal_case_reference unique (province, reference),
    constraint fk_removal_case_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_removal_case_person foreign key (person_id) references person (id),
    constraint fk_removal_case_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_removal_case_apprehended check ((opened_for = 'APPREHENSION') = (apprehended_at is not null))
);
create index ix_removal_case_person on removal_case (person_id);

-- What was found when a person's removal was evaluated (YUKK 54, 55); the latest counts. Stored before signature (INV-06).
create table removal_assessment (
    id                     uuid        not null,
    case_id                uuid        not null,
    province               text        not null,
    person_id              uuid        not null,
    grounds                text[]      not null,
    -- Letters of YUKK 55/1 that hold for this person; any of them forbids the decision.
    prohibitions           text[]      not null,
    -- When the prohibition ends by itself, e.g. a treatment or a pregnancy; null if it does not.
    prohibited_until       date,
    serious_threat         boolean     not null,
    protection_wish        boolean     not null,
    trafficking_indication boolean     not null,
    assessed_by            text        not null,
    assessed_at            timestamptz not null,
    constraint pk_removal_assessment primary key (id),
    constraint fk_removal_assessment_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_removal_assessment_grounds check (grounds <@ array['a','b','c','ç','d','e','f','g','ğ','h','ı','i','j','k']),
    constraint ck_removal_assessment_prohibitions check (prohibitions <@ array['a','b','c','ç','d'])
);
create index ix_removal_assessment_person on removal_assessment (person_id, assessed_at);
create index ix_removal_assessment_case on removal_assessment (case_id, assessed_at);

-- Non-refoulement screening of one person for one country (YUKK 4, 55/1-a, INV-03); the latest per country counts.
create table removal_screening (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    person_id   uuid        not null,
    destination text        not null check (destination ~ '^[A-Z]{3}$'),
    safe        boolean     not null,
    reasons     text        not null check (reasons ~ '\S'),
    screened_by text        not null,
    screened_at timestamptz not null,
    constraint pk_removal_screening primary key (id),
    constraint fk_removal_screening_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_removal_screening_person on removal_screening (person_id, destination, screened_at);

-- A doctor's word that somebody cannot travel (YUKK 55/1-b, c); ended by another row.
create table medical_hold (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    person_id   uuid        not null,
    until       date,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_medical_hold primary key (id),
    constraint fk_medical_hold_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_medical_hold_person on medical_hold (person_id);
create table medical_hold_end (
    hold_id     uuid        not null,
    province    text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_medical_hold_end primary key (hold_id),
    constraint fk_medical_hold_end foreign key (hold_id) references medical_hold (id)
);

-- Every look into the court registry (UYAP): only one not older than a day releases the lock (law note H.3, INV-01).
create table removal_registry_check (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    suit_found  boolean     not null,
    checked_at  timestamptz not null,
    checked_by  text        not null,
    recorded_at timestamptz not null,
    constraint pk_removal_registry_check primary key (id),
    constraint fk_removal_registry_check_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_removal_registry_check_case on removal_registry_check (case_id, checked_at);

-- Every answer of the removal guard; a booking or an execution names the answer it rests on.
create table removal_guard_answer (
    id          uuid        not null,
    person_id   uuid        not null,
    destination text        not null check (destination ~ '^[A-Z]{3}$'),
    purpose     text        not null check (purpose in ('QUESTION', 'BOOKING', 'EXECUTION', 'RETURN', 'READMISSION')),
    clear       boolean     not null,
    -- Codes and articles only.
    obstacles   jsonb       not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    transaction xid8        not null default pg_current_xact_id(),
    constraint pk_removal_guard_answer primary key (id),
    constraint ck_removal_guard_answer_clear check (clear = (obstacles = '[]'::jsonb))
);
create index ix_removal_guard_answer_person on removal_guard_answer (person_id, asked_at);

create table removal_booking (
    id              uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    person_id       uuid        not null,
    destination     text        not null check (destination ~ '^[A-Z]{3}$'),
    travels_at      timestamptz not null,
    border_gate     text        not null check (border_gate ~ '\S'),
    escorts         smallint    not null check (escorts between 0 and 20),
    cost_rule       text        not null check (cost_rule ~ '^[A-Z_]+$'),
    guard_answer_id uuid        not null,
    booked_by       text        not null,
    booked_at       timestamptz not null,
    constraint pk_removal_booking primary key (id),
    constraint fk_removal_booking_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_removal_booking_answer foreign key (guard_answer_id) references removal_guard_answer (id)
);
create index ix_removal_booking_case on removal_booking (case_id, booked_at);

-- A removal that was carried out: the exit is recorded, and cannot be taken back.
create table removal_execution (
    id              uuid        not null,
    booking_id      uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    person_id       uuid        not null,
    destination     text        not null check (destination ~ '^[A-Z]{3}$'),
    exited_at       timestamptz not null,
    border_gate     text        not null check (border_gate ~ '\S'),
    guard_answer_id uuid        not null,
    executed_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_removal_execution primary key (id),
    constraint uq_removal_execution_case unique (case_id),
    constraint fk_removal_execution_booking foreign key (booking_id) references removal_booking (id),
    constraint fk_removal_execution_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_removal_execution_answer foreign key (guard_answer_id) references removal_guard_answer (id)
);

-- YUKK 9: at most five years; for a serious threat the Presidency may add up to ten (INV-10).
create table entry_ban (
    id             uuid        not null,
    case_id        uuid        not null,
    province       text        not null,
    person_id      uuid        not null,
    decision_id    uuid        not null,
    starts_on      date        not null,
    months         smallint    not null check (months between 1 and 60),
    added_months   smallint    not null default 0 check (added_months between 0 and 120),
    serious_threat boolean     not null,
    -- The last day of the ban.
    ends_on        date        not null,
    -- Needed before a visa may be given again (YUKK 9/7).
    pre_permission text        not null default 'NONE' check (pre_permission in ('NONE', 'PUBLIC_ORDER', 'UNPAID_DEBT')),
    imposed_by     text        not null,
    imposed_at     timestamptz not null,
    constraint pk_entry_ban primary key (id),
    constraint fk_entry_ban_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_entry_ban_decision foreign key (decision_id) references case_decision (id),
    constraint ck_entry_ban_addition check (added_months = 0 or serious_threat),
    constraint ck_entry_ban_length check (ends_on <= starts_on + make_interval(months => months + added_months))
);
create index ix_entry_ban_person on entry_ban (person_id);

-- What the headquarters did with a ban later: lifted it, or let the person in for a period with the ban kept (YUKK 9/6).
create table entry_ban_relief (
    id             uuid        not null,
    ban_id         uuid        not null,
    case_id        uuid        not null,
    province       text        not null,
    kind           text        not null check (kind in ('LIFTED', 'ENTRY_ALLOWED')),
    allowed_until  date,
    reasons        text        not null check (reasons ~ '\S'),
    decided_by     text        not null,
    decided_at     timestamptz not null,
    constraint pk_entry_ban_relief primary key (id),
    constraint fk_entry_ban_relief_ban foreign key (ban_id) references entry_ban (id),
    constraint fk_entry_ban_relief_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_entry_ban_relief_period check ((kind = 'ENTRY_ALLOWED') = (allowed_until is not null))
);
create index ix_entry_ban_relief_ban on entry_ban_relief (ban_id);

-- What is laid before the governor; the latest counts. Whoever drafted does not sign.
create table removal_draft (
    id                 uuid        not null,
    case_id            uuid        not null,
    province           text        not null,
    destination        text        not null check (destination ~ '^[A-Z]{3}$'),
    -- What DT-12 found.
    measure            text        not null check (measure in ('NONE', 'DETENTION', 'ALTERNATIVE', 'CHILD_PROTECTION')),
    -- Somebody of YUKK 56/1, who gets no departure period.
    departure_excluded boolean     not null,
    departure_days     smallint    check (departure_days between 15 and 30),
    content            jsonb       not null,
    drafted_by         text        not null,
    drafted_at         timestamptz not null,
    constraint pk_removal_draft primary key (id),
    constraint fk_removal_draft_case foreign key (case_id, province) references case_file (id, province),
    -- A period for everybody but those of YUKK 56/1 (INV-09); a measure or a child leaves no room for one.
    constraint ck_removal_draft_departure check (not (departure_excluded and departure_days is not null))
);
create index ix_removal_draft_case on removal_draft (case_id, drafted_at);

-- How long somebody was asked for information (YUKK 97): never more than four hours, never a detention, no person named.
create table information_stop (
    id          uuid        not null,
    province    text        not null check (province ~ '^[0-8][0-9]$'),
    reference   text        not null,
    kind        text        not null check (kind in ('INVITATION', 'BROUGHT_IN')),
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_information_stop primary key (id),
    constraint uq_information_stop_reference unique (province, reference),
    constraint ck_information_stop_four_hours check (ended_at >= started_at and ended_at <= started_at + interval '4 hours')
);

do $$
declare
    name text;
begin
    foreach name in array array['removal_assessment', 'removal_screening', 'medical_hold', 'medical_hold_end',
        'removal_registry_check', 'removal_booking', 'removal_execution', 'entry_ban', 'entry_ban_relief', 'removal_draft',
        'information_stop'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;

create trigger removal_guard_answer_append_only before update or delete on removal_guard_answer
    for each row execute function refuse_change();
grant select, insert on removal_guard_answer to ${applicationRole};
alter table removal_guard_answer enable row level security;
create policy removal_guard_answer_of_visible_persons on removal_guard_answer
    using (may_see_every_province() or may_see_person(person_id));

grant select, insert on removal_case to ${applicationRole};
grant update (released_at, stateless, unaccompanied_child, decision_id, served_at, destination, measure, departure_days,
    departs_until, outcome) on removal_case to ${applicationRole};
alter table removal_case enable row level security;
create policy removal_case_of_province on removal_case using (may_see_province(province));

-- What nobody can get past, whichever way they come -----------------------------------------------------------------

-- Finds a person by number for a file of any province, and tells nothing but which record it is.
create function person_of_foreigner_number(number text) returns uuid
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive up (id, merged_into) as (
        select p.id, p.merged_into from person p where p.foreigner_number = number
        union
        select p.id, p.merged_into from person p join up on p.id = up.merged_into)
    select id from up where merged_into is null
$$;

-- Whether the person has an open protection procedure, or a status (YUKK 54/2, INV-04); also as family member.
create function has_protection(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select 1
        from same_persons(of_person) as same (id)
        join case_file f on f.type = 'UK' and (f.person_id = same.id
            or exists (select 1 from case_member m where m.case_id = f.id and m.person_id = same.id))
        where f.state = 'OPEN'
            or exists (select 1 from case_decision d where d.case_id = f.id
                and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
                and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED')
                and not exists (select 1 from case_decision later where later.case_id = f.id
                    and later.kind = d.kind and later.decided_at > d.decided_at)))
$$;

-- Whether protection was refused by a decision that is final (YUKK 54/1-i, INV-05).
create function is_finally_refused_protection(of_person uuid) returns boolean
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
$$;

-- No decision to remove without a stored assessment that allows it (INV-04, 05, 06, 11), by nobody who prepared it.
create function check_removal_decision() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    file  removal_case;
    known removal_assessment;
begin
    if exists (select 1 from removal_draft d where d.case_id = new.case_id and d.drafted_by = new.decided_by)
        or exists (select 1 from removal_assessment a where a.case_id = new.case_id and a.assessed_by = new.decided_by) then
        raise exception 'who assessed or drafted does not decide' using errcode = 'check_violation';
    end if;
    if new.kind <> 'REMOVAL' then
        return new;
    end if;
    select * into file from removal_case c where c.case_id = new.case_id;
    if not found then
        raise exception 'a removal decision needs a removal file' using errcode = 'check_violation';
    end if;
    -- A claim for protection that arrives now waits, or is seen.
    perform hold_person(file.person_id, true);
    select * into known from removal_assessment a where a.case_id = new.case_id
        order by a.assessed_at desc, a.prohibitions <> '{}' desc limit 1;
    if known.id is null or known.grounds = '{}' then
        raise exception 'a removal decision needs an assessed ground (YUKK 54)' using errcode = 'check_violation';
    end if;
    if known.prohibitions <> '{}' then
        raise exception 'no removal decision against this person (YUKK 55)' using errcode = 'check_violation';
    end if;
    if (known.protection_wish or has_protection(file.person_id)) and not known.grounds <@ array['b', 'd', 'k'] then
        raise exception 'protection leaves the grounds b, d and k only (YUKK 54/2)' using errcode = 'check_violation';
    end if;
    if 'i' = any (known.grounds) and not is_finally_refused_protection(file.person_id) then
        raise exception 'the ground needs a final decision on protection (YUKK 54/1-i)' using errcode = 'check_violation';
    end if;
    if file.stateless and not (known.serious_threat and known.grounds <@ array['b', 'd', 'k']) then
        raise exception 'a stateless person only for a serious threat (YUKK 51/1-b)' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger removal_decision_is_lawful before insert on case_decision
    for each row execute function check_removal_decision();

-- What stands on the file when a decision is put on it (INV-03, 08, 09, 27).
create function check_removal_case() returns trigger
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
    select d.decided_at into decided from case_decision d where d.id = new.decision_id;
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
create trigger removal_case_is_lawful before update on removal_case
    for each row execute function check_removal_case();

-- Only who works for the whole country adds to a ban or gives relief from it (YUKK 9/3, 9/6, INV-10).
create function check_entry_ban_authority() returns trigger language plpgsql as $$
begin
    if (tg_table_name = 'entry_ban_relief' or (to_jsonb(new) ->> 'added_months')::int > 0) and not may_see_every_province() then
        raise exception 'only the headquarters' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger entry_ban_of_authority before insert on entry_ban
    for each row execute function check_entry_ban_authority();
create trigger entry_ban_relief_of_authority before insert on entry_ban_relief
    for each row execute function check_entry_ban_authority();
