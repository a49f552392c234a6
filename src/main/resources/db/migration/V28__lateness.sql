-- What is late and with whom it lies, and how full the centres are. No personal data: identifiers, rules, days and numbers.

-- Periods that lapse or have lapsed, by the day ('D') and by the first of the month ('M') on which they do: the measure OVERDUE of
-- the read model without what a list of the late does not ask for. Written by the statement that folds the figures, and so never
-- different from them. Rule '*' holds the sum of all rules, as province '*' does of all provinces.
create table figure_lapse (
    province  text   not null,
    rule_id   text   not null,
    grain     text   not null check (grain in ('D', 'M')),
    lapses_on date   not null,
    n         bigint not null,
    constraint pk_figure_lapse primary key (province, rule_id, grain, lapses_on)
);
-- Most sums are nothing: what was late was done in the end.
create index ix_figure_lapse_of_province on figure_lapse (province, grain, lapses_on) include (rule_id, n) where n <> 0;
create index ix_figure_lapse_of_rule on figure_lapse (rule_id, grain, lapses_on) include (province, n) where n <> 0;

-- Follows the sums of the read model. Arguments: the grain, and the column that holds the day.
create function follow_lapses() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    execute format('insert into figure_lapse as t (province, rule_id, grain, lapses_on, n)'
        || ' select c.province, r.rule, %L, c.day, sum(c.n) from ('
        || 'select province, measure, code, %I as day, n from added'
        || case when tg_op = 'UPDATE' then ' union all select province, measure, code, %2$I, -n from removed' else '' end
        || ') c cross join lateral (values (c.code), (''*'')) r (rule) where c.measure = ''OVERDUE'''
        || ' group by c.province, r.rule, c.day'
        || ' on conflict on constraint pk_figure_lapse do update set n = t.n + excluded.n', tg_argv[0], tg_argv[1]);
    return null;
end $$;

create function forget_lapses() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    truncate figure_lapse;
    return null;
end $$;

create trigger figure_day_lapses_added after insert on figure_day referencing new table as added
    for each statement execute function follow_lapses('D', 'valid_day');
create trigger figure_day_lapses_changed after update on figure_day referencing new table as added old table as removed
    for each statement execute function follow_lapses('D', 'valid_day');
create trigger figure_month_lapses_added after insert on figure_month referencing new table as added
    for each statement execute function follow_lapses('M', 'valid_month');
create trigger figure_month_lapses_changed after update on figure_month referencing new table as added old table as removed
    for each statement execute function follow_lapses('M', 'valid_month');
create trigger figure_day_lapses_forgotten after truncate on figure_day
    for each statement execute function forget_lapses();

insert into figure_lapse (province, rule_id, grain, lapses_on, n)
select c.province, r.rule, c.grain, c.day, sum(c.n)
from (select province, code, 'D' as grain, valid_day as day, n from figure_day where measure = 'OVERDUE'
      union all
      select province, code, 'M', valid_month, n from figure_month where measure = 'OVERDUE') c
cross join lateral (values (c.code), ('*')) r (rule)
group by c.province, r.rule, c.grain, c.day;

-- What is due first, in the whole country or by rule; the read model itself serves a single province.
create index ix_figure_clock_due on figure_clock (ends_at, case_id, rule_id, occurrence) where state = 'RUNNING';
create index ix_figure_clock_rule_due on figure_clock (rule_id, ends_at) where state = 'RUNNING';

alter table figure_lapse enable row level security;
create policy figure_lapse_by_province on figure_lapse for select using (may_see_province(province));
grant select on figure_lapse to ${applicationRole};

-- With whom cases lie: one row for each open task. Tasks of sealed files are never in it. The holder's mark stands in addresses of
-- pages in place of the account, which names a person.
create view case_in_hand with (security_invoker = true) as
    select e.business_key_ as case_key, t.tenant_id_ as province, t.assignee_ as holder,
        left(encode(sha256(convert_to(t.assignee_, 'UTF8')), 'hex'), 16) as holder_mark,
        array(select l.group_id_::text from act_ru_identitylink l
              where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null order by 1) as groups
    from act_ru_task t
    join act_ru_execution e on e.id_ = t.proc_inst_id_
    join act_re_procdef d on d.id_ = t.proc_def_id_
    where d.key_ not in ('victim-identification', 'victim-support') and may_see_province(t.tenant_id_);
