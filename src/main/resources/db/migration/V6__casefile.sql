-- Persons, case files, decisions and the timeline: the truth behind every procedure.
-- Facts are append-only; what may change (person, case_file) keeps every former version or changes by column right only.

-- Persons ---------------------------------------------------------------------------------------------------------

-- Seven digits between 99 and the two check digits; the check digits are computed by the application.
create sequence foreigner_number_sequence minvalue 1 maxvalue 9999999 cache 20;
grant usage on sequence foreigner_number_sequence to ${applicationRole};

create table person (
    id                uuid        not null,
    foreigner_number  text        not null check (foreigner_number ~ '^99[0-9]{9}$'),
    version           integer     not null check (version > 0),
    family_name       text        not null,
    given_names       text        not null,
    sex               text        not null check (sex in ('FEMALE', 'MALE', 'UNSPECIFIED')),
    birth_date        date        not null,
    birth_place       text,
    father_name       text,
    mother_name       text,
    nationality       text        not null check (nationality ~ '^[A-Z]{3}$'),
    language          text        check (language ~ '^[A-Z]{2,5}$'),
    phone             text,
    address           text,
    -- Names without diacritics in capitals, computed by the application: family name first, given names first.
    search_name       text        not null collate "C",
    search_given_name text        not null collate "C",
    -- The person whom this record was found to duplicate; case files stay where they are, so that a split is exact.
    merged_into       uuid,
    changed_by        text        not null,
    changed_at        timestamptz not null,
    change_reason     text        not null,
    constraint pk_person primary key (id),
    constraint uq_person_foreigner_number unique (foreigner_number),
    constraint fk_person_merged_into foreign key (merged_into) references person (id),
    constraint ck_person_not_merged_into_itself check (merged_into <> id)
);
create index ix_person_search_name on person (search_name);
create index ix_person_search_given_name on person (search_given_name);
create index ix_person_merged_into on person (merged_into) where merged_into is not null;

create table person_version (
    person_id  uuid        not null,
    version    integer     not null,
    content    jsonb       not null,
    reason     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint pk_person_version primary key (person_id, version),
    constraint fk_person_version_person foreign key (person_id) references person (id)
);

-- The database itself keeps each version: no path of the application can change a person without a trace.
create function keep_person_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.version <> old.version + 1 then
        raise exception 'a change of person must raise the version by one' using errcode = 'integrity_constraint_violation';
    end if;
    insert into person_version (person_id, version, content, reason, changed_by, changed_at)
    values (new.id, new.version,
            to_jsonb(new) - array['id', 'version', 'search_name', 'search_given_name', 'changed_by', 'changed_at', 'change_reason'],
            new.change_reason, new.changed_by, new.changed_at);
    return null;
end $$;

create trigger person_keeps_versions after insert or update on person
    for each row execute function keep_person_version();

create table person_link (
    id             bigint generated always as identity,
    kind           text        not null check (kind in ('DUPLICATE_MERGED', 'DUPLICATE_SPLIT')),
    from_person_id uuid        not null,
    into_person_id uuid        not null,
    reason         text        not null,
    linked_by      text        not null,
    linked_at      timestamptz not null,
    constraint pk_person_link primary key (id),
    constraint fk_person_link_from foreign key (from_person_id) references person (id),
    constraint fk_person_link_into foreign key (into_person_id) references person (id),
    constraint ck_person_link_two_persons check (from_person_id <> into_person_id)
);
create index ix_person_link_from on person_link (from_person_id);
create index ix_person_link_into on person_link (into_person_id);

-- Case files ------------------------------------------------------------------------------------------------------

-- One row to lock per province, type and year, so that provinces never wait for each other.
create table case_sequence (
    province text    not null,
    type     text    not null,
    year     integer not null,
    last     integer not null,
    constraint pk_case_sequence primary key (province, type, year)
);

