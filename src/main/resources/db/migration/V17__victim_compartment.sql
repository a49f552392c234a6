-- The compartment of victims of trafficking (YUKK 48, 49; İTY; law note INV-19). Files, teams, entries and letters of victims lie
-- here and nowhere else. A row is seen by the team of its file only; what it says is encrypted with a key that the database
-- does not have.

-- Who works on such files in a province; appointed by the trafficking unit of the headquarters.
create table trafficking_desk (
    province     text        not null check (province ~ '^[0-8][0-9]$'),
    user_id      text        not null,
    group_id     text        not null check (group_id ~ '^[a-z-]+$'),
    appointed_by text        not null,
    appointed_at timestamptz not null,
    ended_at     timestamptz,
    constraint pk_trafficking_desk primary key (province, user_id, group_id)
);

create table victim_sequence (
    province text    not null,
    year     integer not null,
    last     integer not null,
    constraint pk_victim_sequence primary key (province, year)
);

create table victim_file (
    id         uuid        not null,
    number     text        not null,
    province   text        not null check (province ~ '^[0-8][0-9]$'),
    -- The record of the person in other procedures; null while there is none.
    person_id  uuid,
    foreigner  boolean     not null,
    stage      text        not null check (stage in ('IDENTIFICATION', 'SUPPORT', 'CLOSED')),
    opened_at  timestamptz not null,
    closed_at  timestamptz,
    -- Code of how it ended.
    closed_as  text        check (closed_as ~ '^[A-Z_]+$'),
    constraint pk_victim_file primary key (id),
    constraint uq_victim_file_number unique (number),
    constraint fk_victim_file_person foreign key (person_id) references person (id),
    constraint ck_victim_file_closed check ((stage = 'CLOSED') = (closed_at is not null and closed_as is not null))
);
create index ix_victim_file_person on victim_file (person_id);

-- The team of a file, person by person.
create table victim_team (
    file_id   uuid        not null,
    user_id   text        not null,
    group_id  text        not null check (group_id ~ '^[a-z-]+$'),
    joined_by text        not null,
    joined_at timestamptz not null,
    left_at   timestamptz,
    -- When the open tasks were taken away and the leaving was put on record; null while Himaye has yet to.
    cleared_at timestamptz,
    constraint ck_victim_team_cleared check (cleared_at is null or left_at is not null),
    constraint pk_victim_team primary key (file_id, user_id, group_id),
    constraint fk_victim_team_file foreign key (file_id) references victim_file (id)
);
create index ix_victim_team_user on victim_team (user_id);
create index ix_victim_team_to_clear on victim_team (file_id) where left_at is not null and cleared_at is null;

-- What happened in a file, oldest first: its timeline and its facts. The content is encrypted.
create table victim_entry (
    id          uuid        not null,
    file_id     uuid        not null,
    sequence    bigint      generated always as identity,
    kind        text        not null check (kind ~ '^[A-Z][A-Z_]*$'),
    article     text,
    occurred_at timestamptz not null,
    content     bytea       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_victim_entry primary key (id),
    constraint fk_victim_entry_file foreign key (file_id) references victim_file (id)
);
create index ix_victim_entry_file on victim_entry (file_id, sequence);

-- The periods of a file. One row is one version; the newest of a rule and occurrence counts.
create table victim_clock (
    id          bigint      generated always as identity,
    file_id     uuid        not null,
    rule_id     text        not null check (rule_id ~ '^DL-[A-Z]{2}-[0-9]{2}$'),
    occurrence  integer     not null check (occurrence > 0),
    state       text        not null check (state in ('RUNNING', 'MET', 'STOPPED')),
    start_fact  timestamptz not null,
    ends_at     timestamptz not null,
    -- When it was met or stopped; null while it runs.
    happened_at timestamptz,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_victim_clock primary key (id),
    constraint fk_victim_clock_file foreign key (file_id) references victim_file (id),
    constraint ck_victim_clock_happened check ((state = 'RUNNING') = (happened_at is null))
);
create index ix_victim_clock_file on victim_clock (file_id, rule_id, occurrence, id);

-- Letters of a file (DOC-25 … DOC-30): encrypted PDF and the hash of what was issued.
create table victim_letter (
    id          uuid        not null,
    file_id     uuid        not null,
    document_id text        not null check (document_id ~ '^DOC-[0-9]{2}$'),
    issued_at   timestamptz not null,
    issued_by   text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    pdf         bytea       not null,
    constraint pk_victim_letter primary key (id),
    constraint fk_victim_letter_file foreign key (file_id) references victim_file (id)
);
create index ix_victim_letter_file on victim_letter (file_id, issued_at);

-- Who acts: a member of the team; Himaye itself for what a timer does.
create function is_on_victim_team(of_file uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from victim_team t where t.file_id = of_file and t.left_at is null
                   and t.user_id = current_setting('himaye.actor', true));
end $$;