grant select on case_in_hand to ${applicationRole};

-- Removal centres -----------------------------------------------------------------------------------------------------------

-- Who is held now: the latest centre, null before admission. Without it every count of a centre would look at everybody who was
-- ever held.
create table detention_held (
    detention_id uuid not null,
    province     text not null,
    centre_id    text,
    constraint pk_detention_held primary key (detention_id)
);
create index ix_detention_held_centre on detention_held (centre_id);

-- Persons who came to and left a centre, by legal day ('D') and by week from Monday on ('W'). Whoever is moved leaves one centre
-- and comes to the next.
create table centre_traffic (
    centre_id  text    not null,
    grain      text    not null check (grain in ('D', 'W')),
    begins_on  date    not null,
    arrivals   integer not null,
    departures integer not null,
    constraint pk_centre_traffic primary key (centre_id, grain, begins_on) include (arrivals, departures)
);

-- What the stay of one person counts for; without an admission or the end that is left out.
create function centre_moves(of_detention uuid, without_admission uuid, without_end boolean)
    returns table (centre_id text, day date, arrivals integer, departures integer)
    language sql stable set search_path = public, pg_temp as $$
    with stay as (
        select a.centre_id, a.arrived_at,
            coalesce(lead(a.arrived_at) over (order by a.arrived_at, a.recorded_at), f.freed_at) as left_at
        from detention_admission a
        left join detention_freed f on f.detention_id = a.detention_id and not without_end
        where a.detention_id = of_detention and a.id is distinct from without_admission)
    select s.centre_id, legal_day(s.arrived_at), 1, 0 from stay s
    union all
    select s.centre_id, legal_day(s.left_at), 0, 1 from stay s where s.left_at is not null
$$;

-- Follows what is recorded of somebody held, in its transaction.
create function follow_detention() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    admission uuid := case tg_table_name when 'detention_admission' then cast(to_jsonb(new) ->> 'id' as uuid) end;
begin
    if tg_table_name = 'detention' and tg_op = 'DELETE' then
        delete from detention_held h where h.detention_id = old.id;
        return null;
    elsif tg_table_name = 'detention' then
        insert into detention_held (detention_id, province) values (new.id, new.province);
        return null;
    end if;
    -- What is recorded of one person at the same moment is counted one after the other.
    perform from detention d where d.id = new.detention_id for no key update;
    if tg_table_name = 'detention_freed' then
        delete from detention_held h where h.detention_id = new.detention_id;
    else
        update detention_held h set centre_id = (select a.centre_id from detention_admission a
            where a.detention_id = new.detention_id order by a.arrived_at desc, a.recorded_at desc limit 1)
        where h.detention_id = new.detention_id;
    end if;
    insert into centre_traffic as t (centre_id, grain, begins_on, arrivals, departures)
    select m.centre_id, g.grain, g.begins_on, sum(m.arrivals), sum(m.departures)
    from (select * from centre_moves(new.detention_id, null, false)
          union all
          select b.centre_id, b.day, -b.arrivals, -b.departures
          from centre_moves(new.detention_id, admission, admission is null) b) m
    cross join lateral (values ('D', m.day), ('W', cast(date_trunc('week', cast(m.day as timestamp)) as date))) g (grain, begins_on)
    group by 1, 2, 3 having sum(m.arrivals) <> 0 or sum(m.departures) <> 0
    -- Always in one order, so that nobody waits for somebody who waits for them.
    order by 1, 2, 3
    on conflict on constraint pk_centre_traffic do update
        set arrivals = t.arrivals + excluded.arrivals, departures = t.departures + excluded.departures;
    return null;
end $$;
create trigger detention_followed after insert or delete on detention for each row execute function follow_detention();
create trigger detention_admission_followed after insert on detention_admission
    for each row execute function follow_detention();
create trigger detention_freed_followed after insert on detention_freed
    for each row execute function follow_detention();
-- Whoever gets past the other triggers does not get past these: nobody who is held may be missing.
alter table detention enable always trigger detention_followed;
alter table detention_admission enable always trigger detention_admission_followed;
alter table detention_freed enable always trigger detention_freed_followed;

