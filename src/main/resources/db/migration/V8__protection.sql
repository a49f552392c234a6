-- The international protection procedure (YUKK part three): what the next step needs to know about an application.
-- What officers wrote stands in case_submission; what was decided in case_decision.

create table protection_application (
    case_id                uuid        not null,
    province               text        not null,
    -- Given by the lodging office, so that a repeated call opens no second case.
    reference              text        not null,
    lodging_sha256         text        not null,
    channel                text        not null
        check (channel in ('PROVINCIAL_DIRECTORATE', 'LAW_ENFORCEMENT', 'BORDER_GATE', 'PLACE_OF_DETENTION')),
    lodged_at              timestamptz not null,
    removal_decision_number text,
    registered_at          timestamptz,
    language               text,
    interpreter_needed     boolean     not null default false,
    interview_at           timestamptz,
    interview_place        text,
    screening              jsonb,
    unaccompanied_child    boolean     not null default false,
    special_need           boolean     not null default false,
    operational_vulnerability boolean  not null default false,
    track                  text        not null default 'REGULAR'
        check (track in ('REGULAR', 'ACCELERATED', 'INADMISSIBLE')),
    inadmissibility_decider text       check (inadmissibility_decider in ('PROVINCE', 'HEADQUARTERS')),
    -- Consecutive interviews missed without an accepted excuse, each with proof of notice (YUKK 77/1-b).
    missed_interviews      smallint    not null default 0 check (missed_interviews between 0 and 3),
    last_absence           text        check (last_absence in ('APPLICANT_ABSENT', 'AUTHORITY_POSTPONED')),
    draft_outcome          text,
    draft_facts            text,
    draft_legal_basis      text,
    draft_reasons          text,
    drafted_by             text,
    decision_id            uuid,
    constraint pk_protection_application primary key (case_id),
    constraint uq_protection_application_reference unique (province, reference),
    constraint fk_protection_application_case foreign key (case_id) references case_file (id),
    -- An unaccompanied child is never processed in the accelerated track (YUKK 79/4, INV-36).
    constraint ck_child_is_never_accelerated check (not (unaccompanied_child and track = 'ACCELERATED'))
);

-- Every interview day, held or not; the record of who interviewed whom.
create table protection_interview (
    id             uuid        not null,
    case_id        uuid        not null,
    province       text        not null,
    scheduled_for  timestamptz not null,
    outcome        text        not null check (outcome in ('HELD', 'NOT_HELD')),
    absence        text        check (absence in ('APPLICANT_ABSENT', 'AUTHORITY_POSTPONED')),
    happened_at    timestamptz not null,
    officer        text        not null,
    constraint pk_protection_interview primary key (id),
    constraint fk_protection_interview_case foreign key (case_id) references case_file (id),
    constraint ck_absence_only_if_not_held check ((outcome = 'NOT_HELD') = (absence is not null))
);
create index ix_protection_interview_case on protection_interview (case_id);
create trigger protection_interview_append_only before update or delete on protection_interview
    for each row execute function refuse_change();

-- Whoever interviewed or drafted does not decide (separation of duties, law note F). No grant overrides it, nor does SQL.
create function refuse_interviewer_as_decider() returns trigger language plpgsql as $$
begin
    if exists (select 1 from protection_interview i where i.case_id = new.case_id and i.officer = new.decided_by)
        or exists (select 1 from protection_application a
                   where a.case_id = new.case_id and a.drafted_by = new.decided_by) then
        raise exception 'who interviewed or drafted does not decide' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger decider_took_no_part before insert on case_decision
    for each row execute function refuse_interviewer_as_decider();

grant select, insert on protection_application, protection_interview to ${applicationRole};
grant update (registered_at, language, interpreter_needed, interview_at, interview_place, screening, unaccompanied_child,
    special_need, operational_vulnerability, track, inadmissibility_decider, missed_interviews, last_absence,
    draft_outcome, draft_facts, draft_legal_basis, draft_reasons, drafted_by, decision_id)
    on protection_application to ${applicationRole};

alter table protection_application enable row level security;
create policy protection_application_of_province on protection_application using (may_see_province(province));
alter table protection_interview enable row level security;
create policy protection_interview_of_province on protection_interview using (may_see_province(province));
