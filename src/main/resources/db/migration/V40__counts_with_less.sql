-- Figures for readers who wait: the same as before, read with less. The rights of the reader are asked once for each province instead
-- of once for each row, as they are for lengths already.

create or replace function figures_counted(measures text[], provinces text[], procedures text[], valid_from date, valid_until date,
    known_on date)
    returns table (province text, measure text, procedure text, code text, detail text, track text, length integer,
        valid_month date, n bigint, day_sum bigint)
    language plpgsql stable security definer
    set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 set jit = off as $$
#variable_conflict use_column
declare
    -- Runs with the rights of the owner, so nothing but this decides what is seen.
    places      text[] := (
        select coalesce(array_agg(p.place), '{}') from unnest(figure_provinces(provinces)) p (place) where may_see_province(p.place));
    first_whole date := first_of_month(cast(valid_from + interval '1 month' - interval '1 day' as date));
    end_whole   date := first_of_month(cast(valid_until + interval '1 month' - interval '1 day' as date));
    recorded    record := figure_record(known_on);
    known_month date := recorded.whole_until;
begin
    if first_whole >= end_whole then
        -- Within one month, which is all read day by day.
        first_whole := valid_until;
        end_whole := valid_until;
    end if;
    return query
    select m.province, m.measure, m.procedure, m.code, m.detail, m.track, m.length, m.valid_month, m.n, m.day_sum
    from figure_month m
    where m.province = any (places) and m.measure = any (measures) and m.procedure = any (procedures)
        and m.valid_month >= first_whole and m.valid_month < end_whole and m.record_month < known_month
    union all
    select d.province, d.measure, d.procedure, d.code, d.detail, d.track, d.length, first_of_month(d.valid_day), d.n,
        d.n * (d.valid_day - date '2000-01-01')
    from figure_day d
    where d.province = any (places) and d.measure = any (measures) and d.procedure = any (procedures)
        and valid_from < first_whole and d.valid_day >= valid_from and d.valid_day < first_whole and d.record_day < known_month
    union all
    select d.province, d.measure, d.procedure, d.code, d.detail, d.track, d.length, first_of_month(d.valid_day), -d.n,
        -d.n * (d.valid_day - date '2000-01-01')
    from figure_day d
    where d.province = any (places) and d.measure = any (measures) and d.procedure = any (procedures)
        and d.valid_day >= valid_until and d.valid_day < end_whole and d.record_day < known_month
    union all
    select d.province, d.measure, d.procedure, d.code, d.detail, d.track, d.length, first_of_month(d.valid_day),
        d.n * recorded.rest_sign, d.n * recorded.rest_sign * (d.valid_day - date '2000-01-01')
    from figure_day d
    where known_on is not null
        and d.province = any (places) and d.measure = any (measures) and d.procedure = any (procedures)
        and d.valid_day + 0 >= valid_from and d.valid_day + 0 < valid_until
        and d.record_day >= recorded.rest_from and d.record_day < recorded.rest_until
    union all
    select case when '*' = any (places) then '*' else m.province end, m.measure, m.procedure, m.code, m.detail, m.track,
        m.length, first_of_month(m.valid_day), cast(m.n as bigint),
        cast(m.n * (m.valid_day - date '2000-01-01') as bigint)
    from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
    where (m.province = any (places) or '*' = any (places)) and m.measure = any (measures) and m.procedure = any (procedures)
        and m.valid_day >= valid_from and m.valid_day < valid_until and (known_on is null or m.record_day <= known_on);
end $$;
revoke execute on function figures_counted(text[], text[], text[], date, date, date) from public;
grant execute on function figures_counted(text[], text[], text[], date, date, date) to ${applicationRole};

create or replace function figures_by_unit(provinces text[], procedures text[], valid_from date, valid_until date, known_on date)
    returns table (province text, procedure text, kind text, outcome text, decided bigint, final bigint, annulled bigint)
    language plpgsql stable security definer
    set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 set jit = off as $$
#variable_conflict use_column
declare
    -- Runs with the rights of the owner, so nothing but this decides what is seen.
    places      text[] := (
        select coalesce(array_agg(p.place), '{}') from unnest(provinces) p (place) where may_see_province(p.place));
    first_whole date := first_of_month(cast(valid_from + interval '1 month' - interval '1 day' as date));
    end_whole   date := first_of_month(cast(valid_until + interval '1 month' - interval '1 day' as date));
    recorded    record := figure_record(known_on);
    window_end  date := cast(end_whole - interval '1 month' as date);
    is_window   boolean;
