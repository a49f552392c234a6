-- Support of victims (YUKK 48, 49; İTY; law note INV-14, INV-16, INV-18, INV-19). What the database must check lies here in plain
-- columns: dates, numbers and codes. Everything that tells about the person is encrypted in victim_entry.

create table victim_support (
    file_id     uuid        not null,
    -- What the governorate decided.
    basis       text        not null check (basis in ('STRONG_SUSPICION', 'IDENTIFIED')),
    begun_at    timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_victim_support primary key (file_id),
    constraint fk_victim_support_file foreign key (file_id) references victim_file (id)
);

-- What came of a strong suspicion under which support has begun.
create table victim_suspicion_outcome (
    file_id     uuid        not null,
    outcome     text        not null check (outcome in ('CONFIRMED', 'REFUTED')),
    decided_at  timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_victim_suspicion_outcome primary key (file_id, outcome),
    constraint fk_victim_suspicion_outcome_support foreign key (file_id) references victim_support (file_id)
);

create table victim_support_end (
    file_id     uuid        not null,
    reason      text        not null
        check (reason in ('GOAL_REACHED', 'OWN_WISH', 'RECONTACT', 'LEFT_SHELTER', 'SAFE_RETURN', 'NOT_CONFIRMED')),
    ended_at    timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_victim_support_end primary key (file_id),
    constraint fk_victim_support_end_support foreign key (file_id) references victim_support (file_id)
);

-- Permits of a file: number 0 is the first, each further one an extension. Both days belong to the permit.
create table victim_permit (
    file_id     uuid        not null,
    number      integer     not null check (number between 0 and 99),
    starts_on   date        not null,
    ends_on     date        not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    recorded_at timestamptz not null,
    constraint pk_victim_permit primary key (file_id, number),
    constraint fk_victim_permit_support foreign key (file_id) references victim_support (file_id),
    constraint ck_victim_permit_forward check (ends_on > starts_on)
);

create table victim_permit_cancellation (
    file_id      uuid        not null,
    cancelled_at timestamptz not null,
    decided_by   text        not null,
    recorded_at  timestamptz not null,
    constraint pk_victim_permit_cancellation primary key (file_id),
    constraint fk_victim_permit_cancellation_support foreign key (file_id) references victim_support (file_id)
);

-- Voluntary and safe return: no removal, and nothing of it stands in any table of removals (INV-18).
create table victim_safe_return (
    file_id              uuid        not null,
    destination          text        not null check (destination ~ '^[A-Z]{3}$' and destination <> 'TUR'),
    consented_at         timestamptz not null,
    consent_written      boolean     not null check (consent_written),
    consent_informed     boolean     not null check (consent_informed),
    country_risk_accepted boolean    not null check (country_risk_accepted),
    travel_document      boolean     not null check (travel_document),
    child                boolean     not null,
    best_interest_decided boolean    not null,
    guardian_present     boolean     not null,
    departed_at          timestamptz not null,
    recorded_by          text        not null,
    recorded_at          timestamptz not null,
    constraint pk_victim_safe_return primary key (file_id),
    constraint fk_victim_safe_return_support foreign key (file_id) references victim_support (file_id),
    constraint ck_victim_safe_return_consent_first check (consented_at <= departed_at and departed_at <= recorded_at),
    constraint ck_victim_safe_return_child check (not child or best_interest_decided and guardian_present)
);

-- Shelters (sığınma evi). The address lies apart, encrypted with a key of its own.
create table shelter (
    id            uuid        not null,
    code          text        not null check (code ~ '^[A-Z0-9-]{2,12}$'),
    province      text        not null check (province ~ '^[0-8][0-9]$'),
    capacity      integer     not null check (capacity between 1 and 500),
    residents     text        not null check (residents in ('WOMEN', 'MEN', 'ANYBODY')),
    families      boolean     not null,
    accessible    boolean     not null,
    opened_at     timestamptz not null,
    registered_by text        not null,
    constraint pk_shelter primary key (id),
    constraint uq_shelter_code unique (code)
);

create table shelter_closing (
    shelter_id uuid        not null,
    closed_at  timestamptz not null,
    closed_by  text        not null,
    constraint pk_shelter_closing primary key (shelter_id),
    constraint fk_shelter_closing_shelter foreign key (shelter_id) references shelter (id)
);

