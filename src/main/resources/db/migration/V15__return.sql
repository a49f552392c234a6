-- Voluntary return (YUKK 60/A, 87) and readmission. Facts are append-only.

-- Voluntary return ------------------------------------------------------------------------------------------------

-- The person's own written, informed, interpreted declaration (INV-12). Nothing but this starts a return, and it holds
-- only while no revocation stands beside it.
create table return_declaration (
    id                       uuid        not null,
    case_id                  uuid        not null,
    province                 text        not null,
    person_id                uuid        not null,
    -- Given by the receiving office, so that a repeated call records nothing twice.
    reference                text        not null check (reference ~ '\S'),
    request_sha256           text        not null,
    -- YUKK 60/A for persons in removal procedures, YUKK 87 for applicants and status holders.
    article                  text        not null check (article in ('YUKK 60/A', 'YUKK 87')),
    destination              text        not null check (destination ~ '^[A-Z]{3}$' and destination <> 'TUR'),
    declared_at              timestamptz not null,
    -- The language in which the declaration was explained; without interpreter only in Turkish.
    language                 text        not null check (language ~ '^[A-Z]{2,5}$'),
    interpreter              text        check (interpreter ~ '\S'),
    witness                  text        not null check (witness ~ '\S'),
    information_given        boolean     not null check (information_given),
    free_will                boolean     not null check (free_will),
    right_to_revoke_told     boolean     not null check (right_to_revoke_told),
    signed_by                text        not null check (signed_by in ('SIGNATURE', 'FINGERPRINT')),
    received_by              text        not null,
    recorded_at              timestamptz not null,
    constraint pk_return_declaration primary key (id),
    constraint uq_return_declaration_reference unique (province, reference),
    constraint uq_return_declaration_case unique (id, case_id, province),
    constraint fk_return_declaration_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_return_declaration_person foreign key (person_id) references person (id),
    constraint ck_return_declaration_interpreted check (language = 'TR' or interpreter is not null),
    constraint ck_return_declaration_witness check (interpreter is null or lower(btrim(interpreter)) <> lower(btrim(witness))),
    constraint ck_return_declaration_recorded check (declared_at <= recorded_at)
);
create index ix_return_declaration_person on return_declaration (person_id, declared_at);
create index ix_return_declaration_case on return_declaration (case_id, declared_at);

-- A declaration holds no more: the person took it back, or the removal it was made in ended otherwise.
create table return_declaration_revocation (
    declaration_id uuid        not null,
    province       text        not null,
    because        text        not null default 'TAKEN_BACK' check (because in ('TAKEN_BACK', 'REMOVAL_ENDED')),
    revoked_at     timestamptz not null,
    received_by    text        not null,
    recorded_at    timestamptz not null,
    constraint pk_return_declaration_revocation primary key (declaration_id),
    constraint fk_return_declaration_revocation foreign key (declaration_id) references return_declaration (id)
);

create table return_support (
    declaration_id uuid        not null,
    case_id        uuid        not null,
    province       text        not null,
    kind           text        not null check (kind in ('NONE', 'IN_KIND', 'CASH', 'IN_KIND_AND_CASH')),
    -- Whole Turkish lira.
    amount         bigint      not null check (amount >= 0),
    decided_by     text        not null,
    decided_at     timestamptz not null,
    constraint pk_return_support primary key (declaration_id),
    constraint fk_return_support_declaration foreign key (declaration_id, case_id, province)
        references return_declaration (id, case_id, province),
    constraint ck_return_support_amount check ((kind in ('CASH', 'IN_KIND_AND_CASH')) = (amount > 0))
);

create table return_journey (
    id             uuid        not null,
    declaration_id uuid        not null,
    case_id        uuid        not null,
    province       text        not null,
    travels_at     timestamptz not null,
    border_gate    text        not null check (border_gate ~ '\S'),
    planned_by     text        not null,
    planned_at     timestamptz not null,
    constraint pk_return_journey primary key (id),
    constraint fk_return_journey_declaration foreign key (declaration_id, case_id, province)
        references return_declaration (id, case_id, province)
);
create index ix_return_journey_declaration on return_journey (declaration_id, planned_at);

