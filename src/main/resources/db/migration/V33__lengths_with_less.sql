-- Lengths of spells and stays, for readers who wait: the same figures as before, read with less. The rights of the reader are asked
-- once for each province instead of once for each row, a median is looked for only in the band where it lies, and numbers are added
-- up as integers.

create or replace function figures_of_lengths(of_measure text, provinces text[], procedures text[], codes text[], groups text[],
    procedures_apart boolean, valid_from date, valid_until date, known_on date)
    returns table (procedure text, code_group text, working boolean, total bigint, median integer, ninetieth integer)
    language plpgsql stable security definer
    set search_path = public, pg_temp set max_parallel_workers_per_gather = 0 set jit = off as $$
#variable_conflict use_column
declare
    -- Runs with the rights of the owner, so nothing but this decides what is seen.
    places      text[] := (
        select coalesce(array_agg(p.place), '{}') from unnest(figure_provinces(provinces)) p (place) where may_see_province(p.place));
    first_whole date := first_of_month(cast(valid_from + interval '1 month' - interval '1 day' as date));
    end_whole   date := first_of_month(cast(valid_until + interval '1 month' - interval '1 day' as date));
    months      date[];
    recorded    record := figure_record(known_on);
    is_apart    boolean := recorded.whole_until < date 'infinity';
begin
    if first_whole >= end_whole then
        -- Within one month, which is all read day by day.
        first_whole := valid_until;
        end_whole := valid_until;
    end if;
    months := array(
        select cast(m.month as date)
        from generate_series(cast(first_whole as timestamp), end_whole - interval '1 day', interval '1 month') m (month));
    return query
    with rest as materialized (
        select d.procedure, d.code, d.detail, d.length, d.n from figure_day d
        where d.province = any (places) and d.measure = of_measure and d.procedure = any (procedures)
            and valid_from < first_whole and d.valid_day >= valid_from and d.valid_day < first_whole
            and d.record_day < recorded.whole_until
        union all
        select d.procedure, d.code, d.detail, d.length, -d.n from figure_day d
        where d.province = any (places) and d.measure = of_measure and d.procedure = any (procedures)
            and d.valid_day >= valid_until and d.valid_day < end_whole and d.record_day < recorded.whole_until
        union all
        select d.procedure, d.code, d.detail, d.length, d.n * recorded.rest_sign from figure_day d
        where known_on is not null and d.province = any (places) and d.measure = of_measure and d.procedure = any (procedures)
            and d.valid_day + 0 >= valid_from and d.valid_day + 0 < valid_until
            and d.record_day >= recorded.rest_from and d.record_day < recorded.rest_until
        union all
        select m.procedure, m.code, m.detail, m.length, cast(m.n as bigint)
        from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
        where (m.province = any (places) or '*' = any (places)) and m.measure = of_measure and m.procedure = any (procedures)
            and m.valid_day >= valid_from and m.valid_day < valid_until and (known_on is null or m.record_day <= known_on)),
    member as (select * from unnest(codes, groups) g (code, code_group)),
    -- Codes are told apart first: most rows are of the same few.
    counted as (
        select x.procedure, x.code, x.detail, x.band, sum(x.n) as n
        from (
            select b.procedure, b.code, b.detail, b.band, cast(b.n as integer) as n from figure_length_band b
            where b.province = any (places) and b.measure = of_measure and b.procedure = any (procedures)
                and b.valid_month >= first_whole and b.valid_month < end_whole
                and b.apart = is_apart and (not is_apart or b.record_month < recorded.whole_until)
            union all
            select r.procedure, r.code, r.detail, length_band(r.length), cast(r.n as integer) from rest r) x
        group by 1, 2, 3, 4),
    -- A group of which nothing is told apart, if codes are not given.
    coarse as (
        select case when procedures_apart then x.procedure else '' end as procedure,
            case when codes is null then x.code else g.code_group end as code_group, x.detail = 'WORK' as working, x.band,
            cast(sum(x.n) as bigint) as n
        from counted x left join member g on g.code = x.code
        where codes is null or g.code is not null
        group by 1, 2, 3, 4 having sum(x.n) <> 0),
    running as (
        select c.*, cast(sum(c.n) over same_group as bigint) as until_here,
            cast(sum(c.n) over (partition by c.procedure, c.code_group, c.working) as bigint) as total
        from coarse c
        window same_group as (partition by c.procedure, c.code_group, c.working order by c.band)),
    -- The band in which each of the two lies, and how many lie below it.
    wanted as materialized (
        select distinct on (r.procedure, r.code_group, r.working, s.share) r.procedure, r.code_group, r.working, s.share, r.band,
            r.until_here - r.n as below, r.total,
            case when procedures_apart then array[r.procedure] else procedures end as among,
            case when codes is null then array[r.code_group]
                else array(select g.code from member g where g.code_group = r.code_group) end as of_codes
        from running r cross join (values (50), (90)) s (share)
        where r.until_here * 100 >= r.total * s.share
        order by r.procedure, r.code_group, r.working, s.share, r.band)
    select w.procedure, w.code_group, w.working, max(w.total),
        min(f.length) filter (where w.share = 50), min(f.length) filter (where w.share = 90)
    from wanted w
    cross join lateral (
        select min(y.length) as length
        from (
            select x.length, w.below + sum(sum(x.n)) over (order by x.length) as until_here
            from (
                -- By itself ("offset 0"), or every length of every band would be read.
                (select l.length, l.n from figure_length l
                where l.province = any (places) and l.measure = of_measure and l.procedure = any (w.among) and l.apart = is_apart
                    and l.valid_month = any (months) and l.band = w.band and l.code = any (w.of_codes)
                    and (l.detail = 'WORK') = w.working and (not is_apart or l.record_month < recorded.whole_until)
                offset 0)
                union all
                select r.length, r.n from rest r
                where r.procedure = any (w.among) and r.code = any (w.of_codes) and (r.detail = 'WORK') = w.working
                    and length_band(r.length) = w.band) x
            group by x.length) y
        where y.until_here * 100 >= w.total * w.share) f
    group by 1, 2, 3;
end $$;
revoke execute on function figures_of_lengths(text, text[], text[], text[], text[], boolean, date, date, date) from public;
grant execute on function figures_of_lengths(text, text[], text[], text[], text[], boolean, date, date, date) to ${applicationRole};

-- The oldest periods of one rule in one province, without the others of the province.
create index ix_figure_clock_province_rule_due on figure_clock (province, rule_id, ends_at, case_id, occurrence)
    where state = 'RUNNING';
