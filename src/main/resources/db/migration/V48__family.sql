-- Families (YUKK 64/6, 65/3, 66, 78/2): who joins a file, who leaves it, and who comes of age in it. All of it is append-only.

-- Whether somebody has signed about the family what nobody has set aside.
create function protection_is_decided(of_case uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from case_decision d where d.case_id = of_case and d.kind = 'PROTECTION'
        and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED'))
$$;

-- Leaving ---------------------------------------------------------------------------------------------------------------

-- The end of a membership. Whoever lives keeps their claim, in a file of their own or with the adult they go with.
create table case_member_end (
    case_id     uuid        not null,
    province    text        not null,
    person_id   uuid        not null,
    reason      text        not null check (reason in ('CONSENT_WITHDRAWN', 'OWN_APPLICATION', 'SEPARATION', 'DEATH')),
    ended_at    timestamptz not null,
    proof       text        not null check (proof ~ '\S'),
    own_case_id uuid,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_case_member_end primary key (case_id, person_id),
    constraint fk_case_member_end_member foreign key (case_id, person_id) references case_member (case_id, person_id),
    constraint fk_case_member_end_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_case_member_end_own_case foreign key (own_case_id, province) references case_file (id, province),
    constraint ck_claim_of_who_leaves_goes_on check ((reason = 'DEATH') = (own_case_id is null)),
    constraint ck_member_leaves_in_the_past check (ended_at <= recorded_at)
);
create index ix_case_member_end_own_case on case_member_end (own_case_id);

create function guard_case_member_end() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform hold_person(new.person_id, false);
    perform from protection_application a where a.case_id = new.case_id for no key update;
    if not found or not exists (select 1 from case_file f where f.id = new.case_id and f.state = 'OPEN')
        or new.reason <> 'DEATH' and protection_is_decided(new.case_id) then
        raise exception 'the family is decided about' using errcode = 'check_violation',
            constraint = 'ck_member_leaves_before_the_decision';
    end if;
    -- Nobody is without a claim for a moment: it is open already, and as old as that of the family.
    if new.reason <> 'DEATH' and not exists (
            select 1 from case_file f
            join protection_application own on own.case_id = f.id
            join protection_application family on family.case_id = new.case_id and family.lodged_at = own.lodged_at
            where f.id = new.own_case_id and f.id <> new.case_id and f.type = 'UK' and f.state = 'OPEN'
                and (f.person_id = new.person_id or exists (select 1 from case_member m
                    where m.case_id = f.id and m.person_id = new.person_id))) then
        raise exception 'the claim does not go on' using errcode = 'check_violation',
            constraint = 'ck_claim_of_who_leaves_goes_on';
    end if;
    return new;
end $$;
create trigger case_member_end_guarded before insert on case_member_end
    for each row execute function guard_case_member_end();

-- Consent ---------------------------------------------------------------------------------------------------------------

-- The written consent of somebody who was a child when the family applied (YUKK 65/3).
create table case_member_consent (
    case_id      uuid        not null,
    province     text        not null,
    person_id    uuid        not null,
    consented_at timestamptz not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_case_member_consent primary key (case_id, person_id),
    constraint fk_case_member_consent_member foreign key (case_id, person_id) references case_member (case_id, person_id),
    constraint fk_case_member_consent_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_consent_lies_in_the_past check (consented_at <= recorded_at)
);

-- A child consents to nothing: what was written before the birthday is no consent of the adult.
create function guard_case_member_consent() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select 1 from person p where p.id = new.person_id and adult_from(p.birth_date) > legal_day(new.consented_at)) then
        raise exception 'a child does not consent' using errcode = 'check_violation', constraint = 'ck_adults_consent';
    end if;
    return new;
end $$;
create trigger case_member_consent_guarded before insert on case_member_consent
    for each row execute function guard_case_member_consent();

-- Whom a file covers today, and since when an adult among them has consented.
create view current_case_member with (security_invoker = true) as
    select m.case_id, m.province, m.person_id, m.relation, coalesce(m.consented_at, c.consented_at) as consented_at, m.added_at
    from case_member m
    left join case_member_consent c on c.case_id = m.case_id and c.person_id = m.person_id
    where not exists (select 1 from case_member_end e where e.case_id = m.case_id and e.person_id = m.person_id);
grant select on current_case_member to ${applicationRole};

-- Joining ---------------------------------------------------------------------------------------------------------------

-- A family is complete when the decision about it is signed; an adult joins by written consent only (YUKK 65/3, 78/2).
create function guard_case_member() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    if found and protection_is_decided(new.case_id) then
        raise exception 'the family is decided about' using errcode = 'check_violation',
            constraint = 'ck_member_joins_before_the_decision';
    end if;
    if found and new.consented_at is null and exists (select 1 from person p
            where p.id = new.person_id and adult_from(p.birth_date) <= legal_day(new.added_at)) then
        raise exception 'an adult joins by consent' using errcode = 'check_violation', constraint = 'ck_adults_consent';
    end if;
    return new;
end $$;
create trigger case_member_guarded before insert on case_member
    for each row execute function guard_case_member();

