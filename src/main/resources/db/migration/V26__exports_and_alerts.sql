-- Controlled exports and alerts of supervisors. An export is asked for with a purpose, marked, kept for a while and then
-- deleted; that it was made, fetched and deleted stays. An alert says that a threshold of a unit was crossed, once per crossing.

-- What can be exported ---------------------------------------------------------------------------------------------------

-- Views of datasets run with the rights of the reader, so row-level security decides what is in them. None has a name of a
-- person; lists name the file. Sealed files are not in the read model and so not here.

create view export_open_deadline with (security_invoker = true) as
    select k.province, f.case_number, c.procedure, c.track, k.rule_id as rule, k.last_day,
        k.last_day - legal_day(application_time()) as days_left, c.stage, c.reason
    from figure_clock k join figure_case c on c.case_id = k.case_id join case_file f on f.id = k.case_id
    where k.state = 'RUNNING' and k.ends_at < application_time() + interval '14 days';

create view export_deadline_figure with (security_invoker = true) as
    select k.province, k.rule_id as rule,
        count(*) filter (where k.state = 'RUNNING') as running,
        count(*) filter (where k.state = 'RUNNING' and k.ends_at <= application_time()) as overdue,
        count(*) filter (where k.kept) as kept,
        count(*) filter (where not k.kept) as late
    from figure_clock k group by k.province, k.rule_id;

-- Monthly sums and what is not in them yet.
create view export_flow with (security_invoker = true) as
    select x.valid_month as month, x.province, x.procedure,
        coalesce(sum(x.n) filter (where x.measure = 'OPENED'), 0) as opened,
        coalesce(sum(x.n) filter (where x.measure = 'DECIDED'), 0) as decided,
        coalesce(sum(x.n) filter (where x.measure = 'CLOSED'), 0) as closed
    from (
        select m.valid_month, m.province, m.procedure, m.measure, m.n from figure_month m
        where m.measure in ('OPENED', 'DECIDED', 'CLOSED') and m.province <> '*'
        union all
        select first_of_month(m.valid_day), m.province, m.procedure, m.measure, m.n
        from figure_unfolded u join figure_milestone m on (m.sequence_number, m.ordinal) = (u.sequence_number, u.ordinal)
        where m.measure in ('OPENED', 'DECIDED', 'CLOSED')) x
    group by x.valid_month, x.province, x.procedure;

create view export_backlog with (security_invoker = true) as
    select c.province, c.procedure, b.age, count(*) as open_cases
    from figure_case c
    cross join lateral (select case
        when legal_day(application_time()) - c.opened_on < 30 then '000-029'
        when legal_day(application_time()) - c.opened_on < 90 then '030-089'
        when legal_day(application_time()) - c.opened_on < 180 then '090-179'
        when legal_day(application_time()) - c.opened_on < 365 then '180-364'
        else '365+' end as age) b
    where c.closed_on is null
    group by c.province, c.procedure, b.age;

create view export_stage with (security_invoker = true) as
    select c.province, c.procedure, c.stage, c.reason, count(*) as open_cases
    from figure_case c where c.closed_on is null
    group by c.province, c.procedure, c.stage, c.reason;

-- Where a removal centre stands is public; how full it is, is its province's business.
create view export_centre with (security_invoker = true) as
    select c.province, c.name as centre, c.capacity, removal_centre_occupied(c.id) as occupied
    from removal_centre c where may_see_province(c.province);

grant select on export_open_deadline, export_deadline_figure, export_flow, export_backlog, export_stage, export_centre
    to ${applicationRole};

-- Exports ----------------------------------------------------------------------------------------------------------------

create sequence export_number_sequence;

create table export_request (
    id           uuid        not null,
    number       text        not null check (number ~ '^DA-[0-9]{4}-[0-9]{6,}$'),
    -- The unit of whoever asked; 00 is the headquarters.
    province     text        not null check (province ~ '^[0-8][0-9]$'),
    requested_by text        not null check (requested_by not in ('', 'himaye')),
    requested_at timestamptz not null,
    dataset      text        not null,
    format       text        not null check (format in ('CSV', 'XLSX', 'PDF')),
    purpose      text        not null,
    purpose_text text        not null check (length(purpose_text) between 10 and 500),
    -- What was chosen: province and months; null for all that the requester sees.
    of_province  text        check (of_province ~ '^[0-8][0-9]$'),
    from_day     date,
    until_day    date,
    row_count    integer     not null check (row_count between 0 and 50000),
    withheld     integer     not null check (withheld >= 0),
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    expires_at   timestamptz not null,
    constraint pk_export_request primary key (id),
    constraint uq_export_request_number unique (number),
    constraint ck_export_request_expires
        check (expires_at > requested_at and expires_at <= requested_at + interval '7 days')
);
create index ix_export_request_requested_by on export_request (requested_by, requested_at);
create index ix_export_request_expires on export_request (expires_at);

