-- At which steps of the processes cases wait, and with whom what is late lies, counted. The engine's tables know each case; nobody
-- can count a hundred thousand of them for every page. What the engine changes is queued in its own transaction and added to the
-- sums afterwards; a reading takes what is queued from the engine itself, and so is right before and after. Sealed processes are
-- never here.

-- A case at a step; days and hours as the engine writes them. Step '*' is the process as a whole, which knows neither.
create table open_step (
    process  text        not null,
    step     text        not null,
    case_key text        not null,
    province text        not null,
    since    timestamp,
    due_at   timestamp,
    constraint pk_open_step primary key (process, case_key, step)
);
create index ix_open_step_due on open_step (process, step, due_at, since, case_key) include (province);
create index ix_open_step_province on open_step (province, process, step, due_at, since, case_key);
create index ix_open_step_due_today on open_step (process, due_at) include (step, province);

-- How many cases are at a step: all of them ('A'), and those that fall due on a day ('D') or in the month that begins with it
-- ('M'). Province '*' holds the sum of all, and is seen by those only who see every province.
create table open_step_sum (
    province text   not null,
    process  text   not null,
    step     text   not null,
    grain    text   not null check (grain in ('A', 'D', 'M')),
    due_on   date   not null,
    n        bigint not null,
    constraint pk_open_step_sum primary key (province, process, step, grain, due_on)
);
create index ix_open_step_sum_due on open_step_sum (province, process, grain, due_on) include (step, n) where n <> 0;

-- Periods that run, with whom they lie: a list of officers and groups for each.
create table clock_in_hand (
    case_id    uuid        not null,
    rule_id    text        not null,
    occurrence integer     not null,
    province   text        not null,
    last_day   date        not null,
    ends_at    timestamptz not null,
    holders    text[]      not null,
    groups     text[]      not null,
    constraint pk_clock_in_hand primary key (case_id, rule_id, occurrence)
);
create index ix_clock_in_hand_province on clock_in_hand (province, ends_at);

-- How many of them lie with a group, with an officer, and with an officer of a group: by the moment at which they end ('E') and by
-- the beginning of the month in which they do ('M'). Empty is nobody; '*' is any group, any officer or any rule. What has become
-- nothing is not kept, so that the sums are no more than what runs.
create table clock_in_hand_sum (
    province      text        not null,
    rule_id       text        not null,
    officer_group text        not null,
    holder        text        not null,
    grain         text        not null check (grain in ('E', 'M')),
    ends_at       timestamptz not null,
    n             bigint      not null check (n > 0),
    constraint pk_clock_in_hand_sum primary key (province, rule_id, grain, holder, ends_at, officer_group) include (n)
);
create index ix_clock_in_hand_sum_group on clock_in_hand_sum (province, rule_id, grain, officer_group, ends_at, holder) include (n);

-- Cases that have moved since; no process where only a period has changed. Only added to by the engine, so that nobody waits; the
-- fold takes away.
create table open_step_change (
    id       bigint generated always as identity,
    process  text not null,
    case_key text not null,
    constraint pk_open_step_change primary key (id)
);
create index ix_open_step_change_case on open_step_change (case_key);

-- Queues the case of an execution or a task.
create function queue_open_step() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    changed jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
    insert into open_step_change (process, case_key)
    select d.key_, k.case_key
    from act_re_procdef d
    cross join lateral (select coalesce(changed ->> 'business_key_',
        (select i.business_key_ from act_ru_execution i where i.id_ = changed ->> 'proc_inst_id_')) as case_key) k
    where d.id_ = changed ->> 'proc_def_id_' and k.case_key is not null
        and d.key_ not in ('victim-identification', 'victim-support');
    return null;
end $$;

create trigger execution_queued_when_new after insert or delete on act_ru_execution
    for each row execute function queue_open_step();
create trigger execution_queued_when_moved after update on act_ru_execution
    for each row when ((old.act_id_, old.business_key_, old.tenant_id_) is distinct from (new.act_id_, new.business_key_, new.tenant_id_))
    execute function queue_open_step();