-- Deciding --------------------------------------------------------------------------------------------------------------

-- Nothing is decided about an adult who was not asked (YUKK 65/3). What the Commission gives in place of the authority rests on
-- a decision that was signed when everybody had been asked; to name its court period makes nothing a decision of the Commission.
create function guard_decision_about_adults() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    if not (new.remedies = array['DL-CM-04'] and commission_gives_status(new.case_id)) and exists (
            select 1 from current_case_member m join person p on p.id = m.person_id
            where m.case_id = new.case_id and m.consented_at is null
                and adult_from(p.birth_date) <= legal_day(new.decided_at)) then
        raise exception 'an adult was not asked' using errcode = 'check_violation',
            constraint = 'ck_adult_members_have_consented';
    end if;
    return new;
end $$;
create trigger decision_about_adults_guarded before insert on case_decision
    for each row when (new.kind = 'PROTECTION') execute function guard_decision_about_adults();

do $$
declare
    name text;
begin
    foreach name in array array['case_member_end', 'case_member_consent'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;

-- Coming of age ---------------------------------------------------------------------------------------------------------

-- Since when the file says that its applicant is a child: since the wish, or since somebody last asked for the age.
create function childhood_known_on(of_case uuid) returns date
    language sql stable set search_path = public, pg_temp as $$
    select legal_day(greatest(a.lodged_at, (select max(d.requested_at) from age_assessment d where d.case_id = a.case_id)))
    from protection_application a where a.case_id = of_case
$$;

-- Somebody turned eighteen in an open file: a member, or an applicant who was a child alone.
create table coming_of_age (
    id            uuid        not null,
    case_id       uuid        not null,
    province      text        not null,
    person_id     uuid        not null,
    unaccompanied boolean     not null,
    adult_from    date        not null,
    opened_at     timestamptz not null,
    constraint pk_coming_of_age primary key (id),
    constraint uq_coming_of_age_case unique (id, case_id, province, person_id),
    constraint uq_coming_of_age_once unique (case_id, person_id, unaccompanied),
    constraint fk_coming_of_age_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_coming_of_age_person foreign key (person_id) references person (id),
    constraint ck_coming_of_age_is_no_earlier check (legal_day(opened_at) >= adult_from)
);

create function guard_coming_of_age() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from person p where p.id = new.person_id and adult_from(p.birth_date) = new.adult_from) then
        raise exception 'not the birthday of the person' using errcode = 'check_violation',
            constraint = 'ck_coming_of_age_is_the_birthday';
    end if;
    if not (new.unaccompanied and exists (select 1 from case_file f where f.id = new.case_id and f.person_id = new.person_id)
                and new.adult_from > childhood_known_on(new.case_id)
            or not new.unaccompanied and exists (select 1 from current_case_member m
                where m.case_id = new.case_id and m.person_id = new.person_id)) then
        raise exception 'not a child of the file' using errcode = 'check_violation',
            constraint = 'ck_coming_of_age_of_the_file';
    end if;
    return new;
end $$;
create trigger coming_of_age_guarded before insert on coming_of_age
    for each row execute function guard_coming_of_age();

-- What a person at work has heard and done about it.
create table coming_of_age_answer (
    coming_of_age_id uuid        not null,
    case_id          uuid        not null,
    province         text        not null,
    person_id        uuid        not null,
    answer           text        not null check (answer in ('CONSENTS', 'OWN_APPLICATION', 'REPRESENTATION_ENDED')),
    answered_at      timestamptz not null,
    proof            text        not null check (proof ~ '\S'),
    recorded_by      text        not null constraint ck_coming_of_age_needs_a_person check (recorded_by not in ('', 'himaye')),
    recorded_at      timestamptz not null,
    constraint pk_coming_of_age_answer primary key (coming_of_age_id),
    constraint fk_coming_of_age_answer foreign key (coming_of_age_id, case_id, province, person_id)
        references coming_of_age (id, case_id, province, person_id),
    constraint ck_coming_of_age_answered_in_the_past check (answered_at <= recorded_at)
);
create index ix_coming_of_age_answer_case on coming_of_age_answer (case_id);

-- An answer is one of an adult, and true at the end of its transaction: who consents is covered, who applies alone has left.
create function check_coming_of_age_answer() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    c coming_of_age;
begin
    select * into c from coming_of_age where id = new.coming_of_age_id;
    if legal_day(new.answered_at) < c.adult_from or c.unaccompanied <> (new.answer = 'REPRESENTATION_ENDED') then
        raise exception 'not an answer of an adult' using errcode = 'check_violation', constraint = 'ck_adults_answer';
    end if;
    if new.answer = 'CONSENTS' and not exists (select 1 from case_member_consent k
                where k.case_id = new.case_id and k.person_id = new.person_id)
        or new.answer = 'OWN_APPLICATION' and not exists (select 1 from case_member_end e
                where e.case_id = new.case_id and e.person_id = new.person_id and e.own_case_id is not null) then
        raise exception 'nothing follows from the answer' using errcode = 'check_violation',
            constraint = 'ck_coming_of_age_answer_is_followed';
    end if;
    return null;
