-- Runs of the caseload: each has a number of its own, so that a second run disturbs nothing of the first.

create table caseload_run (
    id         bigint generated always as identity,
    year       integer     not null,
    scale      numeric     not null,
    seed       bigint      not null,
    started_at timestamptz not null,
    constraint pk_caseload_run primary key (id)
);
create trigger caseload_run_append_only before update or delete on caseload_run
    for each row execute function refuse_change();
grant select, insert on caseload_run to ${applicationRole};

-- The training population of the demo profile: when it was begun, and whether it is complete.
create table demo_population (
    only_row     boolean     not null default true check (only_row),
    begun_at     timestamptz not null,
    completed_at timestamptz,
    constraint pk_demo_population primary key (only_row)
);
grant select, insert, update (completed_at) on demo_population to ${applicationRole};