create trigger task_queued_when_new after insert or delete on act_ru_task
    for each row execute function queue_open_step();
create trigger task_queued_when_moved after update on act_ru_task
    for each row when ((old.due_date_, old.create_time_, old.execution_id_, old.assignee_)
        is distinct from (new.due_date_, new.create_time_, new.execution_id_, new.assignee_))
    execute function queue_open_step();

-- Queues the case of a task that is put before others.
create function queue_candidates() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    of_task text := case when tg_op = 'DELETE' then old.task_id_ else new.task_id_ end;
begin
    insert into open_step_change (process, case_key)
    select d.key_, i.business_key_
    from act_ru_task t
    join act_ru_execution i on i.id_ = t.proc_inst_id_
    join act_re_procdef d on d.id_ = t.proc_def_id_
    where t.id_ = of_task and i.business_key_ is not null and d.key_ not in ('victim-identification', 'victim-support');
    return null;
end $$;
create trigger candidates_queued_when_new after insert on act_ru_identitylink
    for each row when (new.task_id_ is not null) execute function queue_candidates();
create trigger candidates_queued_when_gone after delete on act_ru_identitylink
    for each row when (old.task_id_ is not null) execute function queue_candidates();

-- Queues the case of a period.
create function queue_clock() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into open_step_change (process, case_key) values ('', cast(new.case_id as text));
    return null;
end $$;
create trigger figure_clock_queued_when_new after insert on figure_clock
    for each row when (new.state = 'RUNNING') execute function queue_clock();
create trigger figure_clock_queued_when_changed after update on figure_clock
    for each row when (old.state = 'RUNNING' or new.state = 'RUNNING') execute function queue_clock();

create function forget_clocks_in_hand() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    truncate clock_in_hand, clock_in_hand_sum;
    return null;
end $$;
create trigger figure_clock_forgotten after truncate on figure_clock for each statement execute function forget_clocks_in_hand();

-- Sums follow whatever is written, also past the other triggers.
alter table act_ru_execution enable always trigger execution_queued_when_new;
alter table act_ru_execution enable always trigger execution_queued_when_moved;
alter table act_ru_task enable always trigger task_queued_when_new;
alter table act_ru_task enable always trigger task_queued_when_moved;
alter table act_ru_identitylink enable always trigger candidates_queued_when_new;
alter table act_ru_identitylink enable always trigger candidates_queued_when_gone;
alter table figure_clock enable always trigger figure_clock_queued_when_new;
alter table figure_clock enable always trigger figure_clock_queued_when_changed;
alter table figure_clock enable always trigger figure_clock_forgotten;

-- Where some cases are, as the engine says: each at a step once.
create function open_steps_of(processes text[], case_keys text[])
    returns table (process text, step text, case_key text, province text, since timestamp, due_at timestamp)
    language sql stable set search_path = public, pg_temp as $$
    select q.process, coalesce(x.act_id_, '*'), q.case_key, min(x.tenant_id_), min(t.create_time_), min(t.due_date_)
    from unnest(processes, case_keys) q (process, case_key)
    join act_ru_execution i on i.business_key_ = q.case_key and i.id_ = i.proc_inst_id_
    join act_re_procdef d on d.id_ = i.proc_def_id_ and d.key_ = q.process
    cross join lateral (
        select e.act_id_, e.tenant_id_, e.id_ from act_ru_execution e where e.proc_inst_id_ = i.id_ and e.act_id_ is not null
        union all
        select null, i.tenant_id_, null) x
    left join act_ru_task t on t.execution_id_ = x.id_
    where x.tenant_id_ is not null
    group by 1, 2, 3
$$;

