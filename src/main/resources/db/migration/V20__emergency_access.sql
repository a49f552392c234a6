-- Emergency access to sealed files (break-glass): somebody outside a team says why, for how long and about whom, and may read;
-- the data-protection officer is told, and on the next day somebody else looks at it. A request is written in the same way
-- whether or not there is such a file, so that neither the notice nor the review tells one from the other.

-- The application's time, which training may move; elsewhere the database believes its own clock only.
create function application_time() returns timestamptz
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if exists (select from training_clock t where t.allowed) then
        return coalesce(nullif(current_setting('himaye.now', true), '')::timestamptz, clock_timestamp());
    end if;
    return clock_timestamp();
end $$;

create table emergency_access (
    id           uuid        not null,
    requested_by text        not null check (requested_by not in ('', 'himaye')),
    province     text        not null check (province ~ '^[0-8][0-9]$'),
    requested_at timestamptz not null,
    expires_at   timestamptz not null,
    -- The day on which somebody else looks at it at the latest.
    review_by    date        not null,
    -- About whom or which file, as far as the database must know; whether there is a file stands nowhere.
    person_id    uuid,
    file_number  text,
    -- Subject and reason as they were written, encrypted.
    content      bytea       not null,
    constraint pk_emergency_access primary key (id),
    constraint ck_emergency_access_limit
        check (expires_at > requested_at and expires_at <= requested_at + interval '24 hours')
);
create index ix_emergency_access_requested_by on emergency_access (requested_by, expires_at);

create table emergency_access_opening (
    access_id uuid        not null,
    opened_at timestamptz not null,
    constraint fk_emergency_access_opening foreign key (access_id) references emergency_access (id)
);
create index ix_emergency_access_opening on emergency_access_opening (access_id);

-- The data-protection officer has taken note.
create table emergency_access_notice (
    access_id uuid        not null,
    noted_by  text        not null,
    noted_at  timestamptz not null,
    constraint pk_emergency_access_notice primary key (access_id),
    constraint fk_emergency_access_notice foreign key (access_id) references emergency_access (id)
);

create table emergency_access_review (
    access_id   uuid        not null,
    reviewed_by text        not null,
    reviewed_at timestamptz not null,
    justified   boolean     not null,
    content     bytea       not null,
    constraint pk_emergency_access_review primary key (access_id),
    constraint fk_emergency_access_review foreign key (access_id) references emergency_access (id)
);

create trigger emergency_access_append_only before update or delete on emergency_access
    for each row execute function refuse_change();
create trigger emergency_access_opening_append_only before update or delete on emergency_access_opening
    for each row execute function refuse_change();
create trigger emergency_access_notice_append_only before update or delete on emergency_access_notice
    for each row execute function refuse_change();
create trigger emergency_access_review_append_only before update or delete on emergency_access_review
    for each row execute function refuse_change();

-- The only ways in which rows come about: who acts and when is what the transaction says, never what a caller writes.
create function request_emergency_access(
    new_id uuid, foreigner_number text, number_of_file text, hours integer, plate text, sealed bytea) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    -- Asked once: outside training the clock goes on between two questions, and a whole day would be too long.
    moment timestamptz := application_time();
begin
    insert into emergency_access (id, requested_by, province, requested_at, expires_at, review_by, person_id, file_number, content)
    values (new_id, coalesce(current_setting('himaye.actor', true), ''), plate, moment,
            moment + make_interval(hours => hours), (moment at time zone 'Europe/Istanbul')::date + 1,
            person_of_foreigner_number(foreigner_number), number_of_file, sealed);
end $$;

create function open_emergency_access(which uuid) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    insert into emergency_access_opening (access_id, opened_at)
    select a.id, application_time() from emergency_access a
    where a.id = which and a.requested_by = current_setting('himaye.actor', true) and application_time() < a.expires_at;
    return found;
end $$;

