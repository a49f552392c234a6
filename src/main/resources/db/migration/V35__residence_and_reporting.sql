-- Duties of applicants to live at a place and to report (YUKK 71), and what an application counts as withdrawn for (YUKK 77). What
-- happened is append-only; how often somebody stayed away in a row follows from it at every moment.

-- Somebody proposes duties; its id is what the process is about.
create table residence_duty_proposal (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    reasons     text        not null check (reasons ~ '\S'),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    constraint pk_residence_duty_proposal primary key (id),
    constraint uq_residence_duty_proposal_case unique (id, case_id, province),
    constraint fk_residence_duty_proposal_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_residence_duty_proposal_case on residence_duty_proposal (case_id);

-- The duties as they were signed.
create table residence_duty (
    proposal_id          uuid        not null,
    decision_id          uuid        not null,
    case_id              uuid        not null,
    province             text        not null,
    residence_province   text        not null check (residence_province ~ '^[0-9]{2}$'
                             and residence_province between '01' and '81'),
    residence            text        not null check (residence ~ '\S'),
    reporting_every_days smallint    check (reporting_every_days between 1 and 90),
    reporting_place      text        check (reporting_place ~ '\S'),
    first_report_on      date,
    decided_by           text        not null,
    decided_at           timestamptz not null,
    constraint pk_residence_duty primary key (proposal_id),
    constraint uq_residence_duty_decision unique (decision_id),
    constraint uq_residence_duty_case unique (decision_id, case_id, province),
    constraint fk_residence_duty_proposal foreign key (proposal_id, case_id, province)
        references residence_duty_proposal (id, case_id, province),
    constraint fk_residence_duty_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_residence_duty_reporting check ((reporting_every_days is null) = (reporting_place is null)
        and (reporting_every_days is null) = (first_report_on is null))
);
create index ix_residence_duty_case on residence_duty (case_id);

-- How a proposal or a duty ended.
create table residence_duty_end (
    proposal_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    because     text        not null check (because in ('REFUSED', 'LIFTED', 'ANNULLED', 'APPLICATION_ENDED')),
    reasons     text        check (reasons ~ '\S'),
    ended_by    text        not null,
    ended_at    timestamptz not null,
    constraint pk_residence_duty_end primary key (proposal_id),
    constraint ck_residence_duty_lifted check (because <> 'LIFTED' or reasons is not null),
    constraint fk_residence_duty_end foreign key (proposal_id, case_id, province)
        references residence_duty_proposal (id, case_id, province)
);

-- A day on which somebody was to come: an interview (YUKK 75) or a report (YUKK 71).
create table duty_event (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    kind        text        not null check (kind in ('INTERVIEW', 'REPORT')),
    decision_id uuid,
    due_at      timestamptz not null,
    kept        boolean     not null,
    -- Whether it was the person who stayed away; an interview that the authority postponed is nobody's absence.
    absent      boolean     not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_duty_event primary key (id),
    constraint uq_duty_event_case unique (id, case_id, province),
    constraint fk_duty_event_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_duty_event_duty foreign key (decision_id, case_id, province) references residence_duty (decision_id, case_id, province),
    constraint ck_duty_event_kind check ((kind = 'REPORT') = (decision_id is not null)),
    constraint ck_duty_event_kept check (not (kept and absent)),
    -- Nobody reports before the day, and nobody has missed it before it is over.
    constraint ck_duty_event_over check (kind <> 'REPORT' or recorded_at >= due_at + case when kept then interval '0'
        else interval '24 hours' end)
);
create index ix_duty_event_case on duty_event (case_id, kind, due_at);
create unique index uq_duty_event_report on duty_event (decision_id, due_at) where kind = 'REPORT';
create unique index uq_duty_event_absence on duty_event (case_id, due_at) where kind = 'INTERVIEW' and absent;

-- What a person decided about an absence. It counts only without an accepted excuse and with the record by which the day had been
-- notified before (YUKK 77/1-b, 77/1-ç, INV-40): the invitation to an interview, or the served decision on reporting.
create table duty_event_assessment (
    event_id        uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    excuse_offered  boolean     not null,
    excuse_accepted boolean     not null,
    notice_letter   uuid        references letter (letter_id),
    notice_decision uuid        references case_decision (id),
    notified_at     timestamptz,
    counts          boolean     not null,
    reasons         text        not null check (reasons ~ '\S'),
    assessed_by     text        not null,
    assessed_at     timestamptz not null,
    constraint pk_duty_event_assessment primary key (event_id),
    constraint fk_duty_event_assessment foreign key (event_id, case_id, province) references duty_event (id, case_id, province),
    constraint ck_excuse_was_offered check (excuse_offered or not excuse_accepted),
    constraint ck_counts_with_proof check (not counts or (not excuse_accepted and notified_at is not null
        and (notice_letter is not null or notice_decision is not null)))
);

create function check_duty_event_assessment() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    event duty_event%rowtype;
begin
    select * into event from duty_event e where e.id = new.event_id;
    if event.kept or (new.counts and not event.absent) then
        raise exception 'nobody stayed away' using errcode = 'check_violation', constraint = 'ck_somebody_stayed_away';
    end if;
    if new.counts and not (new.notified_at < event.due_at
        and (event.kind <> 'INTERVIEW' or exists (select 1 from letter l where l.letter_id = new.notice_letter
                and l.case_id = new.case_id and l.document_id = 'DOC-06' and l.issued_at = new.notified_at))
        and (event.kind <> 'REPORT' or new.notice_decision = event.decision_id and exists (select 1 from case_decision_state s
                where s.decision_id = new.notice_decision and s.case_id = new.case_id and s.state = 'SERVED'
                    and s.occurred_at = new.notified_at)
                and not exists (select 1 from case_decision_state s where s.decision_id = new.notice_decision
                    and s.state = 'ANNULLED'))) then
        raise exception 'no proof of earlier notification' using errcode = 'check_violation',
            constraint = 'ck_notified_before';
    end if;
    return new;
end $$;
create trigger duty_event_assessment_is_lawful before insert on duty_event_assessment
    for each row execute function check_duty_event_assessment();

-- Something that happens once and makes an application count as withdrawn, with its proof and the decision on the excuse.
create table withdrawal_circumstance (
    id              uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    kind            text        not null check (kind in ('ESCAPED', 'RESIDENCE_LEFT', 'DATA_REFUSED', 'DUTIES_NOT_MET')),
    occurred_at     timestamptz not null,
    proof           text        not null check (proof ~ '\S'),
    notice_decision uuid        references case_decision (id),
    notice_letter   uuid        references letter (letter_id),
    notified_at     timestamptz,
    excuse_offered  boolean     not null,
    excuse_accepted boolean     not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_withdrawal_circumstance primary key (id),
    constraint uq_withdrawal_circumstance_case unique (id, case_id, province),
    constraint fk_withdrawal_circumstance_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_circumstance_excuse check (excuse_offered or not excuse_accepted),
    constraint ck_circumstance_notified check (kind not in ('RESIDENCE_LEFT', 'DUTIES_NOT_MET')
        or (notified_at is not null and notified_at < occurred_at)),
    constraint ck_circumstance_duty check (kind <> 'RESIDENCE_LEFT' or notice_decision is not null),
    constraint ck_circumstance_letter check (kind <> 'DUTIES_NOT_MET' or notice_letter is not null)
);
create index ix_withdrawal_circumstance_case on withdrawal_circumstance (case_id);

create function check_withdrawal_circumstance() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.kind = 'ESCAPED' and not is_held((select f.person_id from case_file f where f.id = new.case_id)) then
        raise exception 'nobody was held' using errcode = 'check_violation', constraint = 'ck_escaped_from_detention';
    end if;
    if new.notice_decision is not null and not exists (select 1 from residence_duty d
            join case_decision_state s on s.decision_id = d.decision_id and s.state = 'SERVED' and s.occurred_at = new.notified_at
            where d.decision_id = new.notice_decision and d.case_id = new.case_id) then
        raise exception 'duty not served' using errcode = 'check_violation', constraint = 'ck_notified_before';
    end if;
    if new.notice_letter is not null and not exists (select 1 from letter l where l.letter_id = new.notice_letter
            and l.case_id = new.case_id and l.document_id in ('DOC-02', 'DOC-06') and l.issued_at = new.notified_at) then
        raise exception 'letter not issued' using errcode = 'check_violation', constraint = 'ck_notified_before';
    end if;
    return new;
end $$;
create trigger withdrawal_circumstance_is_lawful before insert on withdrawal_circumstance
    for each row execute function check_withdrawal_circumstance();

-- What DT-05 found and who proposes to decide so; nothing follows from it by itself (INV-39).
create table withdrawal_proposal (
    id              uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    row_number      smallint    not null check (row_number between 1 and 7),
    article         text        not null check (article ~ '^YUKK 77/1-'),
    circumstance_id uuid,
    proposed_by     text        not null,
    proposed_at     timestamptz not null,
    constraint pk_withdrawal_proposal primary key (id),
    constraint uq_withdrawal_proposal_case unique (id, case_id, province),
    constraint fk_withdrawal_proposal_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_withdrawal_proposal_circumstance foreign key (circumstance_id, case_id, province)
        references withdrawal_circumstance (id, case_id, province),
    constraint ck_withdrawal_proposal_circumstance check ((row_number in (3, 5, 6, 7)) = (circumstance_id is not null))
);
create index ix_withdrawal_proposal_case on withdrawal_proposal (case_id, proposed_at);

-- That somebody else refused a proposal, after which the procedure goes on.
create table withdrawal_refusal (
    proposal_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    reasons     text        not null check (reasons ~ '\S'),
    refused_by  text        not null,
    refused_at  timestamptz not null,
    constraint pk_withdrawal_refusal primary key (proposal_id),
    constraint fk_withdrawal_refusal foreign key (proposal_id, case_id, province)
        references withdrawal_proposal (id, case_id, province)
);

create function check_withdrawal_refusal() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select 1 from withdrawal_proposal p where p.id = new.proposal_id and p.proposed_by = new.refused_by) then
        raise exception 'who proposes does not decide' using errcode = 'check_violation',
            constraint = 'ck_withdrawal_refused_by_another';
    end if;
    return new;