create table shelter_address (
    shelter_id  uuid        not null,
    sequence    bigint      generated always as identity,
    address     bytea       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_shelter_address primary key (shelter_id, sequence),
    constraint fk_shelter_address_shelter foreign key (shelter_id) references shelter (id)
);

create table shelter_placement (
    id              uuid        not null,
    file_id         uuid        not null,
    shelter_id      uuid        not null,
    -- The person and whoever comes along.
    places          integer     not null check (places between 1 and 13),
    gender          text        not null check (gender in ('FEMALE', 'MALE', 'OTHER')),
    step_free       boolean     not null,
    -- Where the danger is; null if nowhere in particular.
    danger_province text        check (danger_province ~ '^[0-8][0-9]$'),
    placed_at       timestamptz not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_shelter_placement primary key (id),
    constraint fk_shelter_placement_support foreign key (file_id) references victim_support (file_id),
    constraint fk_shelter_placement_shelter foreign key (shelter_id) references shelter (id)
);
create index ix_shelter_placement_file on shelter_placement (file_id);
create index ix_shelter_placement_shelter on shelter_placement (shelter_id);

create table shelter_leaving (
    placement_id uuid        not null,
    left_at      timestamptz not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_shelter_leaving primary key (placement_id),
    constraint fk_shelter_leaving_placement foreign key (placement_id) references shelter_placement (id)
);

-- Who writes, and where it stands -------------------------------------------------------------------------------------

create function is_support_running(of_file uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from victim_support s where s.file_id = of_file)
        and not exists (select from victim_support_end e where e.file_id = of_file)
$$;

-- What people decide is written by whoever acts, never by Himaye itself, and while the support runs.
create function refuse_support_by_others() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    signed text := to_jsonb(new) ->> tg_argv[0];
begin
    if signed = 'himaye' or signed is distinct from current_setting('himaye.actor', true) then
        raise exception 'a person decides, in their own name' using errcode = 'check_violation';
    end if;
    if not is_support_running(new.file_id) then
        raise exception 'no support is running' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- The day from which a person's three years count: the beginning of the support, or the first day of an earlier permit of the
-- same person that was still valid then, whatever file it lies in. A permit is valid until its last day, or until it was
-- cancelled. For the team and Himaye itself, who else learn nothing of an earlier file.
create function first_victim_permit_day(of_file uuid) returns date
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not may_see_victim_file(of_file) then
        return null;
    end if;
    return (
        with recursive earlier as (
            select min(p.starts_on) as begins,
                least(max(p.ends_on), min((c.cancelled_at at time zone 'Europe/Istanbul')::date) - 1) as ends
            from victim_file f
                join victim_permit p on p.file_id = f.id
                left join victim_permit_cancellation c on c.file_id = f.id
            where f.id <> of_file
              and f.person_id in (select same_persons(own.person_id) from victim_file own where own.id = of_file)
            group by f.id),
        counted as (
            select (s.begun_at at time zone 'Europe/Istanbul')::date as begins from victim_support s where s.file_id = of_file
            union
            select e.begins from earlier e join counted c on e.begins < c.begins and c.begins <= e.ends)
        select min(c.begins) from counted c);
end $$;

-- The first permit is of 30 days, each extension of six months at most, all of the person's that follow each other of three years
-- at most, to which the last one is cut; extensions follow without a gap, and nothing follows a cancellation (YUKK 48, 49; INV-16).
create function refuse_unlawful_permit() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    last_possible date;
    last_end      date;
    last_number   integer;
begin
    perform from victim_support s where s.file_id = new.file_id for update;
    select max(p.ends_on), max(p.number) into last_end, last_number from victim_permit p where p.file_id = new.file_id;
    last_possible := (first_victim_permit_day(new.file_id) + interval '3 years')::date;
    if not (select f.foreigner from victim_file f where f.id = new.file_id) then
        raise exception 'a citizen needs no permit' using errcode = 'check_violation';
    end if;
    if new.number <> coalesce(last_number + 1, 0)
        or new.number = 0 and (new.ends_on <> least(new.starts_on + 30, last_possible)
            or new.starts_on <> (select (s.begun_at at time zone 'Europe/Istanbul')::date from victim_support s
                                 where s.file_id = new.file_id))
        or new.number > 0 and (new.starts_on <> last_end or new.ends_on > (new.starts_on + interval '6 months')::date
            or new.ends_on > last_possible)
        or exists (select from victim_permit_cancellation c where c.file_id = new.file_id) then
        raise exception 'a permit that the law does not know' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Permits are the governorate's (YUKK 48, 49): whoever decides is on the team as such.