-- Writes both anew from what is recorded; for the owner of the tables.
create function recount_detentions() returns void
    language sql set search_path = public, pg_temp as $$
    delete from detention_held;
    delete from centre_traffic;
    insert into detention_held (detention_id, province, centre_id)
    select d.id, d.province, (select a.centre_id from detention_admission a where a.detention_id = d.id
        order by a.arrived_at desc, a.recorded_at desc limit 1)
    from detention d where not exists (select from detention_freed f where f.detention_id = d.id);
    insert into centre_traffic (centre_id, grain, begins_on, arrivals, departures)
    select m.centre_id, g.grain, g.begins_on, sum(m.arrivals), sum(m.departures)
    from detention d
    cross join lateral centre_moves(d.id, null, false) m
    cross join lateral (values ('D', m.day), ('W', cast(date_trunc('week', cast(m.day as timestamp)) as date))) g (grain, begins_on)
    group by 1, 2, 3;
$$;
revoke execute on function recount_detentions() from public;
select recount_detentions();

alter table detention_held enable row level security;
create policy detention_held_by_province on detention_held for select using (may_see_province(province));
grant select on detention_held to ${applicationRole};

-- Everybody held, with the moments at which their limits end, whatever the hour: under a detention, or apprehended and neither
-- released nor detained since. A light of the liberty board is a range of first_end, so that a page reads the persons on it and
-- nobody else. Written by the statement that changes what a limit follows from, and so never different from liberty_held, which
-- works everything out anew and which escalations, exports and the nightly comparison read.
create table liberty_standing (
    case_id       uuid        not null,
    -- Null before there is a detention.
    detention_id  uuid,
    province      text        not null,
    -- Null before admission.
    centre        text,
    since         timestamptz not null,
    decision_due  timestamptz,
    transfer_due  timestamptz,
    review_due    timestamptz,
    judge_due     timestamptz,
    maximum       timestamptz,
    -- The limit that ends first. Whoever has none is held unlawfully from the beginning.
    first_end     timestamptz not null generated always as
        (coalesce(least(decision_due, transfer_due, review_due, judge_due, maximum), '-infinity')) stored,
    -- The judge's five days bind the judge: the holding stays lawful when they pass.
    unlawful_from timestamptz not null generated always as
        (coalesce(least(decision_due, transfer_due, review_due, maximum), '-infinity')) stored,
    constraint uq_liberty_standing unique nulls not distinct (case_id, detention_id)
);
create index ix_liberty_standing_end on liberty_standing (first_end, case_id) include (detention_id, province, centre, maximum);
create index ix_liberty_standing_end_in_province on liberty_standing (province, first_end, case_id) include (detention_id, centre, maximum);
create index ix_liberty_standing_end_in_centre on liberty_standing (centre, first_end, case_id) include (detention_id, province, maximum);
-- Past the maximum nothing else runs: these stand by it in the list.
create index ix_liberty_standing_maximum on liberty_standing (maximum, case_id) include (detention_id, province, centre, first_end);

-- What is to stand for some cases.
create function liberty_of(cases uuid[])
    returns table (case_id uuid, detention_id uuid, province text, centre text, since timestamptz, decision_due timestamptz,
        transfer_due timestamptz, review_due timestamptz, judge_due timestamptz, maximum timestamptz)
    language sql stable set search_path = public, pg_temp as $$
    select d.case_id, d.id, d.province, d.centre_id, d.decided_at, cast(null as timestamptz),
        case when d.centre_id is null then d.transfer_due_at end, d.next_review_at, j.judge_due, d.lawful_until
    from detention_standing d
    left join lateral (select min(coalesce(f.judge_due_at, q.received_at)) as judge_due
        from liberty_petition q
        left join liberty_petition_forwarding f on f.petition_id = q.id
        where q.detention_id = d.id
            and not exists (select 1 from liberty_judgment g where g.petition_id = q.id)) j on true
    where d.case_id = any (cases) and d.freed_at is null
    union all
    select c.case_id, null, c.province, null, c.apprehended_at, k.ends_at, null, null, null, null
    from removal_case c
    left join lateral (select ends_at from running_clock r where r.case_id = c.case_id and r.rule_id = 'DL-RM-01'
        order by r.occurrence desc, r.version desc limit 1) k on true
    where c.case_id = any (cases) and c.apprehended_at is not null and c.released_at is null and c.outcome is null
        and not exists (select 1 from detention d where d.case_id = c.case_id)
