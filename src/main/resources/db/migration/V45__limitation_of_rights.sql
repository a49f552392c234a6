-- Changes that applicants and status holders report (YUKK 90/1), and the limitation of rights of whoever does not (YUKK 90/2).
-- All of it is append-only; which right is limited on a day follows from it.

-- Whether somebody has to report changes: as an applicant, or with a status that was given and has not ended.
create function owes_reports(of_case uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select is_applicant(of_case) or status_held(of_case) is not null
        or exists (select 1 from case_decision d where d.case_id = of_case and d.kind = 'PROTECTION'
            and d.outcome in ('REFUGEE', 'CONDITIONAL_REFUGEE', 'SUBSIDIARY_PROTECTION')
            and not exists (select 1 from case_decision_state s where s.decision_id = d.id
                and s.state in ('FINAL', 'ANNULLED')))
$$;

-- A change in the life of somebody: as they reported it, or as it was found out although they did not.
create table change_report (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    kind        text        not null check (kind in ('WORK', 'INCOME', 'PROPERTY', 'ADDRESS', 'IDENTITY', 'CIVIL_STATUS')),
    changed_on  date        not null,
    last_day    date        not null,
    -- Null where nobody reported the change.
    reported_on date,
    details     text        not null check (details ~ '\S'),
    evidence    text        not null check (evidence ~ '\S'),
    -- Whether somebody has to look at the excuse; a change that was found out is not held against the person a second time.
    followed    boolean     not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_change_report primary key (id),
    constraint uq_change_report_case unique (id, case_id, province),
    constraint fk_change_report_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_change_report_order check (changed_on <= coalesce(reported_on, legal_day(recorded_at))
        and reported_on <= legal_day(recorded_at)),
    -- 30 days, or 20 working days, which are 26 days of the calendar after a Sunday and never fewer (YUKK 90/1).
    constraint ck_change_report_period check (last_day >= changed_on
        + case when kind in ('WORK', 'INCOME', 'PROPERTY') then 30 else 26 end),
    constraint ck_change_report_followed check (not followed or coalesce(reported_on, legal_day(recorded_at)) > last_day),
    -- Nobody has failed to report before the last day is over.
    constraint ck_change_report_missing check (reported_on is not null or legal_day(recorded_at) > last_day)
);
create unique index uq_change_report_once on change_report (case_id, kind, changed_on, (reported_on is null));

create function check_change_report() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not owes_reports(new.case_id) then
        raise exception 'nobody has to report' using errcode = 'check_violation', constraint = 'ck_person_owes_reports';
    end if;
    if new.reported_on is null and exists (select 1 from change_report r where r.case_id = new.case_id and r.kind = new.kind
            and r.changed_on = new.changed_on and r.reported_on is not null) then
        raise exception 'it was reported' using errcode = 'check_violation', constraint = 'ck_change_was_not_reported';
    end if;
    return new;
end $$;
create trigger change_report_is_true before insert on change_report
    for each row execute function check_change_report();

-- What a person decided about the excuse, and which rights they propose to limit. Education and basic health are no values of
-- this list and can never be (YUKK 90/2, INV-42).
create table change_report_assessment (
    report_id       uuid        not null,
    case_id         uuid        not null,
    province        text        not null,
    excuse_offered  boolean     not null,
    excuse_accepted boolean     not null,
    reasons         text        not null check (reasons ~ '\S'),
    rights          text[],
    limited_days    smallint    check (limited_days between 1 and 180),
    proportionality text        check (proportionality ~ '\S'),
    assessed_by     text        not null,
    assessed_at     timestamptz not null,
    constraint pk_change_report_assessment primary key (report_id),
    constraint fk_change_report_assessment foreign key (report_id, case_id, province)
        references change_report (id, case_id, province),
    constraint ck_report_excuse_was_offered check (excuse_offered or not excuse_accepted),
    constraint ck_limitation_is_proportionate check ((rights is null) = (limited_days is null)
        and (rights is null) = (proportionality is null)),
    constraint ck_accepted_excuse_limits_nothing check (rights is null or not excuse_accepted),
    constraint ck_never_education_nor_basic_health check (rights is null or cardinality(rights) > 0
        and array_position(rights, null) is null and rights <@ array['SOCIAL_ASSISTANCE', 'ALLOWANCE', 'ACCOMMODATION'])
);

create function check_change_report_assessment() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from change_report r where r.id = new.report_id and r.followed
            and coalesce(r.reported_on, legal_day(r.recorded_at)) > r.last_day) then
        raise exception 'reported in time' using errcode = 'check_violation', constraint = 'ck_report_was_late';
    end if;
    return new;
end $$;
create trigger change_report_assessment_is_lawful before insert on change_report_assessment
    for each row execute function check_change_report_assessment();

