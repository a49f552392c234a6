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