create function refuse_permit_by_others() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from victim_team t where t.file_id = new.file_id and t.user_id = new.decided_by
                   and t.group_id = 'governor-approver' and t.left_at is null) then
        raise exception 'the governorate decides on permits' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Only whoever was identified returns under the programme, and whom the identification treats as a child as a child (law note
-- DT-20).
create function refuse_return_of_suspected() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from victim_support s where s.file_id = new.file_id and s.basis = 'IDENTIFIED')
        and not exists (select from victim_suspicion_outcome o where o.file_id = new.file_id and o.outcome = 'CONFIRMED') then
        raise exception 'not identified' using errcode = 'check_violation';
    end if;
    if not new.child and (select s.child from identification_sheet s where s.file_id = new.file_id order by s.id desc limit 1) then
        raise exception 'the person is treated as a child' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- The desks know which shelters there are, and so do the headquarters, who register them.
create function may_see_shelters() returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return coalesce(current_setting('himaye.actor', true), '') = 'himaye' or may_see_every_province()
        or exists (select from trafficking_desk d
                   where d.user_id = current_setting('himaye.actor', true) and d.ended_at is null);
end $$;

-- A number that moves with each case is a bell: it is told for a file, and to nobody who does not work on it (INV-19).
create function shelter_free_places(of_shelter uuid, for_file uuid) returns integer
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.capacity - coalesce((
            select sum(p.places)::integer from shelter_placement p
            where p.shelter_id = s.id and not exists (select from shelter_leaving l where l.placement_id = p.id)), 0)
    from shelter s where s.id = of_shelter and may_see_victim_file(for_file)
$$;

create function refuse_unfit_placement() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    house shelter;
    taken integer;
begin
    select * into house from shelter s where s.id = new.shelter_id for update;
    select coalesce(sum(p.places), 0) into taken from shelter_placement p
    where p.shelter_id = new.shelter_id and not exists (select from shelter_leaving l where l.placement_id = p.id);
    if house.capacity - taken < new.places
        or exists (select from shelter_closing c where c.shelter_id = new.shelter_id)
        or house.residents = 'WOMEN' and new.gender <> 'FEMALE' or house.residents = 'MEN' and new.gender <> 'MALE'
        or new.places > 1 and not house.families
        or new.step_free and not house.accessible
        or house.province = new.danger_province then
        raise exception 'the place is full or does not fit' using errcode = 'check_violation';
    end if;
    if exists (select from shelter_placement p where p.file_id = new.file_id
               and not exists (select from shelter_leaving l where l.placement_id = p.id)) then
        raise exception 'placed already' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- The address is for those alone on whose file somebody lives there now (INV-19).
create function lives_there_for_team(of_shelter uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from shelter_placement p where p.shelter_id = of_shelter and is_on_victim_team(p.file_id)
                   and not exists (select from shelter_leaving l where l.placement_id = p.id));
end $$;

create function may_see_placement(of_placement uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from shelter_placement p where p.id = of_placement and may_see_victim_file(p.file_id));
end $$;

create trigger victim_permit_by_a_person before insert on victim_permit
    for each row execute function refuse_support_by_others('decided_by');
create trigger victim_permit_by_the_governorate before insert on victim_permit
    for each row execute function refuse_permit_by_others();
create trigger victim_permit_cancelled_by_the_governorate before insert on victim_permit_cancellation
    for each row execute function refuse_permit_by_others();
create trigger victim_permit_lawful before insert on victim_permit
    for each row execute function refuse_unlawful_permit();
create trigger victim_permit_cancelled_by_a_person before insert on victim_permit_cancellation
    for each row execute function refuse_support_by_others('decided_by');
create trigger victim_safe_return_by_a_person before insert on victim_safe_return
    for each row execute function refuse_support_by_others('recorded_by');
