-- The merits of a claim (YUKK 61-64, 78): what a status rests on, and who is excluded from it. All of it is append-only.

-- Exclusion of one person -----------------------------------------------------------------------------------------------

-- An officer considers whether one person is excluded; the task waits for what is found.
create table exclusion_consideration (
    id        uuid        not null,
    serial    bigint      generated always as identity,
    case_id   uuid        not null,
    province  text        not null,
    person_id uuid        not null,
    opened_by text        not null,
    opened_at timestamptz not null,
    constraint pk_exclusion_consideration primary key (id),
    constraint uq_exclusion_consideration_case unique (id, case_id, province, person_id),
    constraint fk_exclusion_consideration_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_exclusion_consideration_person foreign key (person_id) references person (id)
);
create index ix_exclusion_consideration_case on exclusion_consideration (case_id);

-- What was found about one person, the applicant or a covered family member (DT-03). A later finding may take an earlier one back.
create table exclusion_finding (
    id            uuid        not null,
    serial        bigint      generated always as identity,
    case_id       uuid        not null,
    province      text        not null,
    -- Null for a finding that was recorded without a task.
    consideration_id uuid,
    person_id     uuid        not null,
    ground        text        not null,
    excluded_from text        not null,
    article       text        not null check (article ~ '\S'),
    facts         text        not null check (facts ~ '\S'),
    evidence      text        not null check (evidence ~ '\S'),
    found_by      text        not null,
    found_at      timestamptz not null,
    constraint pk_exclusion_finding primary key (id),
    constraint uq_exclusion_finding_consideration unique (consideration_id),
    constraint fk_exclusion_finding_consideration foreign key (consideration_id, case_id, province, person_id)
        references exclusion_consideration (id, case_id, province, person_id),
    constraint fk_exclusion_finding_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_exclusion_finding_person foreign key (person_id) references person (id),
    -- 64/5 bars subsidiary protection and nothing else.
    constraint ck_exclusion_extent check (case
        when ground in ('UN_ASSISTANCE', 'NATIONALS_RIGHTS', 'CONVENTION_CRIME', 'CRUEL_ACTS', 'PARTICIPATION')
            then excluded_from = 'ALL'
        when ground in ('PUBLIC_DANGER', 'ESCAPE_FROM_SENTENCE') then excluded_from = 'SUBSIDIARY_PROTECTION'
        when ground in ('UN_ASSISTANCE_ENDED', 'NO_OWN_GROUND') then excluded_from = 'NONE'
        else false end)
);
create index ix_exclusion_finding_case on exclusion_finding (case_id, person_id, serial);

-- From what a person is excluded by what was found and not taken back.
create function found_excluded_from(of_case uuid, of_person uuid) returns text
    language sql stable set search_path = public, pg_temp as $$
    select case when bool_or(f.excluded_from = 'ALL') then 'ALL'
        when bool_or(f.excluded_from = 'SUBSIDIARY_PROTECTION') then 'SUBSIDIARY_PROTECTION' else 'NONE' end
    from exclusion_finding f where f.case_id = of_case and f.person_id = of_person
        and not exists (select 1 from exclusion_finding n where n.case_id = f.case_id and n.person_id = f.person_id
            and n.serial > f.serial and (n.ground = 'NO_OWN_GROUND'
                or n.ground = 'UN_ASSISTANCE_ENDED' and f.ground = 'UN_ASSISTANCE'))
$$;

-- Only persons of the file, and only while nobody has been asked to sign; to take a finding back it is never too late.
create function guard_exclusion_finding() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    if not exists (select 1 from case_file c where c.id = new.case_id and c.person_id = new.person_id)
        and not exists (select 1 from case_member m where m.case_id = new.case_id and m.person_id = new.person_id) then
        raise exception 'not a person of the file' using errcode = 'check_violation', constraint = 'ck_exclusion_of_the_file';
    end if;
    if new.excluded_from <> 'NONE' and not exists (select 1 from case_file c where c.id = new.case_id
            and c.state = 'OPEN' and c.stage in ('EXAMINATION', 'ASSESSMENT')) then
        raise exception 'not during the examination' using errcode = 'check_violation',
            constraint = 'ck_exclusion_during_examination';
    end if;
    return new;
end $$;
create trigger exclusion_finding_guarded before insert on exclusion_finding
    for each row execute function guard_exclusion_finding();