create table case_file (
    id             uuid        not null,
    case_number    text        not null,
    -- Victim files (MT) live in a compartment of their own, never here.
    type           text        not null check (type in ('UK', 'IT', 'SD')),
    province       text        not null check (province ~ '^[0-8][0-9]$'),
    person_id      uuid        not null,
    opened_at      timestamptz not null,
    state          text        not null check (state in ('OPEN', 'CLOSED')),
    stage          text        not null check (stage ~ '^[A-Z][A-Z0-9_]*$'),
    -- Null while somebody works on the case.
    waiting_reason text        check (waiting_reason ~ '^[A-Z][A-Z0-9_]*$'),
    closed_at      timestamptz,
    closed_as      text        check (closed_as ~ '^[A-Z][A-Z0-9_]*$'),
    constraint pk_case_file primary key (id),
    constraint uq_case_file_case_number unique (case_number),
    -- Lets every row of a case prove that it carries the province of its case.
    constraint uq_case_file_province unique (id, province),
    constraint fk_case_file_person foreign key (person_id) references person (id),
    constraint ck_case_file_number_fits check (case_number like province || '-' || type || '-%'),
    constraint ck_case_file_closed check (
        (state = 'OPEN') = (closed_at is null) and (state = 'OPEN') = (closed_as is null)
        and (state = 'OPEN' or waiting_reason is null))
);
create index ix_case_file_person on case_file (person_id);
create index ix_case_file_province_state on case_file (province, state);