-- With whom the running periods of some cases lie, as engine and clocks say.
create function clocks_in_hand_of(case_keys text[]) returns setof clock_in_hand
    language sql stable set search_path = public, pg_temp as $$
    select c.case_id, c.rule_id, c.occurrence, c.province, c.last_day, c.ends_at, h.holders, h.groups
    from unnest(case_keys) k (case_key)
    join figure_clock c on c.case_id = cast(k.case_key as uuid) and c.state = 'RUNNING'
    cross join lateral (
        select coalesce(array_agg(distinct t.assignee_ order by t.assignee_) filter (where t.assignee_ is not null), '{}') as holders,
            coalesce(array_agg(distinct l.group_id_ order by l.group_id_) filter (where l.group_id_ is not null), '{}') as groups
        from act_ru_execution i
        join act_re_procdef d on d.id_ = i.proc_def_id_ and d.key_ not in ('victim-identification', 'victim-support')
        join act_ru_task t on t.proc_inst_id_ = i.id_ and t.tenant_id_ = c.province
        left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
        where i.business_key_ = k.case_key and i.id_ = i.proc_inst_id_) h
$$;

-- The same for every running period, with the rights of the reader.
create view clock_in_hand_now with (security_invoker = true) as
    select k.* from clock_in_hand k
    where not exists (select from open_step_change q where q.case_key = cast(k.case_id as text))
    union all
    select k.* from (select array_agg(distinct q.case_key) as case_keys from open_step_change q
        where q.case_key ~ '^[0-9a-f-]{36}$') q
    cross join lateral clocks_in_hand_of(q.case_keys) k;

-- What has changed in the hands of a province since the sums were written: periods as the sums know them (-1), and as they are now
-- (1). Added to the sums it makes them those of clock_in_hand_now.
create function clock_in_hand_changes(of_province text)
    returns table (n integer, case_id uuid, rule_id text, occurrence integer, last_day date, ends_at timestamptz, holders text[],
        groups text[])
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    queued text[] := (select array_agg(distinct q.case_key) from open_step_change q where q.case_key ~ '^[0-9a-f-]{36}$');
begin
    if queued is null then
        return;
    end if;
    return query
    select -1, k.case_id, k.rule_id, k.occurrence, k.last_day, k.ends_at, k.holders, k.groups
    from clock_in_hand k where k.case_id = any (cast(queued as uuid[])) and k.province = of_province
    union all
    select 1, k.case_id, k.rule_id, k.occurrence, k.last_day, k.ends_at, k.holders, k.groups
    from clocks_in_hand_of(queued) k where k.province = of_province;
end $$;