-- A voluntary return that took place; counted here and nowhere among the removals.
create table return_exit (
    id              uuid        not null,
    declaration_id  uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    person_id       uuid        not null,
    destination     text        not null check (destination ~ '^[A-Z]{3}$'),
    exited_at       timestamptz not null,
    border_gate     text        not null check (border_gate ~ '\S'),
    guard_answer_id uuid        not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_return_exit primary key (id),
    constraint uq_return_exit_declaration unique (declaration_id),
    constraint fk_return_exit_declaration foreign key (declaration_id, case_id, province)
        references return_declaration (id, case_id, province),
    constraint fk_return_exit_answer foreign key (guard_answer_id) references removal_guard_answer (id)
);
create index ix_return_exit_exited_at on return_exit (exited_at);

-- Whoever writes down a declaration or an exit is a person at work, never a timer, and writes for somebody of the case.
create function return_needs_a_person_at_work() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    acting text := coalesce(current_setting('himaye.actor', true), '');
    author text := case tg_table_name when 'return_declaration' then to_jsonb(new) ->> 'received_by'
                                      else to_jsonb(new) ->> 'recorded_by' end;
begin
    if acting in ('', 'himaye') or author is distinct from acting then
        raise exception '% is written by the officer who acts, never by a timer (INV-12)', tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    if not exists (
            select from case_file f where f.id = new.case_id and f.person_id in (select same_persons(new.person_id))
            union all
            select from case_member m where m.case_id = new.case_id and m.person_id in (select same_persons(new.person_id)))
    then
        raise exception 'the case does not cover the person' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- No exit without the declaration that stands, and without the guard's clear answer of the same transaction.
create function return_exit_rests_on_consent() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_person(new.person_id, true);
    if not exists (select from return_declaration d where d.id = new.declaration_id and d.person_id = new.person_id
            and d.destination = new.destination and d.declared_at < new.exited_at) then
        raise exception 'no declaration of this person for this country' using errcode = 'check_violation';
    end if;
    if exists (select from return_declaration_revocation r where r.declaration_id = new.declaration_id) then
        raise exception 'the declaration was revoked (INV-12)' using errcode = 'check_violation';
    end if;
    if not exists (select from removal_guard_answer a where a.id = new.guard_answer_id and a.clear
            and a.purpose = 'RETURN' and a.person_id = new.person_id and a.destination = new.destination
            and a.transaction = pg_current_xact_id()) then
        raise exception 'no clear answer of the guard in this transaction' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- A revocation and the exit wait for each other; whichever comes second is refused or too late.
create function revocation_precedes_exit() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_person((select d.person_id from return_declaration d where d.id = new.declaration_id), false);
    if exists (select from return_exit e where e.declaration_id = new.declaration_id) then
        raise exception 'the person has left' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger return_declaration_by_a_person before insert on return_declaration
    for each row execute function return_needs_a_person_at_work();
create trigger return_exit_by_a_person before insert on return_exit
    for each row execute function return_needs_a_person_at_work();
create trigger return_exit_on_consent before insert on return_exit
    for each row execute function return_exit_rests_on_consent();
create trigger return_declaration_revocation_before_exit before insert on return_declaration_revocation
    for each row execute function revocation_precedes_exit();

-- Readmission -----------------------------------------------------------------------------------------------------

create table readmission_request (
    id              uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    person_id       uuid        not null,
    reference       text        not null check (reference ~ '\S'),
    request_sha256  text        not null,
    -- INCOMING: another state asks Türkiye to take somebody back.
    direction       text        not null check (direction in ('INCOMING', 'OUTGOING')),
    -- Id of the agreement in law/readmission-agreements.yaml.
    agreement       text        not null check (agreement ~ '^[A-Z][A-Z0-9-]*$'),
    partner         text        not null check (partner ~ '^[A-Z]{3}$' and partner <> 'TUR'),
    procedure       text        not null check (procedure in ('NORMAL', 'ACCELERATED')),
    evidence        text[]      not null check (cardinality(evidence) > 0),
    -- Knowledge of the irregular stay, or the apprehension in the border region.
    known_at        timestamptz not null,
    -- When the requested state received it; starts the period for the reply.
    received_at     timestamptz not null,
    -- As the agreement stood when the request was made.
    silence_accepts boolean     not null,
    reply_due_at    timestamptz,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_readmission_request primary key (id),
    constraint uq_readmission_request_reference unique (province, reference),
    constraint uq_readmission_request_case unique (id, case_id, province),
    constraint fk_readmission_request_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_readmission_request_person foreign key (person_id) references person (id),
    constraint ck_readmission_request_silence check (not silence_accepts or reply_due_at is not null),
    constraint ck_readmission_request_order check (known_at <= received_at)
);
create index ix_readmission_request_case on readmission_request (case_id);
create index ix_readmission_request_received on readmission_request (direction, received_at);