$$;
revoke execute on function liberty_of(uuid[]) from public;

create function restate_liberty(cases uuid[]) returns void
    language plpgsql set search_path = public, pg_temp as $$
begin
    -- What is recorded of one case at the same moment is read one after the other: who has waited here reads the other's record.
    perform from case_file f where f.id = any (cases) order by f.id for no key update;
    with present as materialized (select l.* from liberty_of(cases) l),
    gone as (
        delete from liberty_standing s where s.case_id = any (cases) and not exists (select from present p
            where p.case_id = s.case_id and p.detention_id is not distinct from s.detention_id))
    insert into liberty_standing as s (case_id, detention_id, province, centre, since, decision_due, transfer_due, review_due,
        judge_due, maximum)
    select p.* from present p
    on conflict on constraint uq_liberty_standing do update
        set (province, centre, since, decision_due, transfer_due, review_due, judge_due, maximum) = (excluded.province,
            excluded.centre, excluded.since, excluded.decision_due, excluded.transfer_due, excluded.review_due,
            excluded.judge_due, excluded.maximum)
        where (s.province, s.centre, s.since, s.decision_due, s.transfer_due, s.review_due, s.judge_due, s.maximum)
            is distinct from (excluded.province, excluded.centre, excluded.since, excluded.decision_due, excluded.transfer_due,
                excluded.review_due, excluded.judge_due, excluded.maximum);
end $$;
revoke execute on function restate_liberty(uuid[]) from public;

-- Follows whatever a limit follows from, in its transaction.
create function follow_liberty() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    cases uuid[];
begin
    if tg_level = 'ROW' then
        cases := array[new.case_id];
    -- Of these only few rows are about liberty.
    elsif tg_table_name = 'running_clock' then
        select array_agg(distinct c.case_id) into cases from changed c where c.rule_id = 'DL-RM-01';
    elsif tg_table_name = 'case_decision_state' then
        select array_agg(distinct c.case_id) into cases from changed c where c.state = 'ANNULLED';
    elsif tg_table_name = 'removal_case' then
        select array_agg(distinct c.case_id) into cases from changed c where c.apprehended_at is not null;
    else
        select array_agg(distinct c.case_id) into cases from changed c;
    end if;
    if cases is not null then
        perform restate_liberty(cases);
    end if;
    return null;
end $$;
revoke execute on function follow_liberty() from public;

-- A removal file changes often, and seldom in whether somebody is held.
create trigger liberty_follows_update after update on removal_case
    for each row when ((old.apprehended_at, old.released_at, old.outcome)
        is distinct from (new.apprehended_at, new.released_at, new.outcome))
    execute function follow_liberty();
do $$
declare
    name  text;
    event text;
begin
    foreach name in array array['detention', 'detention_extension', 'detention_admission', 'detention_review', 'detention_release',
        'detention_freed', 'liberty_petition', 'liberty_petition_forwarding', 'liberty_judgment', 'running_clock',
        'case_decision_state', 'removal_case'] loop
        foreach event in array array['insert', 'update', 'delete'] loop
            if not exists (select from pg_trigger t
                    where t.tgrelid = to_regclass(name) and t.tgname = 'liberty_follows_' || event) then
                execute format('create trigger %I after %s on %I referencing %s table as changed for each statement'
                    || ' execute function follow_liberty()', 'liberty_follows_' || event, event, name,
                    case event when 'delete' then 'old' else 'new' end);
            end if;
            -- Whoever gets past the other triggers does not get past these: nobody who is held may be missing.
            execute format('alter table %I enable always trigger %I', name, 'liberty_follows_' || event);
        end loop;
    end loop;
end $$;

alter table liberty_standing enable row level security;
-- Asked once where the answer is the same for every row.
create policy liberty_standing_by_province on liberty_standing for select
    using ((select may_see_every_province()) or may_see_province(province));
grant select on liberty_standing to ${applicationRole};

-- Writes it anew from what is recorded; for the owner of the tables.
create function recount_liberty() returns void
    language sql set search_path = public, pg_temp as $$
    delete from liberty_standing;
    select restate_liberty(array(
        select d.case_id from detention_held h join detention d on d.id = h.detention_id
        union
        select c.case_id from removal_case c
        where c.apprehended_at is not null and c.released_at is null and c.outcome is null));
$$;
revoke execute on function recount_liberty() from public;
select recount_liberty();