-- Brings the sums up to date, in one statement, so that a reader finds each case in exactly one place. One node at a time; the
-- others return at once.
create function fold_open_steps(at_most integer) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('himaye.steps', 0)) then
        return 0;
    end if;
    with taken as (
        delete from open_step_change c where c.id in (select q.id from open_step_change q order by q.id limit at_most)
        returning c.process, c.case_key),
    moved as (select distinct process, case_key from taken),
    asked as (select array_agg(process) as processes, array_agg(case_key) as case_keys from moved),
    present as materialized (select s.* from asked a cross join lateral open_steps_of(a.processes, a.case_keys) s),
    former as materialized (
        select o.* from moved m join open_step o on o.process = m.process and o.case_key = m.case_key),
    gone as (
        delete from open_step o using former f
        where o.process = f.process and o.case_key = f.case_key and o.step = f.step and not exists (
            select from present p where p.process = f.process and p.case_key = f.case_key and p.step = f.step)),
    kept as (
        insert into open_step (process, step, case_key, province, since, due_at)
        select process, step, case_key, province, since, due_at from present
        on conflict on constraint pk_open_step do update
            set province = excluded.province, since = excluded.since, due_at = excluded.due_at),
    changed as (
        select process, step, province, due_at, 1 as n from present
        union all
        select process, step, province, due_at, -1 from former),
    summed as (
        insert into open_step_sum as t (province, process, step, grain, due_on, n)
        select p.place, c.process, c.step, g.grain, g.due_on, sum(c.n)
        from changed c
        cross join lateral (values (c.province), ('*')) p (place)
        cross join lateral (values ('A', date '2000-01-01'), ('D', cast(c.due_at as date)),
            ('M', first_of_month(cast(c.due_at as date)))) g (grain, due_on)
        where g.due_on is not null
        group by 1, 2, 3, 4, 5 having sum(c.n) <> 0
        on conflict on constraint pk_open_step_sum do update set n = t.n + excluded.n),
    case_moved as (
        select array_agg(distinct m.case_key) as case_keys from moved m where m.case_key ~ '^[0-9a-f-]{36}$'),
    running as materialized (select k.* from case_moved m cross join lateral clocks_in_hand_of(m.case_keys) k),
    formerly_running as materialized (
        select k.* from case_moved m join clock_in_hand k on k.case_id = any (cast(m.case_keys as uuid[]))),
    hands_changed as materialized (
        select c.province, r.rule_id, h.officer_group, h.holder, g.grain, g.ends_at, sum(c.n) as n
        from (select 1 as n, * from running union all select -1, * from formerly_running) c
        cross join lateral (values (c.rule_id), ('*')) r (rule_id)
        cross join lateral (
            select o.officer_group, p.holder
            from (select unnest(case when c.groups = '{}' then '{""}' else c.groups end) union all select '*') o (officer_group)
            cross join (select unnest(case when c.holders = '{}' then '{""}' else c.holders end) union all select '*') p (holder)
            where o.officer_group <> '*' or p.holder <> '*') h
        cross join lateral (values ('E', c.ends_at),
            ('M', cast(first_of_month(legal_day(c.ends_at)) as timestamp) at time zone 'Europe/Istanbul')) g (grain, ends_at)
        group by 1, 2, 3, 4, 5, 6 having sum(c.n) <> 0),
    hands_emptied as (
        delete from clock_in_hand_sum t using hands_changed c
        where (t.province, t.rule_id, t.officer_group, t.holder, t.grain, t.ends_at)
            = (c.province, c.rule_id, c.officer_group, c.holder, c.grain, c.ends_at) and t.n + c.n = 0),
    hands_summed as (
        insert into clock_in_hand_sum as t (province, rule_id, officer_group, holder, grain, ends_at, n)
        select c.province, c.rule_id, c.officer_group, c.holder, c.grain, c.ends_at, coalesce(k.n, 0) + c.n
        from hands_changed c
        left join clock_in_hand_sum k
            on (k.province, k.rule_id, k.officer_group, k.holder, k.grain, k.ends_at)
                = (c.province, c.rule_id, c.officer_group, c.holder, c.grain, c.ends_at)
        where coalesce(k.n, 0) + c.n <> 0
        on conflict on constraint pk_clock_in_hand_sum do update set n = excluded.n),
    stopped as (
        delete from clock_in_hand k using case_moved m
        where k.case_id = any (cast(m.case_keys as uuid[])) and not exists (select from running r
            where r.case_id = k.case_id and r.rule_id = k.rule_id and r.occurrence = k.occurrence)),
    running_kept as (
        insert into clock_in_hand select r.* from running r
        on conflict on constraint pk_clock_in_hand do update set province = excluded.province, last_day = excluded.last_day,
            ends_at = excluded.ends_at, holders = excluded.holders, groups = excluded.groups)
    select count(*) into folded from taken;
    return folded;
end $$;
revoke execute on function fold_open_steps(integer) from public;
grant execute on function fold_open_steps(integer) to ${applicationRole};

-- How many periods of a province, of a rule or of all ('*'), have lapsed and how many are about to before a moment, by the group
-- with which they lie; empty for those that lie with none. Months before this one come from their sums. Runs as the owner, and
-- asks once whether the reader sees the province.
create function clocks_in_hand_by_group(of_province text, of_rule text, at_moment timestamptz, until timestamptz)
    returns table (officer_group text, overdue bigint, at_risk bigint)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    month timestamptz := cast(first_of_month(legal_day(at_moment)) as timestamp) at time zone 'Europe/Istanbul';