begin
    if first_whole >= end_whole then
        first_whole := valid_until;
        end_whole := valid_until;
    end if;
    is_window := recorded.whole_until = date 'infinity' and cast(end_whole - interval '1 year' as date) = first_whole;
    return query
    select x.province, x.procedure, x.kind, x.outcome, cast(sum(x.decided) as bigint), cast(sum(x.final) as bigint),
        cast(sum(x.annulled) as bigint)
    from (
        select u.province, u.procedure, u.kind, u.outcome, u.decided, u.final, u.annulled
        from figure_unit u
        where is_window and u.province = any (places) and u.procedure = any (procedures)
            and u.months = 12 and u.last_month = window_end
        union all
        select u.province, u.procedure, u.kind, u.outcome, u.decided, u.final, u.annulled
        from figure_unit u
        where not is_window and u.province = any (places) and u.procedure = any (procedures)
            and u.months = 1 and u.last_month >= first_whole and u.last_month < end_whole
            and u.record_month < recorded.whole_until
        union all
        select d.province, d.procedure, d.detail, d.code, case d.measure when 'DECIDED' then d.n else 0 end,
            case d.measure when 'FINAL' then d.n else 0 end, case d.measure when 'ANNULLED' then d.n else 0 end
        from (
            select d.province, d.procedure, d.measure, d.detail, d.code, d.n from figure_day d
            where d.province = any (places) and d.measure in ('DECIDED', 'FINAL', 'ANNULLED') and d.procedure = any (procedures)
                and valid_from < first_whole and d.valid_day >= valid_from and d.valid_day < first_whole
                and d.record_day < recorded.whole_until
            union all
            select d.province, d.procedure, d.measure, d.detail, d.code, -d.n from figure_day d
            where valid_until < end_whole and d.province = any (places) and d.measure in ('DECIDED', 'FINAL', 'ANNULLED')
                and d.procedure = any (procedures) and d.valid_day >= valid_until and d.valid_day < end_whole and d.record_day < recorded.whole_until
            union all
            select d.province, d.procedure, d.measure, d.detail, d.code, d.n * recorded.rest_sign from figure_day d
            where known_on is not null and d.province = any (places) and d.measure in ('DECIDED', 'FINAL', 'ANNULLED')
                and d.procedure = any (procedures) and d.valid_day + 0 >= valid_from and d.valid_day + 0 < valid_until
                and d.record_day >= recorded.rest_from and d.record_day < recorded.rest_until
            union all
            select m.province, m.procedure, m.measure, m.detail, m.code, m.n
            from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
            where m.province = any (places) and m.measure in ('DECIDED', 'FINAL', 'ANNULLED') and m.procedure = any (procedures)
                and m.valid_day >= valid_from and m.valid_day < valid_until and (known_on is null or m.record_day <= known_on)) d) x
    group by 1, 2, 3, 4 having sum(x.decided) <> 0 or sum(x.final + x.annulled) <> 0;
end $$;
revoke execute on function figures_by_unit(text[], text[], date, date, date) from public;
grant execute on function figures_by_unit(text[], text[], date, date, date) to ${applicationRole};

create or replace function figures_of_spells(provinces text[], procedures text[], valid_until date, known_on date)
    returns table (procedure text, code text, detail text, n bigint, day_sum bigint)
    language plpgsql stable security definer
    set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 set jit = off as $$
#variable_conflict use_column
declare
    -- Runs with the rights of the owner, so nothing but this decides what is seen.
    places      text[] := (
        select coalesce(array_agg(p.place), '{}') from unnest(figure_provinces(provinces)) p (place) where may_see_province(p.place));
    end_whole date   := first_of_month(cast(valid_until + interval '1 month' - interval '1 day' as date));
    recorded  record := figure_record(known_on);
    is_apart  boolean := recorded.whole_until < date 'infinity';
    new_year  date   := first_of_year(end_whole);
begin
    return query
    select x.procedure, x.code, x.detail, cast(sum(x.n) as bigint), cast(sum(x.day_sum) as bigint)
    from (
        select s.procedure, s.code, s.detail, s.n, s.day_sum from figure_spell s
        where s.province = any (places) and s.procedure = any (procedures) and s.apart = is_apart and s.grain = 'Y'
            and s.valid_from < new_year and (not is_apart or s.record_month < recorded.whole_until)
        union all
        select s.procedure, s.code, s.detail, s.n, s.day_sum from figure_spell s
        where s.province = any (places) and s.procedure = any (procedures) and s.apart = is_apart and s.grain = 'M'
            and s.valid_from >= new_year and s.valid_from < end_whole
            and (not is_apart or s.record_month < recorded.whole_until)
        union all
        select d.procedure, d.code, d.detail, -d.n, -d.n * (d.valid_day - date '2000-01-01') from figure_day d
        where d.province = any (places) and d.measure = 'SPELL' and d.procedure = any (procedures)
            and d.valid_day >= valid_until and d.valid_day < end_whole and d.record_day < recorded.whole_until
        union all
        select d.procedure, d.code, d.detail, d.n * recorded.rest_sign,
            d.n * recorded.rest_sign * (d.valid_day - date '2000-01-01')
        from figure_day d
        where known_on is not null and d.province = any (places) and d.measure = 'SPELL' and d.procedure = any (procedures)
            and d.valid_day + 0 < valid_until and d.record_day >= recorded.rest_from and d.record_day < recorded.rest_until
        union all
        select m.procedure, m.code, m.detail, m.n, m.n * (m.valid_day - date '2000-01-01')
        from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
        where (m.province = any (places) or '*' = any (places)) and m.measure = 'SPELL' and m.procedure = any (procedures)
            and m.valid_day < valid_until and (known_on is null or m.record_day <= known_on)) x
    group by 1, 2, 3;