-- One row for each person held: under a detention, or apprehended and neither released nor detained since; with the moment at
-- which each limit ends that runs (YUKK 57).
create view liberty_held with (security_invoker = true) as
    with present as materialized (select application_time() as moment)
    select d.id as detention_id, d.case_id, d.province, d.centre_id as centre, d.decided_at as since,
        null::timestamptz as decision_due,
        case when d.centre_id is null and d.lawful_until > p.moment then d.transfer_due_at end as transfer_due,
        case when d.lawful_until > p.moment then d.next_review_at end as review_due,
        case when d.lawful_until > p.moment then j.judge_due end as judge_due,
        d.lawful_until as maximum,
        d.lawful_until <= p.moment or d.next_review_at <= p.moment
            or (d.centre_id is null and d.transfer_due_at <= p.moment) as unlawful
    from detention_standing d
    cross join present p
    left join lateral (select min(coalesce(f.judge_due_at, q.received_at)) as judge_due
        from liberty_petition q
        left join liberty_petition_forwarding f on f.petition_id = q.id
        where q.detention_id = d.id
            and not exists (select 1 from liberty_judgment g where g.petition_id = q.id)) j on true
    where d.freed_at is null and d.id = any (array(select w.detention_id from detention_held w))
    union all
    select null, c.case_id, c.province, null, c.apprehended_at, k.ends_at, null, null, null, null,
        k.ends_at is null or k.ends_at <= p.moment
    from removal_case c
    cross join present p
    left join lateral (select ends_at from running_clock r where r.case_id = c.case_id and r.rule_id = 'DL-RM-01'
        order by r.occurrence desc, r.version desc limit 1) k on true
    where c.apprehended_at is not null and c.released_at is null and c.outcome is null
        and not exists (select 1 from detention d where d.case_id = c.case_id);

create view export_liberty with (security_invoker = true) as
    select h.province, f.case_number, c.name as centre, legal_day(h.since) as held_since, n.kind as next_limit,
        legal_day(n.ends_at) as ends_on, legal_day(n.ends_at) - legal_day(application_time()) as days_left, h.unlawful
    from liberty_held h
    join case_file f on f.id = h.case_id
    left join removal_centre c on c.id = h.centre
    left join lateral (select l.kind, l.ends_at
        from (values ('DECISION', h.decision_due), ('TRANSFER', h.transfer_due), ('REVIEW', h.review_due),
            ('JUDGE', h.judge_due), ('MAXIMUM', h.maximum)) l (kind, ends_at)
        where l.ends_at is not null order by l.ends_at limit 1) n on true;
grant select on liberty_held, export_liberty to ${applicationRole};

-- Persons of every province count; nothing but their number is told.
create or replace function removal_centre_occupied(centre text) returns integer
    language sql stable security definer set search_path = public, pg_temp as $$
    select cast(count(*) as integer) from detention_held h where h.centre_id = centre
$$;

-- How many persons came to and left each centre of the provinces the reader sees, by weeks from Monday on, from a Monday to a day,
-- which is not counted. Persons of every province count; nothing but their number is told.
create function removal_centre_traffic(first_day date, end_day date)
    returns table (centre text, week date, arrivals integer, departures integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    select e.centre_id, e.week, cast(sum(e.arrivals) as integer), cast(sum(e.departures) as integer)
    from removal_centre c
    cross join lateral (
        select t.centre_id, t.begins_on as week, t.arrivals, t.departures from centre_traffic t
        where t.centre_id = c.id and t.grain = 'W' and t.begins_on >= first_day and t.begins_on < end_day
        union all
        -- What lies in the last week after the end.
        select t.centre_id, cast(date_trunc('week', cast(end_day as timestamp)) as date), -t.arrivals, -t.departures
        from centre_traffic t
        where t.centre_id = c.id and t.grain = 'D' and t.begins_on >= end_day
            and date_trunc('week', cast(end_day as timestamp)) < end_day
            and t.begins_on < date_trunc('week', cast(end_day as timestamp)) + interval '7 days') e
    where may_see_province(c.province)
    group by 1, 2 having sum(e.arrivals) <> 0 or sum(e.departures) <> 0
$$;
revoke execute on function removal_centre_traffic(date, date) from public;
grant execute on function removal_centre_traffic(date, date) to ${applicationRole};
