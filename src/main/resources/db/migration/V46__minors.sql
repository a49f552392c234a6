-- Who is in the room in an interview (YUKK 75). Days before this table knew of it stay as they are.

alter table protection_interview
    add column of_child             boolean not null default false,
    add column companion            text    check (companion in ('SPECIALIST', 'PARENT', 'SPECIALIST_AND_PARENT')),
    add column interpreter_rejected boolean not null default false,
    add column lawyer_requested     boolean not null default false,
    add column lawyer_present       boolean not null default false,
    add column family_present       boolean not null default false,
    add column family_consented     boolean not null default false,
    add column adapted              boolean not null default false;
alter table protection_interview
    -- A child is not heard alone (YUKK 75/3).
    add constraint ck_child_is_accompanied check (outcome <> 'HELD' or not of_child or companion is not null),
    -- Who has come and does not accept the interpreter is neither heard nor absent (YUKK 70/2, 77/1-b).
    add constraint ck_interpreter_is_accepted check (not interpreter_rejected or absence is not distinct from 'AUTHORITY_POSTPONED'),
    add constraint ck_lawyer_observes_on_request check (outcome <> 'HELD' or not lawyer_requested or lawyer_present),
    add constraint ck_family_is_present_by_consent check (outcome <> 'HELD' or not family_present or family_consented);

create function guard_interview_company() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    a protection_application;
begin
    select * into a from protection_application where case_id = new.case_id;
    if new.outcome = 'HELD' and a.unaccompanied_child and new.companion is null then
        raise exception 'a child is not heard alone' using errcode = 'check_violation', constraint = 'ck_child_is_accompanied';
    end if;
    if new.outcome = 'HELD' and a.special_need and not new.adapted then
        raise exception 'a special need is taken into account' using errcode = 'check_violation',
            constraint = 'ck_interview_is_adapted';
    end if;
    return new;
end $$;
create trigger interview_company_guarded before insert on protection_interview
    for each row execute function guard_interview_company();

-- Six months without a decision (YUKK 78/1) ---------------------------------------------------------------------------

-- How an applicant was told that there is no decision yet; a notice, and no decision.
create table delay_notice (
    letter_id       uuid        not null references letter,
    case_id         uuid        not null,
    province        text        not null,
    period_ended_at timestamptz not null,
    way             text        not null check (way in ('HAND_DELIVERY', 'REGISTERED_LETTER', 'ELECTRONIC', 'REPRESENTATIVE')),
    informed_at     timestamptz not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_delay_notice primary key (letter_id),
    constraint uq_delay_notice_case unique (case_id),
    constraint fk_delay_notice_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_delay_notice_follows_the_period check (informed_at >= period_ended_at)
);

-- Identity documents of applicants (YUKK 76) ---------------------------------------------------------------------------

create table identity_document (
    id              uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    issued_at       timestamptz not null,
    valid_until     date        not null,
    -- Free of charge (YUKK 76/4, INV-43); that there is nothing to pay is on record.
    fee             numeric     not null default 0 constraint ck_identity_document_is_free check (fee = 0),
    issued_by       text        not null,
    recorded_at     timestamptz not null,
    sequence_number bigint      generated always as identity,
    constraint pk_identity_document primary key (id),
    constraint uq_identity_document_case unique (id, case_id, province),
    constraint fk_identity_document_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_identity_document_is_valid_beyond_its_day
        check (valid_until > (issued_at at time zone 'Europe/Istanbul')::date)
);
create index ix_identity_document_case on identity_document (case_id, sequence_number desc);
create index ix_identity_document_end on identity_document (valid_until);

create table identity_document_return (
    document_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    outcome     text        not null check (outcome in ('RETURNED', 'LOST', 'NOT_REACHED')),
    returned_at timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_identity_document_return primary key (document_id),
    constraint fk_identity_document_return foreign key (document_id, case_id, province)
        references identity_document (id, case_id, province)
);

-- Doubtful ages (YUKK 66/1) --------------------------------------------------------------------------------------------

create table age_assessment (
    id              uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    unaccompanied   boolean     not null,
    reason          text        not null check (reason ~ '\S'),
    institution     text        not null check (institution ~ '\S'),
    requested_by    text        not null,
    requested_at    timestamptz not null,
    sequence_number bigint      generated always as identity,
    constraint pk_age_assessment primary key (id),
    constraint uq_age_assessment_case unique (id, case_id, province),
    constraint fk_age_assessment_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_age_assessment_case on age_assessment (case_id, sequence_number desc);

create table age_report (
    assessment_id uuid        not null,
    case_id       uuid        not null,
    province      text        not null,
    result        text        not null check (result in ('CHILD', 'INCONCLUSIVE', 'ADULT')),
    report_number text        not null check (report_number ~ '\S'),
    reported_at   timestamptz not null,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    constraint pk_age_report primary key (assessment_id),
    constraint fk_age_report foreign key (assessment_id, case_id, province)
        references age_assessment (id, case_id, province)
);

-- Whoever may be a child alone is treated as one until a report says otherwise (YUKK 66/1-b).
create function guard_benefit_of_doubt() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if old.unaccompanied_child and not new.unaccompanied_child
        and (select coalesce(r.result, 'AWAITED') from age_assessment a left join age_report r on r.assessment_id = a.id
            where a.case_id = new.case_id order by a.sequence_number desc limit 1) in ('AWAITED', 'CHILD', 'INCONCLUSIVE') then
        raise exception 'the doubt counts for the person' using errcode = 'check_violation',
            constraint = 'ck_benefit_of_the_doubt';
    end if;
    return new;
end $$;
create trigger benefit_of_doubt_guarded before update of unaccompanied_child on protection_application
    for each row execute function guard_benefit_of_doubt();

do $$
declare
    name text;
begin
    foreach name in array array['delay_notice', 'identity_document', 'identity_document_return', 'age_assessment',
        'age_report'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
