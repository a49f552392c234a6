-- Side roads of the examination: another track (YUKK 79/3), and a transfer to the country that protects (YUKK 72-74). What was
-- proposed, asked and answered is append-only.

-- Another track ------------------------------------------------------------------------------------------------------

-- The tables have chosen the track (DT-01, DT-02); from then on only an approved proposal moves it between regular and accelerated.
alter table protection_application add column track_settled boolean not null default false;
update protection_application set track_settled = true where screening is not null and not unaccompanied_child;
grant update (track_settled) on protection_application to ${applicationRole};

create table track_change_proposal (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    from_track  text        not null,
    to_track    text        not null,
    ground      text        not null,
    reason      text        not null check (reason ~ '\S'),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    constraint pk_track_change_proposal primary key (id),
    constraint uq_track_change_proposal_case unique (id, case_id, province),
    constraint fk_track_change_proposal_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_track_change_ground check (
        (from_track = 'ACCELERATED' and to_track = 'REGULAR' and ground = 'TAKES_LONGER')
        or (from_track = 'REGULAR' and to_track = 'ACCELERATED' and ground in ('NO_PROTECTION_REASON', 'MISLED_AUTHORITIES',
            'DESTROYED_DOCUMENTS', 'IN_REMOVAL_DETENTION', 'APPLIED_TO_DELAY_REMOVAL', 'PUBLIC_ORDER_DANGER',
            'REAPPLIED_AFTER_WITHDRAWAL')))
);
create index ix_track_change_proposal_case on track_change_proposal (case_id);

create table track_change_answer (
    proposal_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    outcome     text        not null check (outcome in ('APPROVED', 'REFUSED', 'LAPSED')),
    reason      text        check (reason ~ '\S'),
    answered_by text        not null,
    answered_at timestamptz not null,
    sequence_number bigint generated always as identity,
    constraint pk_track_change_answer primary key (proposal_id),
    constraint fk_track_change_answer foreign key (proposal_id, case_id, province)
        references track_change_proposal (id, case_id, province),
    constraint ck_refusal_has_a_reason check (outcome <> 'REFUSED' or reason is not null)
);

create function guard_track_change_proposal() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    a protection_application;
begin
    select * into a from protection_application where case_id = new.case_id for update;
    if new.to_track = 'ACCELERATED' and a.unaccompanied_child then
        raise exception 'an unaccompanied child is never accelerated' using errcode = 'check_violation',
            constraint = 'ck_child_is_never_accelerated';
    end if;
    if a.track is distinct from new.from_track then
        raise exception 'not on that track' using errcode = 'check_violation', constraint = 'ck_track_to_leave';
    end if;
    if exists (select 1 from track_change_proposal p where p.case_id = new.case_id
            and not exists (select 1 from track_change_answer x where x.proposal_id = p.id)) then
        raise exception 'proposed already' using errcode = 'unique_violation', constraint = 'uq_one_track_change';
    end if;
    return new;
end $$;
create trigger track_change_proposal_guarded before insert on track_change_proposal
    for each row execute function guard_track_change_proposal();

-- Four eyes, whoever writes the row.
create function guard_track_change_answer() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    p track_change_proposal;
begin
    select * into p from track_change_proposal where id = new.proposal_id;
    if new.outcome <> 'LAPSED' and new.answered_by = p.proposed_by then
        raise exception 'who proposes does not answer' using errcode = 'check_violation',
            constraint = 'ck_track_change_four_eyes';
    end if;
    if new.outcome = 'APPROVED' and p.to_track = 'ACCELERATED'
        and exists (select 1 from protection_application a where a.case_id = p.case_id and a.unaccompanied_child) then
        raise exception 'an unaccompanied child is never accelerated' using errcode = 'check_violation',
            constraint = 'ck_child_is_never_accelerated';
    end if;
    return new;
end $$;
create trigger track_change_answer_guarded before insert on track_change_answer
    for each row execute function guard_track_change_answer();

create function guard_settled_track() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if old.track_settled and not new.track_settled then
        raise exception 'the track was chosen' using errcode = 'check_violation', constraint = 'ck_track_stays_settled';
    end if;
    -- Who turns out to be admissible goes back to the track that was left, not to a quicker one.
    if old.track = 'INADMISSIBLE' and new.track = 'ACCELERATED' and old.track_settled
        and (select f.track_before from inadmissibility_finding f where f.case_id = new.case_id
            order by f.sequence_number desc limit 1) is distinct from 'ACCELERATED' then
        raise exception 'it was not accelerated' using errcode = 'check_violation', constraint = 'ck_track_change_approved';
    end if;
    -- A child leaves the accelerated track whatever anybody proposed (YUKK 79/4).
    if old.track_settled and new.track <> old.track and 'INADMISSIBLE' not in (new.track, old.track)
        and not new.unaccompanied_child
        and new.track is distinct from (select p.to_track from track_change_proposal p
            join track_change_answer x on x.proposal_id = p.id and x.outcome = 'APPROVED'
            where p.case_id = new.case_id order by x.sequence_number desc limit 1) then
        raise exception 'nobody approved another track' using errcode = 'check_violation', constraint = 'ck_track_change_approved';
    end if;
    return new;