end $$;
revoke execute on function figures_of_spells(text[], text[], date, date) from public;
grant execute on function figures_of_spells(text[], text[], date, date) to ${applicationRole};

create or replace function figures_of_backlog(provinces text[], procedures text[], edges date[], valid_until date, known_on date, is_now boolean)
    returns table (procedure text, opened_on date, n bigint)
    language plpgsql stable security definer
    set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 set jit = off as $$
#variable_conflict use_column
declare
    -- Runs with the rights of the owner, so nothing but this decides what is seen.
    places      text[] := (
        select coalesce(array_agg(p.place), '{}') from unnest(figure_provinces(provinces)) p (place) where may_see_province(p.place));
    end_whole date   := first_of_month(cast(valid_until + interval '1 month' - interval '1 day' as date));
    recorded  record := figure_record(known_on);
    oldest    date   := date '2000-01-01';
    months    date[] := (select array_agg(distinct first_of_month(e.edge)) from unnest(edges) e (edge));
    first_one date   := (select min(m.month) from unnest(months) m (month));
begin
    if is_now then
        return query
        select b.procedure, b.opened_on, b.n from figure_backlog b
        where b.province = any (places) and b.procedure = any (procedures) and b.n <> 0
        union all
        select m.procedure, m.valid_day - m.length, cast(case m.measure when 'OPENED' then m.n else -m.n end as bigint)
        from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
        where m.measure in ('OPENED', 'CASE_TIME') and m.procedure = any (procedures)
            and (m.province = any (places) or '*' = any (places));
        return;
    end if;
    return query
    select a.procedure, oldest, a.n from figure_age a
    where a.province = any (places) and a.procedure = any (procedures) and a.grain = 'A' and a.opened_from = oldest
        and a.valid_month < end_whole and a.record_month < recorded.whole_until
    union all
    -- What is younger stands in the sum of all, too.
    select a.procedure, s.opened_on, a.n * s.sign
    from (
        select m.procedure, m.opened_from, m.n from figure_age m
        where m.province = any (places) and m.procedure = any (procedures) and m.grain = 'M' and m.opened_from >= first_one
            and m.valid_month < end_whole and m.record_month < recorded.whole_until and m.opened_from <> all (months)
        union all
        select d.procedure, d.opened_from, d.n
        from unnest(months) e (month)
        -- Each of these few months by itself ("offset 0"), rather than every day there ever was.
        cross join lateral (
            select f.procedure, f.opened_from, f.n from figure_age f
            where f.province = any (places) and f.procedure = any (procedures) and f.grain = 'D'
                and f.opened_from >= e.month and f.opened_from < cast(e.month + interval '1 month' as date)
                and f.valid_month < end_whole and f.record_month < recorded.whole_until
            offset 0) d) a
    cross join lateral (values (a.opened_from, 1), (oldest, -1)) s (opened_on, sign)
    union all
    select d.procedure, d.valid_day - d.length, case d.measure when 'OPENED' then -d.n else d.n end from figure_day d
    where d.province = any (places) and d.measure in ('OPENED', 'CASE_TIME') and d.procedure = any (procedures)
        and d.valid_day >= valid_until and d.valid_day < end_whole and d.record_day < recorded.whole_until
    union all
    select d.procedure, d.valid_day - d.length, case d.measure when 'OPENED' then d.n else -d.n end * recorded.rest_sign
    from figure_day d
    where known_on is not null and d.province = any (places) and d.measure in ('OPENED', 'CASE_TIME')
        and d.procedure = any (procedures) and d.valid_day + 0 < valid_until
        and d.record_day >= recorded.rest_from and d.record_day < recorded.rest_until
    union all
    select m.procedure, m.valid_day - m.length, cast(case m.measure when 'OPENED' then m.n else -m.n end as bigint)
    from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
    where m.measure in ('OPENED', 'CASE_TIME') and m.procedure = any (procedures)
        and (m.province = any (places) or '*' = any (places))
        and m.valid_day < valid_until and (known_on is null or m.record_day <= known_on);
end $$;
revoke execute on function figures_of_backlog(text[], text[], date[], date, date, boolean) from public;
grant execute on function figures_of_backlog(text[], text[], date[], date, date, boolean) to ${applicationRole};