create table export_content (
    export_id uuid        not null,
    content   bytea       not null,
    sha256    text        not null check (sha256 = encode(sha256(content), 'hex')),
    constraint pk_export_content primary key (export_id),
    constraint fk_export_content_request foreign key (export_id) references export_request (id)
);
-- Spreadsheets and PDF are compressed already.
alter table export_content alter column content set storage external;

create table export_download (
    export_id     uuid        not null,
    province      text        not null,
    downloaded_by text        not null,
    downloaded_at timestamptz not null,
    constraint fk_export_download_request foreign key (export_id) references export_request (id)
);
create index ix_export_download on export_download (export_id);

create table export_deletion (
    export_id  uuid        not null,
    province   text        not null,
    deleted_at timestamptz not null,
    constraint pk_export_deletion primary key (export_id),
    constraint fk_export_deletion_request foreign key (export_id) references export_request (id)
);

create trigger export_request_append_only before update or delete on export_request
    for each row execute function refuse_change();
create trigger export_download_append_only before update or delete on export_download
    for each row execute function refuse_change();
create trigger export_deletion_append_only before update or delete on export_deletion
    for each row execute function refuse_change();
create trigger export_content_unchanged before update on export_content
    for each row execute function refuse_change();

alter table export_request enable row level security;
create policy export_request_of_unit on export_request for select
    using (requested_by = current_setting('himaye.actor', true) or may_see_province(province));
alter table export_download enable row level security;
create policy export_download_of_unit on export_download for select
    using (downloaded_by = current_setting('himaye.actor', true) or may_see_province(province));
alter table export_deletion enable row level security;
create policy export_deletion_of_unit on export_deletion for select
    using (may_see_province(province)
        or exists (select from export_request r
                   where r.id = export_id and r.requested_by = current_setting('himaye.actor', true)));
-- The content is for who asked for it, and for nobody once it has expired, deleted or not yet.
alter table export_content enable row level security;
create policy export_content_of_requester on export_content for select
    using (exists (select from export_request r
                   where r.id = export_id and r.requested_by = current_setting('himaye.actor', true)
                     and application_time() < r.expires_at));
grant select on export_request, export_content, export_download, export_deletion to ${applicationRole};

-- The number under which the next export is marked; marks are printed before the export is kept.
create function next_export_number() returns text
    language sql volatile security definer set search_path = public, pg_temp as $$
    select 'DA-' || to_char(application_time() at time zone 'Europe/Istanbul', 'YYYY') || '-'
        || lpad(cast(nextval('export_number_sequence') as text), 6, '0')
$$;

-- The only way in which an export comes about: who asks and when is what the transaction says. Whoever asks for many exports
-- of few rows gets no more rows a day than by one.
create function keep_export(new_id uuid, new_number text, plate text, of_dataset text, in_format text, for_purpose text,
    because text, chosen_province text, first_day date, end_day date, rows_in_it integer, withheld_in_it integer,
    hash text, hours integer, rows_a_day integer, bytes bytea) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    moment timestamptz := application_time();
    asker  text := coalesce(current_setting('himaye.actor', true), '');
    today  bigint;
begin
    if not (may_see_province(plate) or plate = '00' and may_see_every_province())
        or chosen_province is not null and not may_see_province(chosen_province) then
        raise exception 'an export is of provinces that its requester sees' using errcode = 'check_violation';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('himaye.export.' || asker, 0));
    select coalesce(sum(r.row_count), 0) into today from export_request r
    where r.requested_by = asker and r.requested_at > moment - interval '24 hours' and r.requested_at <= moment;
    if today + rows_in_it > least(rows_a_day, 100000) then
        return false;
    end if;
    insert into export_request (id, number, province, requested_by, requested_at, dataset, format, purpose, purpose_text,
        of_province, from_day, until_day, row_count, withheld, sha256, expires_at)
    values (new_id, new_number, plate, asker, moment, of_dataset, in_format, for_purpose, because, chosen_province, first_day,
        end_day, rows_in_it, withheld_in_it, hash, moment + make_interval(hours => hours));
    insert into export_content (export_id, content, sha256) values (new_id, bytes, hash);
    return true;