-- Status ----------------------------------------------------------------------------------------------------------------

-- What a draft on the merits rests on (DT-06); the latest counts.
create table status_finding (
    id                   uuid        not null,
    serial               bigint      generated always as identity,
    case_id              uuid        not null,
    province             text        not null,
    convention_ground    text        not null check (convention_ground in ('NONE', 'RACE', 'RELIGION', 'NATIONALITY',
                             'SOCIAL_GROUP', 'POLITICAL_OPINION')),
    events_in_europe     boolean,
    serious_harm         text        not null check (serious_harm in ('NONE', 'DEATH_PENALTY', 'TORTURE',
                             'INDISCRIMINATE_VIOLENCE')),
    internal_alternative boolean     not null,
    alternative_reasons  text        check (alternative_reasons ~ '\S'),
    excluded_from        text        not null check (excluded_from in ('NONE', 'SUBSIDIARY_PROTECTION', 'ALL')),
    outcome              text        not null,
    article              text        not null check (article ~ '\S'),
    found_by             text        not null,
    found_at             timestamptz not null,
    constraint pk_status_finding primary key (id),
    constraint fk_status_finding_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_fear_has_its_events check ((events_in_europe is not null) = (convention_ground <> 'NONE')),
    constraint ck_alternative_is_reasoned check (internal_alternative = (alternative_reasons is not null)),
    constraint ck_excluded_gets_no_status check ((excluded_from = 'ALL') = (outcome = 'EXCLUSION')),
    -- The rows of DT-06; a safe and reachable part of the country leaves a refusal possible, and nothing else (YUKK 78/4).
    constraint ck_status_follows_from_findings check (case outcome
        when 'EXCLUSION' then excluded_from = 'ALL'
        when 'REFUGEE' then convention_ground <> 'NONE' and events_in_europe
        when 'CONDITIONAL_REFUGEE' then convention_ground <> 'NONE' and not events_in_europe
        when 'SUBSIDIARY_PROTECTION' then convention_ground = 'NONE' and serious_harm <> 'NONE' and excluded_from = 'NONE'
        when 'REFUSAL' then internal_alternative
            or convention_ground = 'NONE' and (serious_harm = 'NONE' or excluded_from = 'SUBSIDIARY_PROTECTION')
        else false end)
);
create index ix_status_finding_case on status_finding (case_id, serial desc);

-- A draft says what the applicant is excluded from as it was found, not as it suits.
create function guard_status_finding() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if new.excluded_from <> found_excluded_from(new.case_id,
            (select c.person_id from case_file c where c.id = new.case_id)) then
        raise exception 'not what was found' using errcode = 'check_violation', constraint = 'ck_exclusion_as_found';
    end if;
    return new;
end $$;
create trigger status_finding_guarded before insert on status_finding
    for each row execute function guard_status_finding();

-- Nothing is decided on the merits but what the findings give, and not by whoever found a ground of exclusion. What the
-- Commission gives in place of the authority rests on its own votes, but not on a ground of exclusion that stands.
create function guard_merits_decision() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    excluded text;
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    excluded := found_excluded_from(new.case_id, (select c.person_id from case_file c where c.id = new.case_id));
    if excluded = 'ALL' and new.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
        or excluded = 'SUBSIDIARY_PROTECTION' and new.outcome = 'SUBSIDIARY_PROTECTION' then
        raise exception 'the person is excluded' using errcode = 'check_violation', constraint = 'ck_excluded_gets_no_status';
    end if;
    if new.outcome = 'EXCLUSION' and excluded <> 'ALL' then
        raise exception 'nobody is excluded without an own ground' using errcode = 'check_violation',
            constraint = 'ck_exclusion_has_own_ground';
    end if;
    if exists (select 1 from exclusion_finding f where f.case_id = new.case_id and f.found_by = new.decided_by
            and f.excluded_from <> 'NONE') then
        raise exception 'who found the exclusion does not decide' using errcode = 'check_violation',
            constraint = 'ck_exclusion_four_eyes';
    end if;
    if not ('DL-CM-04' = any (new.remedies))
        and exists (select 1 from protection_application a where a.case_id = new.case_id)
        and new.outcome is distinct from (select s.outcome from status_finding s
            where s.case_id = new.case_id order by s.serial desc limit 1) then
        raise exception 'not what was found' using errcode = 'check_violation', constraint = 'ck_status_was_found';
    end if;
    return new;