create table case_member (
    case_id      uuid        not null,
    province     text        not null,
    person_id    uuid        not null,
    relation     text        not null check (relation in ('SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'OTHER')),
    -- Written consent of an adult family member (YUKK 65/3); null for a child.
    consented_at timestamptz,
    added_by     text        not null,
    added_at     timestamptz not null,
    constraint pk_case_member primary key (case_id, person_id),
    constraint fk_case_member_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_case_member_person foreign key (person_id) references person (id)
);
create index ix_case_member_person on case_member (person_id);

-- What every completed task looked like.
create table case_submission (
    task_id      text        not null,
    case_id      uuid        not null,
    province     text        not null,
    user_task    text        not null,
    form_id      text        not null,
    content      jsonb       not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    submitted_by text        not null,
    submitted_at timestamptz not null,
    constraint pk_case_submission primary key (task_id),
    constraint fk_case_submission_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_case_submission_case on case_submission (case_id, submitted_at);

-- The timeline. Detail holds codes, dates and identifiers, no prose.
create table case_event (
    id          bigint generated always as identity,
    case_id     uuid        not null,
    person_id   uuid        not null,
    province    text        not null,
    kind        text        not null check (kind ~ '^[A-Z][A-Z0-9_]*$'),
    article     text,
    detail      jsonb       not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_case_event primary key (id),
    constraint fk_case_event_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_case_event_person foreign key (person_id) references person (id)
);
create index ix_case_event_case on case_event (case_id, occurred_at);

-- Decisions -------------------------------------------------------------------------------------------------------

create table decision_sequence (
    province text    not null,
    year     integer not null,
    last     integer not null,
    constraint pk_decision_sequence primary key (province, year)
);

create table case_decision (
    id              uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    decision_number text        not null,
    kind            text        not null check (kind ~ '^[A-Z][A-Z0-9_]*$'),
    outcome         text        not null check (outcome ~ '^[A-Z][A-Z0-9_]*$'),
    facts           text        not null check (facts ~ '\S'),
    reasons         text        not null check (reasons ~ '\S'),
    legal_basis     text        not null check (legal_basis ~ '\S'),
    authority       text        not null check (authority ~ '\S'),
    remedies        text[]      not null,
    decided_by      text        not null,
    decided_at      timestamptz not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_case_decision primary key (id),
    constraint uq_case_decision_number unique (decision_number),
    constraint uq_case_decision_case unique (id, case_id, province),
    constraint fk_case_decision_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_case_decision_case on case_decision (case_id, decided_at);

create table case_decision_state (
    id          bigint generated always as identity,
    decision_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    state       text        not null check (state in ('SERVED', 'FINAL', 'ANNULLED')),
    occurred_at timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_case_decision_state primary key (id),
    constraint fk_case_decision_state_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province)
);
create index ix_case_decision_state_case on case_decision_state (case_id);
-- Service may be recorded again as a correction; a decision becomes final, or is annulled, once.
create unique index uq_case_decision_state_once on case_decision_state (decision_id, state) where state <> 'SERVED';

-- Append-only -----------------------------------------------------------------------------------------------------

create trigger person_version_append_only before update or delete on person_version
    for each row execute function refuse_change();
create trigger person_link_append_only before update or delete on person_link
    for each row execute function refuse_change();
create trigger case_member_append_only before update or delete on case_member
    for each row execute function refuse_change();
create trigger case_submission_append_only before update or delete on case_submission
    for each row execute function refuse_change();
create trigger case_event_append_only before update or delete on case_event
    for each row execute function refuse_change();
create trigger case_decision_append_only before update or delete on case_decision
    for each row execute function refuse_change();
create trigger case_decision_state_append_only before update or delete on case_decision_state
    for each row execute function refuse_change();

-- Rights of the application ---------------------------------------------------------------------------------------

grant select, insert on person, person_version, person_link, case_file, case_member, case_submission, case_event,
    case_decision, case_decision_state to ${applicationRole};
grant update (version, family_name, given_names, sex, birth_date, birth_place, father_name, mother_name, nationality,
    language, phone, address, search_name, search_given_name, merged_into, changed_by, changed_at, change_reason)
    on person to ${applicationRole};
-- Number, type, province, person and opening of a case file never change.
grant update (stage, waiting_reason, state, closed_at, closed_as) on case_file to ${applicationRole};
grant select, insert, update on case_sequence, decision_sequence to ${applicationRole};

-- Provinces -------------------------------------------------------------------------------------------------------

-- A person is seen by the provinces that hold a file on them, as applicant or family member, under any of the records
-- found to be the same person. Runs as the owner, because it must look at files the caller may not see and tell only yes or no.
create function may_see_person(seen_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    with recursive
    up (id) as (
        select seen_person
        union
        select p.merged_into from public.person p join up on up.id = p.id where p.merged_into is not null),
    same (id) as (
        select id from up
        union
        select p.id from public.person p join same on p.merged_into = same.id)
    select exists (select 1 from same join case_file c on c.person_id = same.id where may_see_province(c.province))
        or exists (select 1 from same join case_member m on m.person_id = same.id where may_see_province(m.province))
$$;

create function may_see_every_province() returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('himaye.provinces', true), '') = '*'
$$;

alter table person enable row level security;
create policy person_seen on person for select
    using (may_see_every_province() or may_see_person(id));
create policy person_registered on person for insert with check (true);
create policy person_corrected on person for update
    using (may_see_every_province() or may_see_person(id)) with check (true);

alter table person_version enable row level security;
create policy person_version_seen on person_version for select
    using (may_see_every_province() or may_see_person(person_id));
create policy person_version_kept on person_version for insert with check (true);

alter table person_link enable row level security;
create policy person_link_of_visible_persons on person_link
    using (may_see_every_province() or may_see_person(from_person_id) or may_see_person(into_person_id));

alter table case_sequence enable row level security;
create policy case_sequence_by_province on case_sequence using (may_see_province(province));
alter table case_file enable row level security;
create policy case_file_by_province on case_file using (may_see_province(province));
alter table case_member enable row level security;
create policy case_member_by_province on case_member using (may_see_province(province));
alter table case_submission enable row level security;
create policy case_submission_by_province on case_submission using (may_see_province(province));
alter table case_event enable row level security;
create policy case_event_by_province on case_event using (may_see_province(province));
alter table decision_sequence enable row level security;
create policy decision_sequence_by_province on decision_sequence using (may_see_province(province));
alter table case_decision enable row level security;
create policy case_decision_by_province on case_decision using (may_see_province(province));
alter table case_decision_state enable row level security;
create policy case_decision_state_by_province on case_decision_state using (may_see_province(province));