end $$;

-- Says that the requester fetches an export; false once it has expired, and for everybody else.
create function record_export_download(which uuid) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    insert into export_download (export_id, province, downloaded_by, downloaded_at)
    select r.id, r.province, r.requested_by, application_time() from export_request r join export_content c on c.export_id = r.id
    where r.id = which and r.requested_by = current_setting('himaye.actor', true) and application_time() < r.expires_at;
    return found;
end $$;

create function delete_expired_exports() returns table (export_number text, export_province text)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    moment timestamptz := application_time();
begin
    if coalesce(current_setting('himaye.actor', true), '') <> 'himaye' then
        raise exception 'only Himaye itself deletes expired exports' using errcode = 'insufficient_privilege';
    end if;
    return query
        with gone as (
            delete from export_content c using export_request r
            where r.id = c.export_id and r.expires_at <= moment
            returning r.id, r.number, r.province),
        said as (
            insert into export_deletion (export_id, province, deleted_at) select g.id, g.province, moment from gone g)
        select g.number, g.province from gone g order by g.number;
end $$;

-- Alerts -----------------------------------------------------------------------------------------------------------------

create table alert_threshold (
    id          uuid        not null,
    -- The unit it belongs to; 00 looks at the whole country.
    province    text        not null check (province ~ '^[0-8][0-9]$'),
    measure     text        not null check (measure in ('OVERDUE', 'BACKLOG_AGE', 'OCCUPANCY')),
    -- A period, a procedure or a removal centre.
    subject     text        not null check (subject ~ '^[A-Za-z0-9-]{2,40}$'),
    -- Age in days from which a case counts; 0 for other measures.
    days        integer     not null check (days between 0 and 3650),
    raise_above integer     not null check (raise_above between 0 and 1000000),
    clear_at    integer     not null check (clear_at >= 0),
    -- Mailbox of the unit; null for none.
    mail_to     text        check (mail_to ~ '^[A-Za-z0-9._-]{1,64}@[A-Za-z0-9.-]{3,120}$'),
    set_by      text        not null check (set_by not in ('', 'himaye')),
    set_at      timestamptz not null,
    constraint pk_alert_threshold primary key (id),
    constraint uq_alert_threshold_province unique (id, province),
    constraint ck_alert_threshold_clears check (clear_at <= raise_above),
    constraint ck_alert_threshold_days check ((measure = 'BACKLOG_AGE') = (days > 0))
);
create index ix_alert_threshold_province on alert_threshold (province);

create table alert_threshold_end (
    threshold_id uuid        not null,
    province     text        not null,
    ended_by     text        not null,
    ended_at     timestamptz not null,
    constraint pk_alert_threshold_end primary key (threshold_id),
    constraint fk_alert_threshold_end foreign key (threshold_id, province) references alert_threshold (id, province)
);

create table alert (
    id              uuid        not null,
    threshold_id    uuid        not null,
    province        text        not null,
    raised_at       timestamptz not null,
    reading         integer     not null,
    cleared_at      timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    constraint pk_alert primary key (id),
    constraint fk_alert_threshold foreign key (threshold_id, province) references alert_threshold (id, province),
    constraint ck_alert_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null))
);
-- One alert per crossing: there is none while the last one stands.
create unique index uq_alert_standing on alert (threshold_id) where cleared_at is null;
create index ix_alert_province on alert (province, raised_at);
create index ix_alert_first on alert ((cleared_at is null or acknowledged_at is null) desc, raised_at desc, id);

-- Mails that wait to be sent. No personal data and no number: that a threshold was crossed, and where to look.
create table alert_mail (
    id              uuid        not null,
    alert_id        uuid        not null,
    province        text        not null,
    recipient       text        not null,
    subject         text        not null check (length(subject) between 1 and 200),
    body            text        not null check (length(body) between 1 and 2000),
    queued_at       timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        integer     not null check (attempts >= 0),
    sent_at         timestamptz,
    gave_up_at      timestamptz,
    constraint pk_alert_mail primary key (id),
    constraint uq_alert_mail_alert unique (alert_id),
    constraint fk_alert_mail_alert foreign key (alert_id) references alert (id),
    constraint ck_alert_mail_end check (sent_at is null or gave_up_at is null)
);
create index ix_alert_mail_waiting on alert_mail (next_attempt_at) where sent_at is null and gave_up_at is null;