end $$;
create trigger merits_decision_guarded before insert on case_decision
    for each row when (new.kind = 'PROTECTION'
        and new.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION', 'REFUSAL', 'EXCLUSION'))
    execute function guard_merits_decision();

-- Whom a signed decision excludes; before it nobody is excluded (YUKK 64, 78/2).
create table protection_exclusion (
    decision_id   uuid not null,
    case_id       uuid not null,
    province      text not null,
    person_id     uuid not null,
    excluded_from text not null check (excluded_from in ('SUBSIDIARY_PROTECTION', 'ALL')),
    article       text not null check (article ~ '\S'),
    constraint pk_protection_exclusion primary key (decision_id, person_id),
    constraint fk_protection_exclusion_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint fk_protection_exclusion_person foreign key (person_id) references person (id)
);
create index ix_protection_exclusion_person on protection_exclusion (person_id);

-- Each person by an own ground, never with somebody else (YUKK 64/6, INV-38).
create function guard_protection_exclusion() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if new.excluded_from <> found_excluded_from(new.case_id, new.person_id) then
        raise exception 'nobody is excluded without an own ground' using errcode = 'check_violation',
            constraint = 'ck_exclusion_has_own_ground';
    end if;
    return new;
end $$;
create trigger protection_exclusion_guarded before insert on protection_exclusion
    for each row execute function guard_protection_exclusion();

-- A decision on the merits passes over nobody who is excluded.
create function check_everybody_excluded_is_named() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if exists (select 1 from exclusion_finding f where f.case_id = new.case_id
            and found_excluded_from(f.case_id, f.person_id) in ('ALL',
                case when new.outcome = 'SUBSIDIARY_PROTECTION' then 'SUBSIDIARY_PROTECTION' else 'ALL' end)
            and not exists (select 1 from protection_exclusion x where x.decision_id = new.id
                and x.person_id = f.person_id)) then
        raise exception 'somebody excluded is not named' using errcode = 'check_violation',
            constraint = 'ck_excluded_persons_are_named';
    end if;
    return null;
end $$;
create constraint trigger excluded_persons_named after insert on case_decision deferrable initially deferred
    for each row when (new.kind = 'PROTECTION'
        and new.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION', 'REFUSAL', 'EXCLUSION'))
    execute function check_everybody_excluded_is_named();

do $$
declare
    name text;
begin
    foreach name in array array['exclusion_consideration', 'exclusion_finding', 'status_finding', 'protection_exclusion'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;

-- Whether protection is asked for or given and not lost. An excluded member of a file has no part in its status (YUKK 64/6, 78/2).
create or replace function has_protection(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select 1
        from same_persons(of_person) as same (id)
        join case_file f on f.type = 'UK' and (f.person_id = same.id
            or exists (select 1 from case_member m where m.case_id = f.id and m.person_id = same.id))
        where f.state = 'OPEN'
            or not status_has_ended(f.id, same.id)
            and exists (select 1 from case_decision d where d.case_id = f.id
                and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
                and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED')
                and not exists (select 1 from protection_exclusion x where x.decision_id = d.id and x.person_id = same.id)
                and not exists (select 1 from case_decision later where later.case_id = f.id
                    and later.kind = d.kind and later.decided_at > d.decided_at)))
$$;

-- Whether protection was refused, ceased or cancelled by a decision that is final (YUKK 54/1-i, INV-05). An exclusion is that of
-- the persons whom the decision names, never of their family (YUKK 64/6, INV-38).
create or replace function is_finally_refused_protection(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select 1
        from same_persons(of_person) as same (id)
        join case_file f on f.type = 'UK' and (f.person_id = same.id
            or exists (select 1 from case_member m where m.case_id = f.id and m.person_id = same.id))
        join case_decision d on d.case_id = f.id
        where (d.outcome in ('REFUSAL', 'INADMISSIBLE', 'WITHDRAWN', 'DEEMED_WITHDRAWN')
                or d.outcome = 'EXCLUSION' and f.person_id = same.id
                or exists (select 1 from protection_exclusion x where x.decision_id = d.id and x.person_id = same.id))
            and exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'FINAL')
            and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED'))
        or exists (
            select 1 from same_persons(of_person) as same (id)
            join status_review r on r.person_id = same.id
            join status_review_end e on e.review_id = r.id and e.outcome <> 'CONTINUES')
$$;