-- The limitation as it was signed; it counts from service and ends by itself.
create table rights_limitation (
    report_id    uuid        not null,
    decision_id  uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    rights       text[]      not null,
    limited_days smallint    not null check (limited_days between 1 and 180),
    decided_by   text        not null,
    decided_at   timestamptz not null,
    constraint pk_rights_limitation primary key (report_id),
    constraint uq_rights_limitation_decision unique (decision_id),
    constraint fk_rights_limitation_assessment foreign key (report_id) references change_report_assessment (report_id),
    constraint fk_rights_limitation_report foreign key (report_id, case_id, province)
        references change_report (id, case_id, province),
    constraint fk_rights_limitation_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_never_education_nor_basic_health check (cardinality(rights) > 0 and array_position(rights, null) is null
        and rights <@ array['SOCIAL_ASSISTANCE', 'ALLOWANCE', 'ACCOMMODATION'])
);
create index ix_rights_limitation_case on rights_limitation (case_id);

-- How a proposal or a limitation ended before its last day.
create table rights_limitation_end (
    report_id uuid        not null,
    case_id   uuid        not null,
    province  text        not null,
    because   text        not null check (because in ('NOT_PROPOSED', 'REFUSED', 'LIFTED', 'ANNULLED', 'APPLICATION_ENDED',
                  'STATUS_ENDED')),
    reasons   text        check (reasons ~ '\S'),
    ended_by  text        not null,
    ended_at  timestamptz not null,
    constraint pk_rights_limitation_end primary key (report_id),
    constraint ck_rights_limitation_end_reasoned check (because not in ('REFUSED', 'LIFTED') or reasons is not null),
    constraint fk_rights_limitation_end foreign key (report_id, case_id, province)
        references change_report (id, case_id, province)
);

create function check_rights_limitation() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    proposed change_report_assessment%rowtype;
begin
    perform refuse_unsigned(new.decision_id, new.case_id, 'LIMITATION_OF_RIGHTS', new.decided_by, new.decided_at);
    if not is_applicant(new.case_id) and status_held(new.case_id) is null then
        raise exception 'neither applicant nor status holder' using errcode = 'check_violation',
            constraint = 'ck_person_owes_reports';
    end if;
    select * into proposed from change_report_assessment a where a.report_id = new.report_id;
    if proposed.report_id is null or proposed.excuse_accepted or proposed.rights is null
        or not new.rights <@ proposed.rights or new.limited_days > proposed.limited_days
        or proposed.assessed_at > new.decided_at then
        raise exception 'not what was proposed' using errcode = 'check_violation', constraint = 'ck_limitation_as_proposed';
    end if;
    if proposed.assessed_by = new.decided_by then
        raise exception 'who proposes does not sign' using errcode = 'check_violation',
            constraint = 'ck_limitation_signed_by_another';
    end if;
    if exists (select 1 from rights_limitation_end e where e.report_id = new.report_id) then
        raise exception 'it is over' using errcode = 'check_violation', constraint = 'ck_limitation_is_open';
    end if;
    if not exists (select 1 from case_decision d where d.id = new.decision_id
            and d.remedies @> array['DL-IP-14', 'DL-IP-16']) then
        raise exception 'without its routes' using errcode = 'check_violation', constraint = 'ck_limitation_names_routes';
    end if;
    return new;
end $$;
create trigger rights_limitation_is_lawful before insert on rights_limitation
    for each row execute function check_rights_limitation();

-- No decision that limits rights without what it rests on, whoever writes it.
create function check_limitation_has_basis() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from rights_limitation l where l.decision_id = new.id) then
        raise exception 'limitation without a late report' using errcode = 'check_violation',
            constraint = 'ck_limitation_has_basis';
    end if;
    return null;
end $$;
create constraint trigger limitation_has_basis after insert on case_decision deferrable initially deferred
    for each row when (new.kind = 'LIMITATION_OF_RIGHTS') execute function check_limitation_has_basis();

-- The limitations of a file with their days; both days are null until the decision was served.
create view rights_limitation_standing with (security_invoker = true) as
    select l.*, legal_day(s.occurred_at) as limited_from, legal_day(s.occurred_at) + l.limited_days as limited_until,
        coalesce(e.because, case when exists (select 1 from case_decision_state a
            where a.decision_id = l.decision_id and a.state = 'ANNULLED') then 'ANNULLED' end) as ended_because
    from rights_limitation l
    left join rights_limitation_end e on e.report_id = l.report_id
    left join lateral (select x.occurred_at from case_decision_state x
        where x.decision_id = l.decision_id and x.state = 'SERVED' order by x.id desc limit 1) s on true;
grant select on rights_limitation_standing to ${applicationRole};

-- Which rights are limited on a day: nothing before service, nothing after the last day, nothing that was ended.
create function rights_limited(of_case uuid, on_day date) returns text[]
    language sql stable set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct r order by r), '{}')
    from rights_limitation_standing l cross join lateral unnest(l.rights) r
    where l.case_id = of_case and l.ended_because is null and on_day between l.limited_from and l.limited_until
$$;

do $$
declare
    name text;
begin
    foreach name in array array['change_report', 'change_report_assessment', 'rights_limitation', 'rights_limitation_end'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