create trigger alert_threshold_append_only before update or delete on alert_threshold
    for each row execute function refuse_change();
create trigger alert_threshold_end_append_only before update or delete on alert_threshold_end
    for each row execute function refuse_change();

alter table alert_threshold enable row level security;
create policy alert_threshold_by_province on alert_threshold for select using (may_see_province(province));
create policy alert_threshold_of_unit on alert_threshold for insert
    with check (may_see_province(province) and set_by = current_setting('himaye.actor', true));
alter table alert_threshold_end enable row level security;
create policy alert_threshold_end_by_province on alert_threshold_end for select using (may_see_province(province));
create policy alert_threshold_end_of_unit on alert_threshold_end for insert
    with check (may_see_province(province) and ended_by = current_setting('himaye.actor', true));
alter table alert enable row level security;
create policy alert_by_province on alert for select using (may_see_province(province));
alter table alert_mail enable row level security;
create policy alert_mail_by_province on alert_mail using (may_see_province(province)) with check (may_see_province(province));
grant select, insert on alert_threshold, alert_threshold_end, alert_mail to ${applicationRole};
grant select on alert to ${applicationRole};
grant update (next_attempt_at, attempts, sent_at, gave_up_at) on alert_mail to ${applicationRole};

-- What every threshold in force reads now, with the rights of the reader.
create function alert_readings(at_moment timestamptz) returns table (threshold_id uuid, reading integer)
    language sql stable set search_path = public, pg_temp as $$
    select t.id, cast(case t.measure
        when 'OVERDUE' then (
            select count(*) from figure_clock k
            where k.state = 'RUNNING' and k.ends_at <= at_moment and k.rule_id = t.subject
                and (t.province = '00' or k.province = t.province))
        when 'BACKLOG_AGE' then (
            select coalesce(sum(b.n), 0) from figure_backlog b
            where b.province = case t.province when '00' then '*' else t.province end and b.procedure = t.subject
                and b.n <> 0 and b.opened_on < legal_day(at_moment) - t.days)
            + (select coalesce(sum(case m.measure when 'OPENED' then m.n else -m.n end), 0)
               from figure_unfolded u
               join figure_milestone m on (m.sequence_number, m.ordinal) = (u.sequence_number, u.ordinal)
               where m.measure in ('OPENED', 'CASE_TIME') and m.procedure = t.subject
                   and (t.province = '00' or m.province = t.province)
                   and m.valid_day - m.length < legal_day(at_moment) - t.days)
        else (
            select ceil(100.0 * removal_centre_occupied(c.id) / c.capacity) from removal_centre c
            where c.id = t.subject and (t.province = '00' or c.province = t.province))
        end as integer)
    from alert_threshold t
    where not exists (select from alert_threshold_end e where e.threshold_id = t.id)
$$;

-- Raises an alert unless one stands; null then, and for everybody but Himaye itself.
create function raise_alert(new_id uuid, of_threshold uuid, read_value integer) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    insert into alert (id, threshold_id, province, raised_at, reading)
    select new_id, t.id, t.province, application_time(), read_value from alert_threshold t
    where t.id = of_threshold and read_value > t.raise_above and current_setting('himaye.actor', true) = 'himaye'
    on conflict (threshold_id) where cleared_at is null do nothing;
    return found;
end $$;

create function clear_alert(which uuid, read_value integer) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    update alert a set cleared_at = application_time() from alert_threshold t
    where a.id = which and a.cleared_at is null and t.id = a.threshold_id
        and (read_value <= t.clear_at and current_setting('himaye.actor', true) = 'himaye'
             or may_see_province(t.province) and exists (select from alert_threshold_end e where e.threshold_id = t.id));
    return found;
end $$;

create function acknowledge_alert(which uuid) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    update alert a set acknowledged_at = application_time(), acknowledged_by = current_setting('himaye.actor', true)
    where a.id = which and a.acknowledged_at is null and may_see_province(a.province)
        and coalesce(current_setting('himaye.actor', true), '') not in ('', 'himaye');
    return found;
end $$;
