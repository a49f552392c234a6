-- Who stands in for whom while an officer is away. The database itself refuses absences that overlap and deputies who stand in
-- for one another in a ring: two supervisors may enter them at the same moment, in provinces that do not see each other.

create table absence_cover (
    id              uuid        not null,
    -- The province whose tasks go to the deputy; 00 is the headquarters, which have tasks in all of them.
    province        text        not null check (province ~ '^[0-8][0-9]$'),
    officer         text        not null,
    deputy          text        not null,
    -- Kinds of file whose tasks go: those for whose work whoever entered it answers.
    file_types      text[]      not null check (file_types <@ array['UK', 'IT', 'SD'] and file_types <> '{}'),
    absent_from     date        not null,
    -- The last day of the absence.
    absent_until    date        not null,
    -- Whether tasks go over that lay with the officer before the absence, too.
    with_open_tasks boolean     not null,
    entered_by      text        not null,
    entered_at      timestamptz not null,
    constraint pk_absence_cover primary key (id),
    constraint uq_absence_cover_province unique (id, province),
    constraint ck_absence_cover_two_persons check (officer <> deputy),
    constraint ck_absence_cover_days check (absent_from <= absent_until and absent_until <= absent_from + 366)
);
create index ix_absence_cover_officer on absence_cover (officer);
create index ix_absence_cover_until on absence_cover (absent_until);

-- An absence that ended before its last day, because the officer is back or was never away; once.
create table absence_cover_end (
    cover_id uuid        not null,
    province text        not null,
    ended_by text        not null,
    ended_at timestamptz not null,
    constraint pk_absence_cover_end primary key (cover_id),
    constraint fk_absence_cover_end_cover foreign key (cover_id, province) references absence_cover (id, province)
);

create function refuse_impossible_absence() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
declare
    in_a_ring boolean;
begin
    -- Two that make a ring together would not see one another.
    perform pg_advisory_xact_lock(6458024);
    if exists (select from absence_cover c
               where c.officer = new.officer and c.province = new.province and c.file_types && new.file_types
                 and not exists (select from absence_cover_end e where e.cover_id = c.id)
                 and daterange(c.absent_from, c.absent_until, '[]') && daterange(new.absent_from, new.absent_until, '[]')) then
        raise exception 'the officer is away on some of these days already'
            using errcode = 'exclusion_violation', constraint = 'ex_absence_cover_overlap';
    end if;
    with recursive deputies (account, days) as (
        select new.deputy, daterange(new.absent_from, new.absent_until, '[]')
        union
        select c.deputy, d.days * daterange(c.absent_from, c.absent_until, '[]')
        from deputies d
        join absence_cover c on c.officer = d.account
            and not exists (select from absence_cover_end e where e.cover_id = c.id)
            and daterange(c.absent_from, c.absent_until, '[]') && d.days)
    select exists (select from deputies where account = new.officer) into in_a_ring;
    if in_a_ring then
        raise exception 'deputies would stand in for one another in a ring'
            using errcode = 'exclusion_violation', constraint = 'ex_absence_cover_ring';
    end if;
    return new;
end $$;
revoke all on function refuse_impossible_absence() from public;

create trigger absence_cover_is_possible before insert on absence_cover
    for each row execute function refuse_impossible_absence();

create trigger absence_cover_append_only before update or delete on absence_cover
    for each row execute function refuse_change();
create trigger absence_cover_no_truncate before truncate on absence_cover
    for each statement execute function refuse_change();
create trigger absence_cover_end_append_only before update or delete on absence_cover_end
    for each row execute function refuse_change();
create trigger absence_cover_end_no_truncate before truncate on absence_cover_end
    for each statement execute function refuse_change();

alter table absence_cover enable row level security;
create policy absence_cover_of_province on absence_cover using (may_see_province(province));
alter table absence_cover_end enable row level security;
create policy absence_cover_end_of_province on absence_cover_end using (may_see_province(province));

grant select, insert on absence_cover, absence_cover_end to ${applicationRole};

-- Open tasks ------------------------------------------------------------------------------------------------------------

-- What stands for an account in addresses of pages: an account names a person.
create function holder_mark(account text) returns text language sql stable parallel safe as $$
    select coalesce(left(encode(sha256(convert_to(account, 'UTF8')), 'hex'), 16), 'none')
