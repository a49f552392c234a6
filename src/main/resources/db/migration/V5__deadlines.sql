-- Clocks of cases. One row is one version; the highest version of an occurrence is current. Rows are never changed: a
-- correction of a fact adds a version, so that it stays visible what was believed when.
create table running_clock (
    case_id        uuid        not null,
    rule_id        text        not null check (rule_id ~ '^DL-[A-Z]{2}-[0-9]{2}$'),
    occurrence     integer     not null check (occurrence > 0),
    version        integer     not null check (version > 0),
    province       text        not null,
    state          text        not null check (state in ('RUNNING', 'SUSPENDED', 'MET', 'STOPPED')),
    clock_class    text        not null check (clock_class in ('C1', 'C2', 'C3', 'C4', 'C5')),
    bound          text        not null check (bound in ('LATEST', 'EARLIEST')),
    start_fact     timestamptz not null,
    generous_start date        not null,
    amount         integer     not null check (amount >= 0),
    paused_days    integer     not null check (paused_days >= 0),
    last_day       date        not null,
    ends_at        timestamptz not null,
    lock_until     timestamptz not null,
    planned_for    date,
    happened_at    timestamptz not null,
    reason         text check (length(reason) between 1 and 200),
    kept_on_time   boolean,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    constraint pk_running_clock primary key (case_id, rule_id, occurrence, version),
    constraint ck_running_clock_kept check ((kept_on_time is not null) = (state = 'MET')),
    constraint ck_running_clock_liberty check (clock_class <> 'C2' or state <> 'SUSPENDED')
);

create trigger running_clock_append_only before update or delete on running_clock
    for each row execute function refuse_change();

alter table running_clock enable row level security;
create policy running_clock_province on running_clock
    using (may_see_province(province)) with check (may_see_province(province));

grant select, insert on running_clock to ${applicationRole};

-- Days announced after the shipped files were written. A later row for the same feast corrects an earlier one.
create table religious_feast (
    id          bigint generated always as identity primary key,
    feast       text        not null check (feast in ('RAMAZAN', 'KURBAN')),
    eve         date        not null,
    source      text        not null,
    recorded_at timestamptz not null default now()
);

create trigger religious_feast_append_only before update or delete on religious_feast
    for each row execute function refuse_change();

grant select, insert on religious_feast to ${applicationRole};

-- Leave announced by the President (idari izin): moves plans and locks, never a strict last day.
create table administrative_leave (
    id          bigint generated always as identity primary key,
    first_day   date        not null,
    last_day    date        not null,
    reason_tr   text        not null,
    reason_en   text        not null,
    recorded_at timestamptz not null default now(),
    constraint ck_administrative_leave_order check (last_day >= first_day)
);

create trigger administrative_leave_append_only before update or delete on administrative_leave
    for each row execute function refuse_change();

grant select, insert on administrative_leave to ${applicationRole};