end $$;
create trigger settled_track_guarded before update of track, track_settled on protection_application
    for each row execute function guard_settled_track();

-- The figures count the change when it happens, not when the screening chose (FLOW-TRACK).
insert into figure_track (action, from_track, track) values
    ('RETURNED_TO_REGULAR_TRACK', 'ACCELERATED', 'REGULAR'),
    ('CHILD_LEFT_ACCELERATED_TRACK', 'ACCELERATED', 'REGULAR'),
    ('MOVED_TO_ACCELERATED_TRACK', 'REGULAR', 'ACCELERATED'),
    ('TRANSFER_REFUSED', 'INADMISSIBLE', 'REGULAR');

-- Inadmissible applications and the country that protects -------------------------------------------------------------

-- Why an application is held to be inadmissible; the latest counts. Without it nobody may decide so (YUKK 72/3).
create table inadmissibility_finding (
    id               uuid        not null,
    case_id          uuid        not null,
    province         text        not null,
    ground           text        not null check (ground in ('SAME_CLAIM', 'FAMILY_APPLICATION_PENDING',
                         'FAMILY_APPLICATION_REFUSED', 'COUNTRY_OF_ASYLUM', 'SAFE_THIRD_COUNTRY')),
    decider          text        not null,
    article          text        not null,
    country          text        check (country ~ '^[A-Z]{3}$'),
    protection_there text        check (protection_there in ('RECOGNISED', 'EFFECTIVE')),
    earlier_case     text        check (earlier_case ~ '\S'),
    comparison       text        check (comparison ~ '\S'),
    criteria         text[]      not null,
    personal_link    text        check (personal_link ~ '\S'),
    reasonableness   text        check (reasonableness ~ '\S'),
    track_before     text        not null check (track_before in ('REGULAR', 'ACCELERATED')),
    sequence_number  bigint      generated always as identity,
    found_by         text        not null,
    found_at         timestamptz not null,
    constraint pk_inadmissibility_finding primary key (id),
    constraint fk_inadmissibility_finding_case foreign key (case_id, province) references case_file (id, province),
    -- Letters a and b belong to the province, c and ç to the headquarters alone (YUKK 72/1).
    constraint ck_inadmissibility_decider check (decider =
        case when ground in ('COUNTRY_OF_ASYLUM', 'SAFE_THIRD_COUNTRY') then 'HEADQUARTERS' else 'PROVINCE' end),
    constraint ck_earlier_file_was_compared check (ground in ('COUNTRY_OF_ASYLUM', 'SAFE_THIRD_COUNTRY')
        or (earlier_case is not null and comparison is not null)),
    constraint ck_country_is_named check ((country is not null) = (ground in ('COUNTRY_OF_ASYLUM', 'SAFE_THIRD_COUNTRY'))),
    constraint ck_protection_there check ((protection_there is not null) = (ground = 'COUNTRY_OF_ASYLUM')),
    -- All four criteria, and this person's link and what can be asked of them (YUKK 74/2, 74/3).
    constraint ck_safe_third_country check (ground <> 'SAFE_THIRD_COUNTRY' or (personal_link is not null
        and reasonableness is not null
        and criteria @> array['NO_THREAT', 'NON_REFOULEMENT', 'PROTECTION_AVAILABLE', 'NO_SERIOUS_HARM']))
);
create index ix_inadmissibility_finding_case on inadmissibility_finding (case_id, sequence_number desc);

create table protection_transfer (
    decision_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    country     text        not null check (country ~ '^[A-Z]{3}$'),
    article     text        not null,
    opened_by   text        not null,
    opened_at   timestamptz not null,
    constraint pk_protection_transfer primary key (decision_id),
    constraint uq_protection_transfer_case unique (decision_id, case_id, province),
    constraint fk_protection_transfer_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province)
);
create index ix_protection_transfer_case on protection_transfer (case_id);

create table protection_transfer_request (
    decision_id  uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    requested_at timestamptz not null,
    reference    text        not null check (reference ~ '\S'),
    requested_by text        not null,
    recorded_at  timestamptz not null,
    constraint pk_protection_transfer_request primary key (decision_id),
    constraint fk_protection_transfer_request foreign key (decision_id, case_id, province)
        references protection_transfer (decision_id, case_id, province)
);

create table protection_transfer_reply (
    decision_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    accepted    boolean     not null,
    replied_at  timestamptz not null,
    reference   text        not null check (reference ~ '\S'),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_protection_transfer_reply primary key (decision_id),
    constraint fk_protection_transfer_reply foreign key (decision_id, case_id, province)
        references protection_transfer (decision_id, case_id, province),
    constraint fk_reply_to_a_request foreign key (decision_id) references protection_transfer_request (decision_id)
);

create table protection_transfer_execution (
    decision_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    left_at     timestamptz not null,
    border_gate text        not null check (border_gate ~ '\S'),
    received_by text        not null check (received_by ~ '\S'),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_protection_transfer_execution primary key (decision_id),
    constraint fk_protection_transfer_execution foreign key (decision_id, case_id, province)
        references protection_transfer (decision_id, case_id, province)
);