begin
    if not may_see_province(of_province) then
        return;
    end if;
    return query
    select k.officer_group, cast(coalesce(sum(k.n) filter (where k.ends_at <= at_moment), 0) as bigint),
        cast(coalesce(sum(k.n) filter (where k.ends_at > at_moment), 0) as bigint)
    from (
        select s.officer_group, s.ends_at, s.n from clock_in_hand_sum s
        where s.province = of_province and s.rule_id = of_rule and s.grain = 'M' and s.holder = '*' and s.ends_at < month
        union all
        select s.officer_group, s.ends_at, s.n from clock_in_hand_sum s
        where s.province = of_province and s.rule_id = of_rule and s.grain = 'E' and s.holder = '*'
            and s.ends_at >= month and s.ends_at < until
        union all
        select coalesce(g.id, ''), c.ends_at, c.n from clock_in_hand_changes(of_province) c
        left join lateral unnest(c.groups) g (id) on true
        where c.ends_at < until and of_rule in ('*', c.rule_id)) k
    group by 1
    having coalesce(sum(k.n) filter (where k.ends_at <= at_moment), 0) <> 0
        or coalesce(sum(k.n) filter (where k.ends_at > at_moment), 0) <> 0;
end $$;

-- The same by the officer with whom they lie, in all groups ('*') or in one, and when the first of them lapses or has lapsed.
create function clocks_in_hand_by_holder(of_province text, of_rule text, of_group text, at_moment timestamptz, until timestamptz)
    returns table (holder text, overdue bigint, at_risk bigint, oldest timestamptz)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    month timestamptz := cast(first_of_month(legal_day(at_moment)) as timestamp) at time zone 'Europe/Istanbul';
begin
    if not may_see_province(of_province) then
        return;
    end if;
    return query
    with changed as materialized (
        select coalesce(h.holder, '') as holder, c.ends_at, c.n from clock_in_hand_changes(of_province) c
        left join lateral unnest(c.holders) h (holder) on true
        where c.ends_at < until and of_rule in ('*', c.rule_id) and (of_group = '*' or of_group = any (c.groups))),
    counted as (
        select k.holder, cast(coalesce(sum(k.n) filter (where k.ends_at <= at_moment), 0) as bigint) as overdue,
            cast(coalesce(sum(k.n) filter (where k.ends_at > at_moment), 0) as bigint) as at_risk
        from (
            select s.holder, s.ends_at, s.n from clock_in_hand_sum s
            where s.province = of_province and s.rule_id = of_rule and s.grain = 'M' and s.officer_group = of_group
                and s.ends_at < month
            union all
            select s.holder, s.ends_at, s.n from clock_in_hand_sum s
            where s.province = of_province and s.rule_id = of_rule and s.grain = 'E' and s.officer_group = of_group
                and s.ends_at >= month and s.ends_at < until
            union all
            select c.holder, c.ends_at, c.n from changed c) k
        where k.holder <> '*'
        group by 1)
    select k.holder, k.overdue, k.at_risk, least(
        -- The first moment at which something is left of the sum.
        (select s.ends_at from clock_in_hand_sum s
         where s.province = of_province and s.rule_id = of_rule and s.grain = 'E' and s.holder = k.holder
             and s.officer_group = of_group
             and s.n > (select count(*) from changed c where c.n < 0 and c.holder = s.holder and c.ends_at = s.ends_at)
         order by s.ends_at limit 1),
        (select min(c.ends_at) from changed c where c.n > 0 and c.holder = k.holder))
    from counted k where k.overdue <> 0 or k.at_risk <> 0;
end $$;

-- A page of the periods of a province that lie with a group, with an officer, or with nobody ('' as the officer); '*' is any. What
-- lapses first is on top. Late: those that have lapsed, or those that have not; null for both. The sums say at which moments there
-- is something to look for.
create function clocks_in_hand_page(of_province text, of_rule text, of_group text, of_holder text, at_moment timestamptz,
    until timestamptz, late boolean, after bigint, at_most integer)
    returns table (case_id uuid, province text, rule_id text, occurrence integer, last_day date, ends_at timestamptz)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    queued uuid[] := array(select distinct cast(q.case_key as uuid) from open_step_change q where q.case_key ~ '^[0-9a-f-]{36}$');