create trigger victim_safe_return_of_identified before insert on victim_safe_return
    for each row execute function refuse_return_of_suspected();
create trigger victim_support_end_after_intake before insert on victim_support_end
    for each row execute function hold_victim_file();
create trigger victim_support_end_by_a_person before insert on victim_support_end
    for each row execute function refuse_support_by_others('recorded_by');
create trigger shelter_placement_by_a_person before insert on shelter_placement
    for each row execute function refuse_support_by_others('recorded_by');
create trigger shelter_placement_fits before insert on shelter_placement
    for each row execute function refuse_unfit_placement();

-- The guard -----------------------------------------------------------------------------------------------------------

-- A removal waits while support runs and while a permit is valid, also after the support has ended (INV-13, INV-14).
create function support_bars_removal(of_person uuid, at_moment timestamptz) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from victim_file f join victim_support s on s.file_id = f.id
        where f.person_id in (select same_persons(of_person))
          and (not exists (select from victim_support_end e where e.file_id = f.id)
               or exists (select from victim_permit p where p.file_id = f.id and at_moment < end_of_day(p.ends_on)
                          and not exists (select from victim_permit_cancellation c where c.file_id = f.id))));
end $$;

alter function removal_bar_sealed(uuid, text, text, timestamptz) rename to removal_bar_referral;
create function removal_bar_sealed(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if exists (select from removal_bar_referral(of_person, to_country, for_purpose, at_moment))
        or support_bars_removal(of_person, at_moment) then
        return query select 'other-lawful-obstacle', null::text, null::timestamptz, null::timestamptz;
    end if;
end $$;

-- While support runs nobody says of a referral that it is over (INV-13).
create function refuse_early_end_of_referral() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.outcome = 'SUPPORT_ENDED' and exists (
            select from victim_file_referral l where l.referral_id = new.referral_id and is_support_running(l.file_id)) then
        raise exception 'the support is running' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger referral_outcome_not_before_end before insert on trafficking_outcome
    for each row execute function refuse_early_end_of_referral();

-- A removal that is being carried out and a support that begins wait for each other.
create function support_holds_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    concerned uuid := (select f.person_id from victim_file f where f.id = new.file_id);
begin
    if concerned is not null then
        perform hold_person(concerned, false);
    end if;
    return new;
end $$;
create trigger victim_support_holds_person before insert on victim_support
    for each row execute function support_holds_person();
create trigger victim_permit_holds_person before insert on victim_permit
    for each row execute function support_holds_person();

-- Rights --------------------------------------------------------------------------------------------------------------

do $$
declare
    name text;
begin
    foreach name in array array['victim_support', 'victim_suspicion_outcome', 'victim_support_end', 'victim_permit', 'victim_permit_cancellation',
            'victim_safe_return', 'shelter_placement', 'shelter_leaving', 'shelter', 'shelter_closing', 'shelter_address'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
            name || '_no_truncate', name);
        execute format('alter table %I enable row level security', name);
    end loop;
    foreach name in array array['victim_support', 'victim_suspicion_outcome', 'victim_support_end', 'victim_permit', 'victim_permit_cancellation',
            'victim_safe_return', 'shelter_placement'] loop
        execute format('create policy %I on %I using (may_see_victim_file(file_id)) with check (may_see_victim_file(file_id))',
            name || '_team', name);
    end loop;
end $$;
create policy shelter_leaving_team on shelter_leaving
    using (may_see_placement(placement_id)) with check (may_see_placement(placement_id));
create policy shelter_known on shelter for select using (may_see_shelters());
create policy shelter_registered on shelter for insert with check (may_see_every_province());
create policy shelter_closing_known on shelter_closing for select using (may_see_shelters());
create policy shelter_closing_registered on shelter_closing for insert with check (may_see_every_province());
create policy shelter_address_of_residents on shelter_address for select using (lives_there_for_team(shelter_id));
create policy shelter_address_registered on shelter_address for insert with check (may_see_every_province());

grant select, insert on victim_support, victim_suspicion_outcome, victim_support_end, victim_permit, victim_permit_cancellation,
    victim_safe_return, shelter_placement, shelter_leaving, shelter, shelter_closing, shelter_address to ${applicationRole};