-- A decision of inadmissibility rests on a finding, and on letters c and ç only the headquarters take it.
create function guard_inadmissibility_decision() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    f inadmissibility_finding;
begin
    select * into f from inadmissibility_finding where case_id = new.case_id order by sequence_number desc limit 1;
    if f.id is null then
        raise exception 'nothing was found' using errcode = 'check_violation', constraint = 'ck_inadmissibility_was_found';
    end if;
    if f.decider = 'HEADQUARTERS' and coalesce(current_setting('himaye.provinces', true), '') <> '*' then
        raise exception 'the headquarters decide' using errcode = 'check_violation',
            constraint = 'ck_inadmissibility_competence';
    end if;
    return new;
end $$;
create trigger inadmissibility_decision_guarded before insert on case_decision
    for each row when (new.kind = 'PROTECTION' and new.outcome = 'INADMISSIBLE')
    execute function guard_inadmissibility_decision();

-- No country is named again that has refused to take the applicant (YUKK 73, 74).
create function guard_inadmissibility_finding() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if exists (select 1 from protection_transfer t join protection_transfer_reply r on r.decision_id = t.decision_id
            where t.case_id = new.case_id and t.country = new.country and not r.accepted) then
        raise exception 'the country has refused' using errcode = 'check_violation', constraint = 'ck_country_has_refused';
    end if;
    return new;
end $$;
create trigger inadmissibility_finding_guarded before insert on inadmissibility_finding
    for each row execute function guard_inadmissibility_finding();

-- Whether a look into the registries after the last period, or a court, has closed the ways to contest a decision.
create function transfer_is_released(of_decision uuid) returns boolean
    language sql stable set search_path = public, pg_temp as $$
    select exists (select 1 from case_decision d join case_event e on e.case_id = d.case_id
        and e.kind in ('REGISTRY_FOUND_NOTHING', 'DECISION_UPHELD') and e.recorded_at >= d.decided_at
        where d.id = of_decision and not exists (select 1 from case_event c where c.case_id = d.case_id
            and c.kind = 'DECISION_CONTESTED' and c.recorded_at > e.recorded_at))
$$;

-- Whether a court has annulled a decision, whoever has told of it.
create function transfer_is_annulled_by_court(of_decision uuid) returns boolean
    language sql stable set search_path = public, pg_temp as $$
    select exists (select 1 from case_decision d join court_event c on c.case_id = d.case_id
        and c.kind = 'JUDGMENT_ANNULLED' and c.recorded_at >= d.decided_at where d.id = of_decision)
$$;

create function guard_transfer() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from case_decision d where d.id = new.decision_id and d.kind = 'PROTECTION'
            and d.outcome = 'INADMISSIBLE'
            and (select f.country from inadmissibility_finding f where f.case_id = d.case_id
                order by f.sequence_number desc limit 1) = new.country) then
        raise exception 'no such decision' using errcode = 'check_violation', constraint = 'ck_transfer_was_decided';
    end if;
    return new;
end $$;
create trigger protection_transfer_guarded before insert on protection_transfer
    for each row execute function guard_transfer();

-- The person stays while the decision can be contested or is (YUKK 73, 74, 80/1-e, INV-02).
create function guard_transfer_execution() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    -- A suit that is being written at the same moment is waited for, and the suit for the journey.
    perform hold_person((select f.person_id from case_file f where f.id = new.case_id), true);
    if not exists (select 1 from protection_transfer_reply r where r.decision_id = new.decision_id and r.accepted) then
        raise exception 'no country takes the person' using errcode = 'check_violation', constraint = 'ck_transfer_was_accepted';
    end if;
    if exists (select 1 from case_decision_state s where s.decision_id = new.decision_id and s.state = 'ANNULLED')
        or transfer_is_annulled_by_court(new.decision_id) then
        raise exception 'the decision was annulled' using errcode = 'check_violation', constraint = 'ck_transfer_decision_stands';
    end if;
    if not transfer_is_released(new.decision_id)
        or (court_state(new.case_id)).suits <> '{}'
        or exists (select 1 from protection_application a where a.case_id = new.case_id and a.contested_by <> '{}')
        or exists (select 1 from running_clock k where k.case_id = new.case_id and k.clock_class = 'C1'
            and k.state <> 'STOPPED' and (k.state = 'SUSPENDED' or k.lock_until > new.left_at)
            and not exists (select 1 from running_clock n where n.case_id = k.case_id and n.rule_id = k.rule_id
                and (n.occurrence, n.version) > (k.occurrence, k.version))) then
        raise exception 'it can still be contested' using errcode = 'check_violation', constraint = 'ck_transfer_after_window';
    end if;
    return new;
end $$;
create trigger protection_transfer_execution_guarded before insert on protection_transfer_execution
    for each row execute function guard_transfer_execution();

do $$
declare
    name text;
begin
    foreach name in array array['track_change_proposal', 'track_change_answer', 'inadmissibility_finding', 'protection_transfer',
        'protection_transfer_request', 'protection_transfer_reply', 'protection_transfer_execution'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
