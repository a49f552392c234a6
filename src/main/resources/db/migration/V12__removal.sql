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
    imposed_by     text        not null,
    imposed_at     timestamptz not null,
    constraint pk_entry_ban primary key (id),
    constraint fk_entry_ban_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_entry_ban_decision foreign key (decision_id) references case_decision (id),
    constraint ck_entry_ban_addition check (added_months = 0 or serious_threat),
    constraint ck_entry_ban_length check (ends_on <= starts_on + make_interval(months => months + added_months))
);
create index ix_entry_ban_person on entry_ban (person_id);

do $$
declare
    name text;
begin
    foreach name in array array['removal_assessment', 'removal_screening', 'medical_hold', 'medical_hold_end',
        'removal_registry_check', 'removal_booking', 'removal_execution', 'entry_ban'] loop
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