end $$;
create constraint trigger coming_of_age_answer_is_true after insert on coming_of_age_answer deferrable initially deferred
    for each row execute function check_coming_of_age_answer();

-- Whoever may be a child alone is treated as one until a report says otherwise, or majority has ended it (YUKK 66/1-b).
create or replace function guard_benefit_of_doubt() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if old.unaccompanied_child and not new.unaccompanied_child
        and not exists (select 1 from coming_of_age_answer a join coming_of_age c on c.id = a.coming_of_age_id
            where a.case_id = new.case_id and a.answer = 'REPRESENTATION_ENDED'
                and c.adult_from > childhood_known_on(new.case_id))
        and (select coalesce(r.result, 'AWAITED') from age_assessment a left join age_report r on r.assessment_id = a.id
            where a.case_id = new.case_id order by a.sequence_number desc limit 1) in ('AWAITED', 'CHILD', 'INCONCLUSIVE') then
        raise exception 'the doubt counts for the person' using errcode = 'check_violation',
            constraint = 'ck_benefit_of_the_doubt';
    end if;
    return new;
end $$;

do $$
declare
    name text;
begin
    foreach name in array array['coming_of_age', 'coming_of_age_answer'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;

-- Who is covered --------------------------------------------------------------------------------------------------------

-- Exclusion is found about those whom the file covers, and only while nobody has been asked to sign; to take a finding back it is
-- never too late.
create or replace function guard_exclusion_finding() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    perform from protection_application a where a.case_id = new.case_id for no key update;
    if not exists (select 1 from case_file c where c.id = new.case_id and c.person_id = new.person_id)
        and not exists (select 1 from current_case_member m where m.case_id = new.case_id and m.person_id = new.person_id) then
        raise exception 'not a person of the file' using errcode = 'check_violation', constraint = 'ck_exclusion_of_the_file';
    end if;
    if new.excluded_from <> 'NONE' and not exists (select 1 from case_file c where c.id = new.case_id
            and c.state = 'OPEN' and c.stage in ('EXAMINATION', 'ASSESSMENT')) then
        raise exception 'not during the examination' using errcode = 'check_violation',
            constraint = 'ck_exclusion_during_examination';
    end if;
    return new;
end $$;

-- A decision excludes nobody who has left the family: their claim is decided in their own file.
create or replace function guard_protection_exclusion() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if new.excluded_from <> found_excluded_from(new.case_id, new.person_id)
        or exists (select 1 from case_member_end e where e.case_id = new.case_id and e.person_id = new.person_id) then
        raise exception 'nobody is excluded without an own ground' using errcode = 'check_violation',
            constraint = 'ck_exclusion_has_own_ground';
    end if;
    return new;
end $$;

create or replace function check_everybody_excluded_is_named() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if exists (select 1 from exclusion_finding f where f.case_id = new.case_id
            and not exists (select 1 from case_member_end e where e.case_id = f.case_id and e.person_id = f.person_id)
            and found_excluded_from(f.case_id, f.person_id) in ('ALL',
                case when new.outcome = 'SUBSIDIARY_PROTECTION' then 'SUBSIDIARY_PROTECTION' else 'ALL' end)
            and not exists (select 1 from protection_exclusion x where x.decision_id = new.id
                and x.person_id = f.person_id)) then
        raise exception 'somebody excluded is not named' using errcode = 'check_violation',
            constraint = 'ck_excluded_persons_are_named';
    end if;
    return null;
end $$;

-- Whether protection is asked for or given and not lost. Who has left a family is protected by the file in which their claim goes
-- on and by no other. A death takes protection from nobody: if it was recorded by mistake, somebody alive still needs it.
create or replace function has_protection(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select 1
        from same_persons(of_person) as same (id)
        join case_file f on f.type = 'UK' and (f.person_id = same.id
            or exists (select 1 from case_member m where m.case_id = f.id and m.person_id = same.id
                and not exists (select 1 from case_member_end e where e.case_id = m.case_id and e.person_id = m.person_id
                    and e.reason <> 'DEATH')))
        where f.state = 'OPEN'
            or not status_has_ended(f.id, same.id)
            and exists (select 1 from case_decision d where d.case_id = f.id
                and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
                and not exists (select 1 from case_decision_state s where s.decision_id = d.id and s.state = 'ANNULLED')
                and not exists (select 1 from protection_exclusion x where x.decision_id = d.id and x.person_id = same.id)
                and not exists (select 1 from case_decision later where later.case_id = f.id
                    and later.kind = d.kind and later.decided_at > d.decided_at)))
$$;

-- Whether protection was refused, ceased or cancelled by a decision that is final (YUKK 54/1-i, INV-05). A decision about a family
-- refuses nobody who had left it (YUKK 65/3), and an exclusion nobody but whom it names (YUKK 64/6, INV-38).
create or replace function is_finally_refused_protection(of_person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select 1
        from same_persons(of_person) as same (id)
        join case_file f on f.type = 'UK' and (f.person_id = same.id
            or exists (select 1 from current_case_member m where m.case_id = f.id and m.person_id = same.id))
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