end $$;
create trigger withdrawal_refusal_is_lawful before insert on withdrawal_refusal
    for each row execute function check_withdrawal_refusal();

-- The row of DT-05 that a decision rests on.
create table withdrawal_basis (
    decision_id     uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    row_number      smallint    not null check (row_number between 1 and 7),
    article         text        not null check (article ~ '^YUKK 77/1-'),
    circumstance_id uuid,
    proposed_by     text        not null,
    concluded_by    text        not null,
    concluded_at    timestamptz not null,
    constraint pk_withdrawal_basis primary key (decision_id),
    constraint fk_withdrawal_basis_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint fk_withdrawal_basis_circumstance foreign key (circumstance_id, case_id, province)
        references withdrawal_circumstance (id, case_id, province),
    -- Who proposes a deemed withdrawal does not sign it; a declaration is the person's own.
    constraint ck_withdrawal_signed_by_another check (row_number = 1 or proposed_by <> concluded_by)
);

-- How many days in a row count. Coming, or an accepted excuse, sets it back to nothing; what a person has not decided on, or what
-- has no proof, neither counts nor sets it back (DT-05, counter rule). What a decision has rested on once counts for no other.
create function consecutive_absences(of_case uuid, of_kind text) returns integer
    language sql stable set search_path = public, pg_temp as $$
    select cast(count(*) as integer)
    from duty_event e join duty_event_assessment a on a.event_id = e.id and a.counts
    where e.case_id = of_case and e.kind = of_kind
        and e.due_at > coalesce((select max(r.due_at) from duty_event r
            left join duty_event_assessment x on x.event_id = r.id
            where r.case_id = of_case and r.kind = of_kind and (r.kept or x.excuse_accepted)), '-infinity')
        and e.due_at > coalesce((select max(b.concluded_at) from withdrawal_basis b
            where b.case_id = of_case and b.row_number = case of_kind when 'INTERVIEW' then 2 else 4 end), '-infinity')