create function note_emergency_access(which uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if not may_see_every_province()
        or exists (select from emergency_access a where a.id = which
                   and a.requested_by = current_setting('himaye.actor', true)) then
        raise exception 'somebody else takes note of an emergency access' using errcode = 'check_violation';
    end if;
    insert into emergency_access_notice (access_id, noted_by, noted_at)
    values (which, current_setting('himaye.actor', true), application_time()) on conflict do nothing;
end $$;

create function review_emergency_access(which uuid, is_justified boolean, sealed bytea) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if not may_see_every_province()
        or not exists (select from emergency_access a where a.id = which and application_time() >= a.expires_at
                       and a.requested_by <> current_setting('himaye.actor', true)) then
        raise exception 'an emergency access is reviewed by somebody else, after it' using errcode = 'check_violation';
    end if;
    insert into emergency_access_review (access_id, reviewed_by, reviewed_at, justified, content)
    values (which, current_setting('himaye.actor', true), application_time(), is_justified, sealed);
end $$;

-- Which sealed files somebody may read: those of their teams, and those of an emergency access that has not expired. Asked
-- first, so that a question of anybody else touches nothing, and takes as long, whatever files there are.
create function files_in_emergency(which uuid) returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select f.id from emergency_access a join victim_file f on f.number = a.file_number
        where a.requested_by = current_setting('himaye.actor', true) and application_time() < a.expires_at
            and a.id = coalesce(which, a.id)
        union
        select f.id from emergency_access a
            cross join lateral same_persons(a.person_id) as same (id)
            join victim_file f on f.person_id = same.id
        where a.requested_by = current_setting('himaye.actor', true) and application_time() < a.expires_at
            and a.id = coalesce(which, a.id) and a.person_id is not null;
end $$;

create function my_sealed_files() returns setof uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select t.file_id from victim_team t
        where t.user_id = current_setting('himaye.actor', true) and t.left_at is null
        union
        select e.id from files_in_emergency(null) as e (id);
end $$;

create function sees_in_emergency(of_file uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from emergency_access a
                   where a.requested_by = current_setting('himaye.actor', true) and application_time() < a.expires_at)
        and of_file in (select files_in_emergency(null));
end $$;

-- An emergency lets somebody read, and nothing else.
create policy victim_file_emergency on victim_file for select using (sees_in_emergency(id));
create policy victim_team_emergency on victim_team for select using (sees_in_emergency(file_id));
create policy victim_entry_emergency on victim_entry for select using (sees_in_emergency(file_id));
create policy victim_clock_emergency on victim_clock for select using (sees_in_emergency(file_id));
create policy victim_letter_emergency on victim_letter for select using (sees_in_emergency(file_id));

grant select on emergency_access, emergency_access_opening, emergency_access_notice, emergency_access_review
    to ${applicationRole};
alter table emergency_access enable row level security;
create policy emergency_access_known on emergency_access for select
    using (may_see_every_province() or requested_by = current_setting('himaye.actor', true));
alter table emergency_access_opening enable row level security;
create policy emergency_access_opening_known on emergency_access_opening for select using (may_see_every_province());
alter table emergency_access_notice enable row level security;
create policy emergency_access_notice_known on emergency_access_notice for select using (may_see_every_province());
alter table emergency_access_review enable row level security;
create policy emergency_access_review_known on emergency_access_review for select using (may_see_every_province());

-- Whoever leaves a desk leaves the teams of the province in the same transaction; whoever leaves the desk of the headquarters,
-- which serves provinces without one, the teams of every province on whose own desk they are not. The headquarters do not
-- learn which.
create function leave_teams_of_province(plate text, of_user text, of_group text) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if not may_see_every_province() then
        raise exception 'only the headquarters' using errcode = 'check_violation';
    end if;
    update victim_team t set left_at = application_time()
    where t.user_id = of_user and t.group_id = of_group and t.left_at is null
        and exists (select from victim_file f where f.id = t.file_id
                    and (f.province = plate
                         or plate = '00' and not exists (select from trafficking_desk d
                                                         where d.province = f.province and d.user_id = of_user
                                                           and d.group_id = of_group and d.ended_at is null)));
end $$;