$$;

-- The open tasks as the engine has them now, once for each group that may do a task and once under '*'. Tasks of sealed files are
-- left out by their files, which are not among the others, and by their processes.
create view open_task_of_engine as
    select t.id_ as task_id, g.group_id, f.province, f.type as file_type, t.assignee_ as account,
        holder_mark(t.assignee_) as holder, t.create_time_ as since, t.due_date_ as due, f.id as case_id
    from act_ru_task t
    join act_ru_execution i on i.id_ = t.proc_inst_id_
    join act_re_procdef d on d.id_ = t.proc_def_id_ and d.key_ not in ('victim-identification', 'victim-support')
    join case_file f on f.id = case when i.business_key_ ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            then cast(i.business_key_ as uuid) end and f.province = t.tenant_id_
    cross join lateral (
        select '*' as group_id
        union all
        select l.group_id_ from act_ru_identitylink l
        where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) g;

-- The same, kept in the transaction of each change, so that pages of supervisors are read from few rows however many tasks there
-- are. Moments are in the time zone of the engine, as its own are.
create table open_task (
    task_id   text      not null,
    group_id  text      not null,
    province  text      not null,
    file_type text      not null,
    -- Null while nobody has claimed the task.
    account   text,
    holder    text      not null,
    since     timestamp not null,
    due       timestamp,
    case_id   uuid      not null,
    constraint pk_open_task primary key (task_id, group_id)
);
create index ix_open_task_share on open_task (province, file_type, group_id, holder, since);
create index ix_open_task_share_of_country on open_task (file_type, group_id, (holder = 'none'), since);
create index ix_open_task_list on open_task (province, group_id, file_type, due, since, task_id);
create index ix_open_task_list_of_country on open_task (group_id, file_type, due, since, task_id);
create index ix_open_task_holder on open_task (holder);
create index ix_open_task_due on open_task (due);

-- Sums by officer, and of the whole country under province '*' with holder 'some' for all officers together.
create table open_task_share (
    province  text   not null,
    file_type text   not null,
    group_id  text   not null,
    holder    text   not null,
    account   text,
    open      bigint not null,
    -- Late at the moment for which the sums hold.
    overdue   bigint not null,
    constraint pk_open_task_share primary key (province, file_type, group_id, holder)
);

-- The moment for which the sums hold. Who reads them adds what has become late since.
create table open_task_counted (
    only_row   boolean   not null default true check (only_row),
    counted_at timestamp not null,
    constraint pk_open_task_counted primary key (only_row)
);
insert into open_task_counted (counted_at) values ('2000-01-01');

-- What is not in the sums yet: officers would wait for one another if each wrote the sums.
create table open_task_change (
    id        bigint    generated always as identity,
    province  text      not null,
    file_type text      not null,
    group_id  text      not null,
    holder    text      not null,
    account   text,
    due       timestamp,
    n         smallint  not null check (n in (-1, 1)),
    constraint pk_open_task_change primary key (id)
);

create function note_open_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        insert into open_task_change (province, file_type, group_id, holder, account, due, n)
        values (old.province, old.file_type, old.group_id, old.holder, old.account, old.due, -1);
    end if;
    if tg_op <> 'DELETE' then
        insert into open_task_change (province, file_type, group_id, holder, account, due, n)
        values (new.province, new.file_type, new.group_id, new.holder, new.account, new.due, 1);
    end if;
    return null;
end $$;
create trigger open_task_noted after insert or update or delete on open_task
    for each row execute function note_open_task();

create function follow_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into open_task select e.* from open_task_of_engine e where e.task_id = new.id_
        on conflict do nothing;
    elsif tg_op = 'UPDATE' then
        update open_task set account = new.assignee_, holder = holder_mark(new.assignee_), due = new.due_date_
        where task_id = new.id_;
    else
        delete from open_task where task_id = old.id_;
    end if;
    return null;
end $$;
create trigger task_begun_or_done after insert or delete on act_ru_task for each row execute function follow_task();
create trigger task_given after update of assignee_, due_date_ on act_ru_task for each row
    when ((old.assignee_, old.due_date_) is distinct from (new.assignee_, new.due_date_)) execute function follow_task();