$$;

create function check_withdrawal_basis() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from case_decision d where d.id = new.decision_id and d.kind = 'PROTECTION'
            and d.decided_by = new.concluded_by
            and d.outcome = case new.row_number when 1 then 'WITHDRAWN' else 'DEEMED_WITHDRAWN' end) then
        raise exception 'another decision' using errcode = 'check_violation', constraint = 'ck_signed_decision';
    end if;
    if new.row_number in (2, 4) and consecutive_absences(new.case_id,
            case new.row_number when 2 then 'INTERVIEW' else 'REPORT' end) < 3 then
        raise exception 'fewer than three in a row' using errcode = 'check_violation', constraint = 'ck_three_in_a_row';
    end if;
    if new.row_number in (3, 5, 6, 7) and not exists (select 1 from withdrawal_circumstance c where c.id = new.circumstance_id
            and not c.excuse_accepted and c.kind = case new.row_number when 3 then 'ESCAPED' when 5 then 'RESIDENCE_LEFT'
                when 6 then 'DATA_REFUSED' else 'DUTIES_NOT_MET' end
            and not exists (select 1 from withdrawal_refusal r join withdrawal_proposal p on p.id = r.proposal_id
                where p.circumstance_id = c.id)) then
        raise exception 'no such circumstance' using errcode = 'check_violation', constraint = 'ck_circumstance_on_record';
    end if;
    return new;