begin
    if not may_see_province(of_province) then
        return;
    end if;
    return query
    select x.case_id, of_province, x.rule_id, x.occurrence, x.last_day, x.ends_at
    from (
        (select k.case_id, k.rule_id, k.occurrence, k.last_day, s.ends_at
         from clock_in_hand_sum s
         join clock_in_hand k on k.province = s.province and k.ends_at = s.ends_at and of_rule in ('*', k.rule_id)
             and (of_group = '*' or of_group = any (k.groups))
             and (of_holder = '*' or of_holder = '' and k.holders = '{}' or of_holder = any (k.holders))
             and k.case_id <> all (queued)
         where s.province = of_province and s.rule_id = of_rule and s.grain = 'E' and s.holder = of_holder
             and s.officer_group = of_group and s.ends_at < until and (late is null or late = (s.ends_at <= at_moment))
         order by s.ends_at, k.case_id, k.rule_id, k.occurrence limit after + at_most)
        union all
        select c.case_id, c.rule_id, c.occurrence, c.last_day, c.ends_at
        from clock_in_hand_changes(of_province) c
        where c.n > 0 and of_rule in ('*', c.rule_id) and (of_group = '*' or of_group = any (c.groups))
            and (of_holder = '*' or of_holder = '' and c.holders = '{}' or of_holder = any (c.holders))
            and c.ends_at < until and (late is null or late = (c.ends_at <= at_moment))) x
    order by x.ends_at, x.case_id, x.rule_id, x.occurrence offset after limit at_most;
end $$;
revoke execute on function clocks_in_hand_by_group(text, text, timestamptz, timestamptz),
    clocks_in_hand_by_holder(text, text, text, timestamptz, timestamptz),
    clocks_in_hand_page(text, text, text, text, timestamptz, timestamptz, boolean, bigint, integer) from public;
grant execute on function clocks_in_hand_by_group(text, text, timestamptz, timestamptz),
    clocks_in_hand_by_holder(text, text, text, timestamptz, timestamptz),
    clocks_in_hand_page(text, text, text, text, timestamptz, timestamptz, boolean, bigint, integer) to ${applicationRole};

-- How many cases are at each step, and how many of them are past the due day of their task, with the rights of the reader.
create function open_step_counts(of_process text, of_province text, at_moment timestamp)
    returns table (step text, cases bigint, overdue bigint)
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    places text[] := figure_provinces(case when of_province is not null then array[of_province] end);
    queued text[] := (select coalesce(array_agg(distinct c.case_key), '{}') from open_step_change c where c.process = of_process);
    today  date   := cast(at_moment as date);
    month  date   := first_of_month(cast(at_moment as date));
begin
    return query
    select x.step, cast(sum(x.cases) as bigint), cast(sum(x.overdue) as bigint)
    from (
        select s.step, s.n as cases, cast(0 as bigint) as overdue from open_step_sum s
        where s.province = any (places) and s.process = of_process and s.grain = 'A' and s.n <> 0
        union all
        select s.step, 0, s.n from open_step_sum s
        where s.province = any (places) and s.process = of_process and s.grain = 'M' and s.due_on < month and s.n <> 0
        union all
        select s.step, 0, s.n from open_step_sum s
        where s.province = any (places) and s.process = of_process and s.grain = 'D' and s.due_on >= month and s.due_on < today
            and s.n <> 0
        union all
        -- The sums know days; what falls due today does so at its hour.
        select o.step, 0, 1 from open_step o
        where o.process = of_process and o.due_at >= today and o.due_at < at_moment
            and (o.province = any (places) or '*' = any (places))
        union all
        select o.step, -1, case when o.due_at < at_moment then -1 else 0 end from open_step o
        where o.process = of_process and o.case_key = any (queued) and (o.province = any (places) or '*' = any (places))
        union all
        select o.step, 1, case when o.due_at < at_moment then 1 else 0 end
        from open_steps_of(array_fill(of_process, array[cardinality(queued)]), queued) o
        where (o.province = any (places) or '*' = any (places)) and may_see_province(o.province)) x
    where x.step <> '*'
    group by x.step having sum(x.cases) <> 0;
