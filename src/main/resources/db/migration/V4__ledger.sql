-- The record of what was done and read. Writers only insert entries and never wait for one another; a sealer chains
-- committed entries into blocks afterwards. Nothing here is ever updated or deleted.

create table ledger_entry (
    sequence_number bigint generated always as identity,
    id              uuid        not null,
    recorded_at     timestamptz not null,
    actor           text        not null,
    action          text        not null check (action ~ '^[A-Z][A-Z0-9_]*$'),
    article         text,
    reason          text,
    case_id         uuid,
    person_id       uuid,
    province        text,
    -- A JSON object with sorted keys. Text and not jsonb: the hash covers exactly these characters.
    facts           text        not null,
    entry_hash      bytea       not null check (octet_length(entry_hash) = 32),
    constraint pk_ledger_entry primary key (sequence_number)
);

create index ix_ledger_entry_case on ledger_entry (case_id, sequence_number) where case_id is not null;
create index ix_ledger_entry_person on ledger_entry (person_id, sequence_number) where person_id is not null;
create index ix_ledger_entry_actor on ledger_entry (actor, sequence_number);
create index ix_ledger_entry_recorded_at on ledger_entry using brin (recorded_at);

create table ledger_block (
    block_number  bigint      not null check (block_number > 0),
    sealed_at     timestamptz not null,
    previous_hash bytea       not null check (octet_length(previous_hash) = 32),
    merkle_root   bytea       not null check (octet_length(merkle_root) = 32),
    entry_count   integer     not null check (entry_count > 0),
    block_hash    bytea       not null check (octet_length(block_hash) = 32),
    constraint pk_ledger_block primary key (block_number)
);

-- Which entry lies where in which block. No foreign key to the entry: its check would lock, and so rewrite, every
-- entry once more. The leaf hash is kept so that the verifier can name the entry and not only the block.
create table ledger_seal (
    sequence_number bigint  not null,
    block_number    bigint  not null references ledger_block (block_number),
    position        integer not null check (position >= 0),
    leaf_hash       bytea   not null check (octet_length(leaf_hash) = 32),
    constraint pk_ledger_seal primary key (sequence_number),
    constraint uq_ledger_seal_position unique (block_number, position)
);

create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each row execute function refuse_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger ledger_block_append_only before update or delete on ledger_block
    for each row execute function refuse_change();
create trigger ledger_block_no_truncate before truncate on ledger_block
    for each statement execute function refuse_change();
create trigger ledger_seal_append_only before update or delete on ledger_seal
    for each row execute function refuse_change();
create trigger ledger_seal_no_truncate before truncate on ledger_seal
    for each statement execute function refuse_change();

-- Everybody may add a line, also about a province that is not theirs (a refused attempt, a transfer). Reading follows
-- the province; entries of no province are for those who see every province.
alter table ledger_entry enable row level security;
create policy ledger_entry_append on ledger_entry for insert with check (true);
create policy ledger_entry_read on ledger_entry for select using (may_see_province(coalesce(province, '*')));

grant select, insert on ledger_entry, ledger_block, ledger_seal to ${applicationRole};