end $$;
create trigger withdrawal_basis_is_lawful before insert on withdrawal_basis
    for each row execute function check_withdrawal_basis();

-- No decision of deemed withdrawal without its row, whoever writes it; decisions from before keep what the ledger says of them.
create function check_withdrawal_has_basis() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from withdrawal_basis b where b.decision_id = new.id) then
        raise exception 'deemed withdrawal without a row of DT-05' using errcode = 'check_violation',
            constraint = 'ck_withdrawal_has_basis';
    end if;
    return null;
end $$;
create constraint trigger withdrawal_has_basis after insert on case_decision deferrable initially deferred
    for each row when (new.kind = 'PROTECTION' and new.outcome = 'DEEMED_WITHDRAWN') execute function check_withdrawal_has_basis();

create function check_residence_duty() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refuse_unsigned(new.decision_id, new.case_id, 'OBLIGATION_OF_APPLICANT', new.decided_by, new.decided_at);
    if not is_applicant(new.case_id) then
        raise exception 'no applicant' using errcode = 'check_violation', constraint = 'ck_person_is_applicant';
    end if;
    if exists (select 1 from residence_duty_proposal p where p.id = new.proposal_id and p.proposed_by = new.decided_by) then
        raise exception 'who proposes does not sign' using errcode = 'check_violation', constraint = 'ck_duty_signed_by_another';
    end if;
    return new;
end $$;
create trigger residence_duty_is_lawful before insert on residence_duty
    for each row execute function check_residence_duty();

-- Absences assessed before this version left no record of the notice; in doubt they do not count (INV-40).
update protection_application set missed_interviews = 0 where missed_interviews > 0 and decision_id is null;

do $$
declare
    name text;
begin
    foreach name in array array['residence_duty_proposal', 'residence_duty', 'residence_duty_end', 'duty_event',
        'duty_event_assessment', 'withdrawal_circumstance', 'withdrawal_proposal', 'withdrawal_refusal',
        'withdrawal_basis'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