end $$;

-- How many cases run each process, with the rights of the reader.
create function open_cases_by_process(of_province text) returns table (process text, cases bigint)
    language sql stable set search_path = public, pg_temp as $$
    with place as materialized (
        select figure_provinces(case when of_province is not null then array[of_province] end) as places),
    queued as materialized (select distinct c.process, c.case_key from open_step_change c),
    asked as (select array_agg(q.process) as processes, array_agg(q.case_key) as case_keys from queued q)
    select x.process, cast(sum(x.n) as bigint)
    from (
        select s.process, s.n from open_step_sum s, place p
        where s.province = any (p.places) and s.step = '*' and s.grain = 'A' and s.n <> 0
        union all
        select o.process, -1 from queued q
        join open_step o on o.process = q.process and o.case_key = q.case_key and o.step = '*', place p
        where o.province = any (p.places) or '*' = any (p.places)
        union all
        select o.process, 1 from asked a cross join lateral open_steps_of(a.processes, a.case_keys) o, place p
        where o.step = '*' and (o.province = any (p.places) or '*' = any (p.places)) and may_see_province(o.province)) x
    group by x.process having sum(x.n) <> 0
$$;

-- A page of the cases at a step, what is due first on top, with the rights of the reader.
create function open_step_cases(of_process text, of_step text, of_province text, after integer, at_most integer)
    returns table (case_key text, since timestamp, due_at timestamp)
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    queued text[] := (select coalesce(array_agg(distinct c.case_key), '{}') from open_step_change c where c.process = of_process);
begin
    return query
    select x.case_key, x.since, x.due_at
    from (
        (select o.case_key, o.since, o.due_at from open_step o
         where o.process = of_process and o.step = of_step and (of_province is null or o.province = of_province)
             and o.case_key <> all (queued)
         order by o.due_at, o.since, o.case_key limit after + at_most)
        union all
        select o.case_key, o.since, o.due_at
        from open_steps_of(array_fill(of_process, array[cardinality(queued)]), queued) o
        where o.step = of_step and (of_province is null or o.province = of_province) and may_see_province(o.province)) x
    order by x.due_at, x.since, x.case_key offset after limit at_most;
end $$;

-- What the engine holds already.
insert into open_step_change (process, case_key)
select distinct d.key_, i.business_key_
from act_ru_execution i join act_re_procdef d on d.id_ = i.proc_def_id_
where i.id_ = i.proc_inst_id_ and i.business_key_ is not null and d.key_ not in ('victim-identification', 'victim-support')
union
select '', cast(c.case_id as text) from figure_clock c where c.state = 'RUNNING';

alter table clock_in_hand enable row level security;
-- Asked once where every row may be seen, so that the country is counted and listed in the order of an index.
create policy clock_in_hand_by_province on clock_in_hand for select
    using ((select may_see_every_province()) or may_see_province(province));
alter table clock_in_hand_sum enable row level security;
create policy clock_in_hand_sum_by_province on clock_in_hand_sum for select
    using ((select may_see_every_province()) or may_see_province(province));
alter table open_step enable row level security;
create policy open_step_by_province on open_step for select
    using ((select may_see_every_province()) or may_see_province(province));
alter table open_step_sum enable row level security;
create policy open_step_sum_by_province on open_step_sum for select using (may_see_province(province));
grant select on open_step, open_step_sum, open_step_change, clock_in_hand, clock_in_hand_now, clock_in_hand_sum
    to ${applicationRole};