create function follow_task_group() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into open_task
        select t.task_id, new.group_id_, t.province, t.file_type, t.account, t.holder, t.since, t.due, t.case_id
        from open_task t where t.task_id = new.task_id_ and t.group_id = '*'
        on conflict do nothing;
    else
        delete from open_task where task_id = old.task_id_ and group_id = old.group_id_;
    end if;
    return null;
end $$;
create trigger task_offered after insert on act_ru_identitylink for each row
    when (new.task_id_ is not null and new.type_ = 'candidate' and new.group_id_ is not null)
    execute function follow_task_group();
create trigger task_offered_no_more after delete on act_ru_identitylink for each row
    when (old.task_id_ is not null and old.type_ = 'candidate' and old.group_id_ is not null)
    execute function follow_task_group();

-- Adds to the sums what has changed, and lets them hold for another moment. One folds at a time; nobody waits. Tasks and changes are
-- read by one statement: what it sees of the tasks is the sums and the changes together, so that no task becomes late twice.
create function fold_open_tasks(at timestamp) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    formerly timestamp;
    shares   bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('himaye.open-tasks', 0)) then
        return 0;
    end if;
    select c.counted_at into formerly from open_task_counted c;
    with taken as (
        delete from open_task_change returning province, file_type, group_id, holder, account, due, n),
    moved as (
        select province, file_type, group_id, holder, account, n as open, case when due < formerly then n else 0 end as overdue
        from taken
        union all
        select province, file_type, group_id, holder, account, 0, case when at > formerly then 1 else -1 end
        from open_task where due >= least(formerly, at) and due < greatest(formerly, at)),
    placed as (
        select province, file_type, group_id, holder, account, open, overdue from moved
        union all
        select '*', file_type, group_id, case holder when 'none' then holder else 'some' end, null, open, overdue from moved)
    insert into open_task_share as s (province, file_type, group_id, holder, account, open, overdue)
    select province, file_type, group_id, holder, max(account), sum(open), sum(overdue) from placed
    group by province, file_type, group_id, holder having sum(open) <> 0 or sum(overdue) <> 0
    on conflict on constraint pk_open_task_share do update
        set open = s.open + excluded.open, overdue = s.overdue + excluded.overdue;
    get diagnostics shares = row_count;
    if shares > 0 then
        delete from open_task_share s where s.open = 0 and s.overdue = 0;
    end if;
    update open_task_counted set counted_at = at;
    return shares;
end $$;
revoke execute on function fold_open_tasks(timestamp) from public;
grant execute on function fold_open_tasks(timestamp) to ${applicationRole};

-- Forgets the open tasks and reads them anew from the engine, in the transaction of the caller. Whoever begins, claims or completes
-- a task waits meanwhile. Only Himaye itself does this, on the command line.
create function rebuild_open_tasks() returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    tasks bigint;
begin
    if coalesce(current_setting('himaye.actor', true), '') <> 'himaye' then
        raise exception 'only Himaye itself rebuilds the open tasks' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('himaye.open-tasks', 0));
    lock table act_ru_task, act_ru_identitylink in share row exclusive mode;
    truncate open_task, open_task_share, open_task_change;
    insert into open_task select distinct * from open_task_of_engine;
    select count(*) into tasks from open_task where group_id = '*';
    perform fold_open_tasks((select counted_at from open_task_counted));
    return tasks;
end $$;
revoke execute on function rebuild_open_tasks() from public;
grant execute on function rebuild_open_tasks() to ${applicationRole};

alter table open_task enable row level security;
-- Asked once where every row may be seen: a list of the country is then read in its order, and ends with the page.
create policy open_task_by_province on open_task for select
    using ((select may_see_every_province()) or may_see_province(province));
alter table open_task_share enable row level security;
create policy open_task_share_by_province on open_task_share for select using (may_see_province(province));
alter table open_task_change enable row level security;
create policy open_task_change_by_province on open_task_change for select using (may_see_province(province));
grant select on open_task, open_task_share, open_task_change, open_task_counted to ${applicationRole};

select set_config('himaye.actor', 'himaye', true);
select rebuild_open_tasks();
select set_config('himaye.actor', '', true);