create function may_see_victim_file(of_file uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return coalesce(current_setting('himaye.actor', true), '') = 'himaye' or is_on_victim_team(of_file);
end $$;

-- The record of what was done and read in the compartment: a chain of its own, so that the other shows no gap.
create table sealed_ledger_entry (like ledger_entry including constraints including defaults);
alter table sealed_ledger_entry drop column sequence_number;
alter table sealed_ledger_entry add column sequence_number bigint generated always as identity;
alter table sealed_ledger_entry add constraint pk_sealed_ledger_entry primary key (sequence_number);
create index ix_sealed_ledger_entry_case on sealed_ledger_entry (case_id, sequence_number);
create table sealed_ledger_block (like ledger_block including all);
create table sealed_ledger_seal (like ledger_seal including all);
alter table sealed_ledger_seal add constraint fk_sealed_ledger_seal_block foreign key (block_number)
    references sealed_ledger_block (block_number);

create trigger sealed_ledger_entry_append_only before update or delete on sealed_ledger_entry
    for each row execute function refuse_change();
create trigger sealed_ledger_entry_no_truncate before truncate on sealed_ledger_entry
    for each statement execute function refuse_change();
create trigger sealed_ledger_block_append_only before update or delete on sealed_ledger_block
    for each row execute function refuse_change();
create trigger sealed_ledger_block_no_truncate before truncate on sealed_ledger_block
    for each statement execute function refuse_change();
create trigger sealed_ledger_seal_append_only before update or delete on sealed_ledger_seal
    for each row execute function refuse_change();
create trigger sealed_ledger_seal_no_truncate before truncate on sealed_ledger_seal
    for each statement execute function refuse_change();
create trigger victim_entry_append_only before update or delete on victim_entry
    for each row execute function refuse_change();
create trigger victim_clock_append_only before update or delete on victim_clock
    for each row execute function refuse_change();
create trigger victim_letter_append_only before update or delete on victim_letter
    for each row execute function refuse_change();

grant select, insert on sealed_ledger_entry, sealed_ledger_block, sealed_ledger_seal to ${applicationRole};
grant select, insert on victim_file, victim_team, victim_entry, victim_clock, victim_letter to ${applicationRole};
grant update (person_id, foreigner, stage, closed_at, closed_as) on victim_file to ${applicationRole};
grant update (left_at, cleared_at) on victim_team to ${applicationRole};
grant select, insert, update on victim_sequence to ${applicationRole};
grant select, insert on trafficking_desk to ${applicationRole};
grant update (appointed_by, appointed_at, ended_at) on trafficking_desk to ${applicationRole};

alter table sealed_ledger_entry enable row level security;
create policy sealed_ledger_entry_append on sealed_ledger_entry for insert with check (true);
create policy sealed_ledger_entry_read on sealed_ledger_entry for select using (may_see_victim_file(case_id));
alter table sealed_ledger_block enable row level security;
create policy sealed_ledger_block_system on sealed_ledger_block using (current_setting('himaye.actor', true) = 'himaye');
alter table sealed_ledger_seal enable row level security;
create policy sealed_ledger_seal_system on sealed_ledger_seal using (current_setting('himaye.actor', true) = 'himaye');

alter table victim_sequence enable row level security;
create policy victim_sequence_system on victim_sequence using (current_setting('himaye.actor', true) = 'himaye');
alter table victim_file enable row level security;
create policy victim_file_team on victim_file using (may_see_victim_file(id)) with check (may_see_victim_file(id));
alter table victim_team enable row level security;
create policy victim_team_team on victim_team using (may_see_victim_file(file_id)) with check (may_see_victim_file(file_id));
alter table victim_entry enable row level security;
create policy victim_entry_team on victim_entry using (may_see_victim_file(file_id)) with check (may_see_victim_file(file_id));
alter table victim_clock enable row level security;
create policy victim_clock_team on victim_clock using (may_see_victim_file(file_id)) with check (may_see_victim_file(file_id));
alter table victim_letter enable row level security;
create policy victim_letter_team on victim_letter using (may_see_victim_file(file_id)) with check (may_see_victim_file(file_id));
-- Who forms the desk is known to itself and to the headquarters.
alter table trafficking_desk enable row level security;
create policy trafficking_desk_known on trafficking_desk
    using (may_see_every_province() or user_id = current_setting('himaye.actor', true))
    with check (may_see_every_province());

-- The desk's people of a group for a file, in the file's province or else at the headquarters; for who may see the file.
create function trafficking_desk_for(of_file uuid, of_group text) returns setof text
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    plate text := (select f.province from victim_file f where f.id = of_file);
begin
    if not may_see_victim_file(of_file) then
        return;
    end if;
    return query
        select d.user_id from trafficking_desk d
        where d.group_id = of_group and d.ended_at is null
          and d.province = case when exists (select from trafficking_desk own where own.province = plate
                                             and own.group_id = of_group and own.ended_at is null)
                                then plate else '00' end
        order by d.user_id;
end $$;
