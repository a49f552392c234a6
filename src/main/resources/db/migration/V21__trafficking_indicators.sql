-- Indicators of the performance programme about sealed files (10.1, 10.3, 10.5, 10.7, and referrals of hotline 157 as a part of
-- 7.15). Whoever is outside a team must not tell a case from no case by them: a year's figures are fixed when its books close,
-- so that nothing that happens later moves them, and a number below the threshold is withheld, zero like any other.

-- What was counted when a closed year was first read, before anything is withheld; every later reading answers from here, also
-- after two records were found to be one person. Nobody but the function below reads it.
create table trafficking_year_published (
    year         integer     not null,
    interviews   bigint      not null,
    identified   bigint      not null,
    returned     bigint      not null,
    of_cohort    bigint      not null,
    by_hotline   bigint      not null,
    shelters     bigint      not null,
    published_at timestamptz not null,
    constraint pk_trafficking_year_published primary key (year)
);
create trigger trafficking_year_published_append_only before update or delete on trafficking_year_published
    for each row execute function refuse_change();
create trigger trafficking_year_published_no_truncate before truncate on trafficking_year_published
    for each statement execute function refuse_change();
alter table trafficking_year_published enable row level security;

-- When the figures of a year are published: the first of February after it. What is recorded later is not in them.
create function trafficking_books_close(of_year integer) returns timestamptz
    language plpgsql stable set search_path = public, pg_temp as $$
begin
    return make_timestamptz(of_year + 1, 2, 1, 0, 0, 0, 'Europe/Istanbul');
end $$;

-- Counts a closed year unless that was done before.
create function publish_trafficking_year(of_year integer, at_moment timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    begins      timestamptz := make_timestamptz(of_year, 1, 1, 0, 0, 0, 'Europe/Istanbul');
    ends        timestamptz := make_timestamptz(of_year + 1, 1, 1, 0, 0, 0, 'Europe/Istanbul');
    books       timestamptz := trafficking_books_close(of_year);
    interviews  bigint;
    identified  bigint;
    returned    bigint;
    of_cohort   bigint;
    by_hotline  bigint;
    shelters    bigint;
begin
    if exists (select from trafficking_year_published p where p.year = of_year) then
        return;
    end if;
    select count(*) into interviews from identification_interview i
    where i.held_at >= begins and i.held_at < ends and i.recorded_at < books;

    -- Persons, not files: records found to be the same person count once.
    select count(distinct coalesce((select min(s.id::text) from same_persons(f.person_id) s (id)), f.id::text))
    into identified
    from identification_decision d join victim_file f on f.id = d.file_id
    where d.result = 'IDENTIFIED' and d.decided_at >= begins and d.decided_at < ends and d.recorded_at < books;

    select count(*), count(*) filter (where exists (
            select from identification_decision d
            where d.file_id = r.file_id and d.result = 'IDENTIFIED' and d.decided_at >= begins and d.decided_at < ends
              and d.recorded_at < books))
    into returned, of_cohort
    from victim_safe_return r
    where r.departed_at >= begins and r.departed_at < ends and r.recorded_at < books;

    select count(*) into by_hotline from trafficking_referral r
    where r.source = 'HOTLINE' and r.received_at >= begins and r.received_at < ends and r.recorded_at < books;

    select count(*) into shelters from shelter s
    where s.opened_at < ends and not exists (
        select from shelter_closing c where c.shelter_id = s.id and c.closed_at < ends);

    -- Of two who read it first at the same moment one is second.
    insert into trafficking_year_published
    values (of_year, interviews, identified, returned, of_cohort, by_hotline, shelters, at_moment) on conflict do nothing;
end $$;
revoke execute on function publish_trafficking_year(integer, timestamptz) from public;

-- The indicators of a closed year, nationwide; no row while the books are open. A null is withheld. The threshold can be raised
-- and not lowered.
create function trafficking_indicators(of_year integer, threshold integer, at_moment timestamptz)
    returns table (indicator text, figure numeric)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    least bigint := greatest(coalesce(threshold, 5), 5);
    kept  trafficking_year_published;
begin
    if at_moment > clock_timestamp() + interval '5 minutes'
        and not exists (select from training_clock t where t.allowed) then
        raise exception 'the clock of the database says otherwise' using errcode = 'check_violation';
    end if;
    if at_moment < trafficking_books_close(of_year) then
        return;
    end if;
    perform publish_trafficking_year(of_year, at_moment);
    select * into strict kept from trafficking_year_published p where p.year = of_year;

    return query values
        ('10.1', case when kept.interviews >= least then kept.interviews::numeric end),
        ('10.3', case when kept.identified >= least and kept.returned >= least
                      then round(100.0 * kept.returned / kept.identified, 1) end),
        -- Beside 10.3 this would tell the returns of earlier years' victims, so those must not be few either.
        ('10.3-cohort', case when kept.identified >= least and kept.of_cohort >= least and kept.returned - kept.of_cohort >= least
                             then round(100.0 * kept.of_cohort / kept.identified, 1) end),
        -- How many shelters there are is public; where they are is not.
        ('10.5', kept.shelters::numeric),
        ('10.7', case when kept.identified >= least then kept.identified::numeric end),
        ('7.15-trafficking', case when kept.by_hotline >= least then kept.by_hotline::numeric end);
end $$;

-- The file that takes care of a referral, by its receipt; for Himaye itself, which replays and trains.
create function file_of_referral(of_receipt text) returns uuid
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if coalesce(current_setting('himaye.actor', true), '') <> 'himaye' then
        return null;
    end if;
    return (select l.file_id from trafficking_referral r join victim_file_referral l on l.referral_id = r.id
            where r.receipt = of_receipt);
end $$;