create table readmission_reply (
    request_id  uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    result      text        not null check (result in ('ACCEPTED', 'REFUSED', 'TACITLY_ACCEPTED')),
    reasons     text        check (reasons ~ '\S'),
    replied_at  timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_readmission_reply primary key (request_id),
    constraint fk_readmission_reply_request foreign key (request_id, case_id, province)
        references readmission_request (id, case_id, province),
    constraint ck_readmission_reply_reasons check (result <> 'REFUSED' or reasons is not null)
);

create table readmission_document (
    request_id  uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    kind        text        not null check (kind in ('PASSPORT', 'EMERGENCY_TRAVEL_DOCUMENT', 'STANDARD_TRAVEL_DOCUMENT')),
    issued_on   date        not null,
    valid_until date        not null check (valid_until >= issued_on),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_readmission_document primary key (request_id),
    constraint fk_readmission_document_request foreign key (request_id, case_id, province)
        references readmission_request (id, case_id, province)
);

-- The period for the transfer may grow for a legal or practical obstacle.
create table readmission_extension (
    id          uuid        not null,
    request_id  uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    obstacle    text        not null check (obstacle in ('LEGAL', 'PRACTICAL')),
    reasons     text        not null check (reasons ~ '\S'),
    until       timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_readmission_extension primary key (id),
    constraint fk_readmission_extension_request foreign key (request_id, case_id, province)
        references readmission_request (id, case_id, province)
);

create table readmission_transfer (
    request_id      uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    person_id       uuid        not null,
    destination     text        not null check (destination ~ '^[A-Z]{3}$'),
    transferred_at  timestamptz not null,
    border_gate     text        not null check (border_gate ~ '\S'),
    -- Null only where somebody comes to Türkiye.
    guard_answer_id uuid,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_readmission_transfer primary key (request_id),
    constraint fk_readmission_transfer_request foreign key (request_id, case_id, province)
        references readmission_request (id, case_id, province),
    constraint fk_readmission_transfer_answer foreign key (guard_answer_id) references removal_guard_answer (id)
);

-- A request that leads nowhere any more.
create table readmission_end (
    request_id  uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    because     text        not null check (because in ('GIVEN_UP', 'REMOVAL_ENDED')),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_readmission_end primary key (request_id),
    constraint fk_readmission_end_request foreign key (request_id, case_id, province)
        references readmission_request (id, case_id, province)
);

-- Silence accepts only where the agreement says so, and not before its period is over.
create function silence_accepts_by_agreement_only() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.result = 'TACITLY_ACCEPTED' and not exists (select from readmission_request r where r.id = new.request_id
            and r.silence_accepts and r.reply_due_at <= new.recorded_at) then
        raise exception 'silence accepts nothing here' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger readmission_reply_silence before insert on readmission_reply
    for each row execute function silence_accepts_by_agreement_only();

-- Nobody is handed over without acceptance, nor to another state without the guard's clear answer.
create function transfer_rests_on_acceptance() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    request readmission_request;
begin
    perform hold_person(new.person_id, true);
    select * into request from readmission_request r where r.id = new.request_id;
    if request.person_id is distinct from new.person_id
            or new.destination is distinct from (case request.direction when 'OUTGOING' then request.partner else 'TUR' end)
            or exists (select from readmission_end e where e.request_id = new.request_id)
            or not exists (select from readmission_reply p where p.request_id = new.request_id and p.result <> 'REFUSED') then
        raise exception 'no accepted request for this person and country' using errcode = 'check_violation';
    end if;
    if request.direction = 'OUTGOING' and not exists (select from removal_guard_answer a where a.id = new.guard_answer_id
            and a.clear and a.purpose = 'READMISSION' and a.person_id = new.person_id and a.destination = new.destination
            and a.transaction = pg_current_xact_id()) then
        raise exception 'no clear answer of the guard in this transaction' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger readmission_transfer_on_acceptance before insert on readmission_transfer
    for each row execute function transfer_rests_on_acceptance();

do $$
declare
    name text;
begin
    foreach name in array array['return_declaration', 'return_declaration_revocation', 'return_support', 'return_journey',
        'return_exit', 'readmission_request', 'readmission_reply', 'readmission_document', 'readmission_extension',
        'readmission_end', 'readmission_transfer'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
