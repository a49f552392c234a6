-- Second readings: a blind share of decisions is read once more by somebody who does not learn who decided. Which ones is drawn
-- from the hash of the ledger line of the decision: nobody knows it before signing, everybody can compute it afterwards.

-- Drawing ---------------------------------------------------------------------------------------------------------

-- Decisions that have not been through the draw; the only rows here that ever go away.
create table quality_pending (
    sequence_number bigint  not null,
    -- Whether somebody of the headquarters decided, who is not second-read by the provinces that work under them.
    at_headquarters boolean not null,
    constraint pk_quality_pending primary key (sequence_number)
);

create function put_decision_to_draw() returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    insert into quality_pending (sequence_number, at_headquarters) values (new.sequence_number, may_see_every_province());
    return null;
end $$;

create trigger ledger_entry_put_to_draw after insert on ledger_entry
    for each row when (new.action = 'DECISION_RECORDED') execute function put_decision_to_draw();

-- The ticket of a decision: the first four bytes, as a number, of the SHA-256 of a fixed name and the hash of its line.
create function quality_ticket(entry_hash bytea) returns bigint
    language sql immutable strict parallel safe set search_path = public, pg_temp as $$
    select (get_byte(digest, 0)::bigint << 24) + (get_byte(digest, 1) << 16) + (get_byte(digest, 2) << 8)
        + get_byte(digest, 3)
    from sha256('himaye.quality.draw.1'::bytea || entry_hash) as digest
$$;

-- Every decision of a procedure that is sampled, drawn or not, so that whoever checks the draw finds the share that was in force.
create table quality_draw (
    sequence_number bigint        not null,
    entry_hash      bytea         not null check (octet_length(entry_hash) = 32),
    procedure       text          not null check (procedure ~ '^[A-Z][A-Z_]*$'),
    -- Plate code; the headquarters for decisions of the Commission.
    unit            text          not null check (unit ~ '^[0-8][0-9]$'),
    decided_on      date          not null,
    share           numeric(9, 8) not null check (share between 0 and 1),
    drawn_at        timestamptz   not null,
    ticket          bigint        not null generated always as (quality_ticket(entry_hash)) stored,
    -- Nobody decides this: not the application either.
    drawn           boolean       not null generated always as (quality_ticket(entry_hash) < share * 4294967296) stored,
    constraint pk_quality_draw primary key (sequence_number),
    constraint uq_quality_draw_drawn unique (sequence_number, drawn)
);
create index ix_quality_draw_unit on quality_draw (decided_on, unit);

create table quality_reading (
    id              uuid    not null,
    sequence_number bigint  not null,
    drawn           boolean not null default true check (drawn),
    decision_id     uuid    not null,
    case_id         uuid    not null,
    person_id       uuid    not null,
    province        text    not null,
    at_headquarters boolean not null,
    procedure       text    not null,
    unit            text    not null,
    due_on          date    not null,
    constraint pk_quality_reading primary key (id),
    constraint uq_quality_reading_draw unique (sequence_number),
    constraint fk_quality_reading_draw foreign key (sequence_number, drawn) references quality_draw (sequence_number, drawn),
    constraint fk_quality_reading_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province)
);
create index ix_quality_reading_due on quality_reading (due_on);
create index ix_quality_reading_unit on quality_reading (unit);

-- Reading ---------------------------------------------------------------------------------------------------------

create table quality_assignment (
    reading_id uuid        not null,
    reader     text        not null check (reader not in ('', 'himaye')),
    taken_at   timestamptz not null,
    constraint pk_quality_assignment primary key (reading_id, reader),
    constraint fk_quality_assignment_reading foreign key (reading_id) references quality_reading (id)
);

-- What a reader holds now. A file is closed to whoever reads one of its decisions.
create table quality_in_hand (
    reading_id uuid not null,
    reader     text not null,
    person_id  uuid not null,
    constraint pk_quality_in_hand primary key (reading_id),
    constraint fk_quality_in_hand_assignment foreign key (reading_id, reader) references quality_assignment (reading_id, reader)
);
create index ix_quality_in_hand_reader on quality_in_hand (reader);

create table quality_return (
    reading_id  uuid        not null,
    reader      text        not null,
    reason      text        not null check (reason ~ '\S'),
    returned_at timestamptz not null,
    constraint pk_quality_return primary key (reading_id, reader),
    constraint fk_quality_return_assignment foreign key (reading_id, reader) references quality_assignment (reading_id, reader)
);

create table quality_result (
    reading_id  uuid        not null,
    reader      text        not null,
    agrees      boolean     not null,
    grounds     text        not null check (grounds ~ '\S'),
    recorded_at timestamptz not null,
    constraint pk_quality_result primary key (reading_id),
    constraint fk_quality_result_assignment foreign key (reading_id, reader) references quality_assignment (reading_id, reader)
);

create table quality_answer (
    reading_id uuid not null,
    point      text not null check (point ~ '^[a-z][a-z-]*$'),
    answer     text not null check (answer in ('YES', 'NO', 'NOT_APPLICABLE')),
    constraint pk_quality_answer primary key (reading_id, point),
    constraint fk_quality_answer_result foreign key (reading_id) references quality_result (reading_id)
);

-- The supervisor of the unit has seen what a reader found wrong, and says what follows.
create table quality_notice (
    reading_id uuid        not null,
    noted_by   text        not null check (noted_by not in ('', 'himaye')),
    noted_at   timestamptz not null,
    measure    text        not null check (measure ~ '\S'),
    constraint pk_quality_notice primary key (reading_id),
    constraint fk_quality_notice_result foreign key (reading_id) references quality_result (reading_id)
);

-- Sums by unit and month of the decision, of what is unread, of the points by year, and what was found wrong: written with the rows
-- they come from, so that results need not look at every decision that was ever drawn.
create table quality_month (
    unit      text   not null,
    procedure text   not null,
    month     date   not null,
    decided   bigint not null,
    drawn     bigint not null,
    read      bigint not null,
    agreed    bigint not null,
    constraint pk_quality_month primary key (month, unit, procedure)
);
create table quality_unread (
    reading_id uuid not null,
    unit       text not null,
    procedure  text not null,
    month      date not null,
    due_on     date not null,
    constraint pk_quality_unread primary key (reading_id)
);
create index ix_quality_unread_month on quality_unread (month, due_on) include (unit, procedure);
create table quality_point (
    year      integer not null,
    unit      text    not null,
    procedure text    not null,
    point     text    not null,
    met       bigint  not null,
    missed    bigint  not null,
    constraint pk_quality_point primary key (year, unit, procedure, point)
);
create table quality_finding (
    reading_id  uuid        not null,
    unit        text        not null,
    recorded_at timestamptz not null,
    noted       boolean     not null,
    constraint pk_quality_finding primary key (reading_id)
);
create index ix_quality_finding_unit on quality_finding (unit, noted, recorded_at desc, reading_id);

create function follow_quality_draw() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into quality_month as t (unit, procedure, month, decided, drawn, read, agreed)
    values (new.unit, new.procedure, cast(date_trunc('month', cast(new.decided_on as timestamp)) as date), 1, cast(new.drawn as integer),
        0, 0)
    on conflict on constraint pk_quality_month do update set decided = t.decided + 1, drawn = t.drawn + excluded.drawn;
    return null;
end $$;
create trigger quality_draw_followed after insert on quality_draw for each row execute function follow_quality_draw();

create function follow_quality_reading() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into quality_unread (reading_id, unit, procedure, month, due_on)
    select new.id, d.unit, d.procedure, cast(date_trunc('month', cast(d.decided_on as timestamp)) as date), new.due_on
    from quality_draw d where d.sequence_number = new.sequence_number;
    return null;
end $$;
create trigger quality_reading_followed after insert on quality_reading for each row execute function follow_quality_reading();

create function follow_quality_result() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    r quality_unread;
begin
    delete from quality_unread u where u.reading_id = new.reading_id returning * into r;
    update quality_month m set read = m.read + 1, agreed = m.agreed + cast(new.agrees as integer)
    where m.month = r.month and m.unit = r.unit and m.procedure = r.procedure;
    if not new.agrees then
        insert into quality_finding (reading_id, unit, recorded_at, noted) values (new.reading_id, r.unit, new.recorded_at, false)
        on conflict do nothing;
    end if;
    return null;
end $$;
create trigger quality_result_followed after insert on quality_result for each row execute function follow_quality_result();

create function follow_quality_answer() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into quality_point as t (year, unit, procedure, point, met, missed)
    select extract(year from d.decided_on), d.unit, d.procedure, new.point, cast(new.answer = 'YES' as integer),
        cast(new.answer = 'NO' as integer)
    from quality_reading r join quality_draw d on d.sequence_number = r.sequence_number where r.id = new.reading_id
    on conflict on constraint pk_quality_point do update set met = t.met + excluded.met, missed = t.missed + excluded.missed;
    if new.answer = 'NO' then
        insert into quality_finding (reading_id, unit, recorded_at, noted)
        select new.reading_id, r.unit, q.recorded_at, false
        from quality_result q join quality_reading r on r.id = q.reading_id where q.reading_id = new.reading_id
        on conflict do nothing;
    end if;
    return null;
end $$;
create trigger quality_answer_followed after insert on quality_answer for each row execute function follow_quality_answer();

create function follow_quality_notice() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update quality_finding f set noted = true where f.reading_id = new.reading_id;
    return null;
end $$;
create trigger quality_notice_followed after insert on quality_notice for each row execute function follow_quality_notice();

-- Sums follow whatever is written, also past the other triggers.
alter table quality_draw enable always trigger quality_draw_followed;
alter table quality_reading enable always trigger quality_reading_followed;
alter table quality_result enable always trigger quality_result_followed;
alter table quality_answer enable always trigger quality_answer_followed;
alter table quality_notice enable always trigger quality_notice_followed;

-- What of the completed forms a second reader sees; no field that names anybody.
create table quality_shown_field (
    user_task text    not null,
    field     text    not null,
    place     integer not null,
    constraint pk_quality_shown_field primary key (user_task, field)
);
insert into quality_shown_field (user_task, field, place) values
    ('UserTask_HoldInterview', 'outcome', 10),
    ('UserTask_HoldInterview', 'interpreterPresent', 11),
    ('UserTask_HoldInterview', 'recordingNotified', 12),
    ('UserTask_HoldInterview', 'copyHandedOver', 13),
    ('UserTask_HoldInterview', 'minutes', 14),
    ('UserTask_DraftDecision', 'countryInformation', 20),
    ('UserTask_AssessRemoval', 'destinationResult', 30),
    ('UserTask_AssessRemoval', 'destinationReasons', 31),
    ('UserTask_DraftRemovalDecision', 'measureReasons', 40),
    ('UserTask_ReviewDetention', 'necessity', 50),
    ('UserTask_ReviewDetention', 'removalProspects', 51),
    ('UserTask_ReviewDetention', 'alternativesConsidered', 52),
    ('UserTask_ReportAppeal', 'reasons', 60),
    ('UserTask_ServeDecision', 'served', 70),
    ('UserTask_ServeDecision', 'way', 71),
    ('UserTask_ServeDecision', 'language', 72),
    ('UserTask_ServeDecision', 'routesExplained', 73),
    ('UserTask_ServeDecision', 'copyHandedOver', 74);

-- Append-only -----------------------------------------------------------------------------------------------------

create trigger quality_draw_append_only before update or delete on quality_draw
    for each row execute function refuse_change();
create trigger quality_reading_append_only before update or delete on quality_reading
    for each row execute function refuse_change();
create trigger quality_assignment_append_only before update or delete on quality_assignment
    for each row execute function refuse_change();
create trigger quality_return_append_only before update or delete on quality_return
    for each row execute function refuse_change();
create trigger quality_result_append_only before update or delete on quality_result
    for each row execute function refuse_change();
create trigger quality_answer_append_only before update or delete on quality_answer
    for each row execute function refuse_change();
create trigger quality_notice_append_only before update or delete on quality_notice
    for each row execute function refuse_change();

-- The application has no right to any of these tables: what follows are the only ways in and out.
alter table quality_pending enable row level security;
alter table quality_draw enable row level security;
alter table quality_reading enable row level security;
alter table quality_assignment enable row level security;
alter table quality_in_hand enable row level security;
alter table quality_return enable row level security;
alter table quality_result enable row level security;
alter table quality_answer enable row level security;
alter table quality_notice enable row level security;
alter table quality_month enable row level security;
alter table quality_unread enable row level security;
alter table quality_point enable row level security;
alter table quality_finding enable row level security;

-- The draw --------------------------------------------------------------------------------------------------------

create function only_himaye_draws() returns void language plpgsql stable as $$
begin
    if coalesce(current_setting('himaye.actor', true), '') <> 'himaye' then
        raise exception 'nobody draws but Himaye' using errcode = 'check_violation';
    end if;
end $$;

-- The next decisions to be drawn; another node leaves them alone until this transaction ends.
create function pending_quality_draws(at_most integer)
    returns table (sequence_number bigint, case_id uuid, province text, case_type text, unit text, kind text, decision_number text)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    perform only_himaye_draws();
    return query
        select p.sequence_number, f.id, f.province, f.type, case f.type when 'IT' then '00' else f.province end,
            e.facts::jsonb ->> 'kind', e.facts::jsonb ->> 'decision'
        from quality_pending p
        join ledger_entry e on e.sequence_number = p.sequence_number
        join case_file f on f.id = e.case_id
        join case_decision d on d.case_id = f.id and d.decision_number = e.facts::jsonb ->> 'decision'
        order by p.sequence_number
        limit at_most
        for update of p skip locked;
end $$;

-- A decision of a kind that is not sampled.
create function leave_out_of_quality_draw(which bigint) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    perform only_himaye_draws();
    delete from quality_pending p where p.sequence_number = which;
end $$;

-- Draws one decision; returns its ticket and the reading, which is null if the decision was not drawn.
create function draw_quality_sample(which bigint, of_procedure text, of_share numeric, due date, new_id uuid)
    returns table (entry_hash text, ticket bigint, reading_id uuid)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    waiting quality_pending;
    line ledger_entry;
    draw quality_draw;
begin
    perform only_himaye_draws();
    delete from quality_pending p where p.sequence_number = which returning * into waiting;
    if not found then
        raise exception 'this decision is not waiting to be drawn' using errcode = 'check_violation';
    end if;
    select * into strict line from ledger_entry e where e.sequence_number = which;
    insert into quality_draw (sequence_number, entry_hash, procedure, unit, decided_on, share, drawn_at)
    select which, line.entry_hash, of_procedure, case f.type when 'IT' then '00' else f.province end,
        (d.decided_at at time zone 'Europe/Istanbul')::date, of_share, application_time()
    from case_decision d join case_file f on f.id = d.case_id
    where d.case_id = line.case_id and d.decision_number = line.facts::jsonb ->> 'decision'
    returning * into strict draw;
    if draw.drawn then
        insert into quality_reading (id, sequence_number, decision_id, case_id, person_id, province, at_headquarters, procedure,
            unit, due_on)
        select new_id, which, d.id, d.case_id, f.person_id, d.province, waiting.at_headquarters, of_procedure, draw.unit, due
        from case_decision d join case_file f on f.id = d.case_id
        where d.case_id = line.case_id and d.decision_number = line.facts::jsonb ->> 'decision';
    end if;
    return query select encode(draw.entry_hash, 'hex'), draw.ticket, case when draw.drawn then new_id end;
end $$;

-- Second readers --------------------------------------------------------------------------------------------------

-- Files of the persons whose decisions the acting user holds for a second reading.
create function files_read_blind() returns uuid[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    -- Asked first, because nearly everybody holds nothing and every question about a file comes through here.
    if not exists (select from quality_in_hand h where h.reader = current_setting('himaye.actor', true)) then
        return '{}';
    end if;
    return (select coalesce(array_agg(f.id), '{}')
            from quality_in_hand h join case_file f on f.person_id = h.person_id
            where h.reader = current_setting('himaye.actor', true));
end $$;

-- While somebody reads blind, the file is closed to them on every other way.
create policy case_file_read_blind on case_file as restrictive for select
    using ((id = any ((select files_read_blind())::uuid[])) is not true);
create policy case_decision_read_blind on case_decision as restrictive for select
    using ((case_id = any ((select files_read_blind())::uuid[])) is not true);
create policy case_event_read_blind on case_event as restrictive for select
    using ((case_id = any ((select files_read_blind())::uuid[])) is not true);
create policy case_submission_read_blind on case_submission as restrictive for select
    using ((case_id = any ((select files_read_blind())::uuid[])) is not true);
create policy letter_read_blind on letter as restrictive for select
    using ((case_id = any ((select files_read_blind())::uuid[])) is not true);
create policy ledger_entry_read_blind on ledger_entry as restrictive for select
    using ((case_id = any ((select files_read_blind())::uuid[])) is not true);

-- Whether the acting user may be the second reader: not who decided, nobody who ever worked on or looked into a file of the
-- person, nobody of the province that decided, and nobody outside the headquarters where the headquarters decided.
create function may_read_for_quality(reading quality_reading) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    me text := coalesce(current_setting('himaye.actor', true), '');
begin
    return me not in ('', 'himaye')
        and (may_see_every_province() or not reading.at_headquarters and not may_see_province(reading.province))
        and not exists (select from case_decision d join case_file f on f.id = d.case_id
                        where f.person_id = reading.person_id and me in (d.decided_by, d.recorded_by))
        and not exists (select from ledger_entry e join case_file f on f.id = e.case_id
                        where f.person_id = reading.person_id and e.actor = me);
end $$;

revoke execute on function may_read_for_quality(quality_reading) from public;

-- Gives the acting user the reading that is due first among those they may have; nobody chooses.
create function take_quality_reading(province_decided text[], headquarters_decided text[], at_most integer)
    returns table (id uuid, case_id uuid, province text, unit text, procedure text)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    me text := coalesce(current_setting('himaye.actor', true), '');
    taken quality_reading;
begin
    -- One reader in two windows must not hold more than they may.
    perform pg_advisory_xact_lock(hashtextextended('quality-reader:' || me, 0));
    if (select count(*) from quality_in_hand h where h.reader = me) >= at_most then
        raise exception 'enough in hand' using errcode = 'check_violation';
    end if;
    select r.* into taken from quality_reading r
    where r.procedure = any (case when r.at_headquarters then headquarters_decided else province_decided end)
        and not exists (select from quality_in_hand h where h.reading_id = r.id)
        and not exists (select from quality_result q where q.reading_id = r.id)
        and not exists (select from quality_assignment a where a.reading_id = r.id and a.reader = me)
        and may_read_for_quality(r)
    order by r.due_on, r.sequence_number
    limit 1
    for update of r skip locked;
    if not found then
        return;
    end if;
    insert into quality_assignment (reading_id, reader, taken_at) values (taken.id, me, application_time());
    insert into quality_in_hand (reading_id, reader, person_id) values (taken.id, me, taken.person_id);
    return query select taken.id, taken.case_id, taken.province, taken.unit, taken.procedure;
end $$;

create function quality_readings_in_hand()
    returns table (id uuid, procedure text, kind text, due_on date, overdue boolean)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select r.id, r.procedure, d.kind, r.due_on, r.due_on < (application_time() at time zone 'Europe/Istanbul')::date
        from quality_in_hand h join quality_reading r on r.id = h.reading_id join case_decision d on d.id = r.decision_id
        where h.reader = current_setting('himaye.actor', true)
        order by r.due_on, r.sequence_number;
end $$;

-- A text without the account names of anybody who worked on a file of the person.
create function without_accounts(of_text text, of_person uuid) returns text
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    account text;
begin
    for account in
        select distinct e.actor from ledger_entry e join case_file f on f.id = e.case_id
        where f.person_id = of_person and length(e.actor) > 2 and e.actor <> 'himaye'
        union
        select distinct d.decided_by from case_decision d join case_file f on f.id = d.case_id where f.person_id = of_person
    loop
        of_text := replace(of_text, account, '…');
    end loop;
    return of_text;
end $$;
revoke execute on function without_accounts(text, uuid) from public;

-- What the second reader sees of a decision: neither its number nor its authority nor anybody's account.
create function quality_decision(which uuid)
    returns table (procedure text, kind text, outcome text, facts text, reasons text, legal_basis text, remedies text[],
        decided_on date, due_on date)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select r.procedure, d.kind, d.outcome, without_accounts(d.facts, r.person_id),
            without_accounts(d.reasons, r.person_id), without_accounts(d.legal_basis, r.person_id), d.remedies,
            (d.decided_at at time zone 'Europe/Istanbul')::date, r.due_on
        from quality_in_hand h join quality_reading r on r.id = h.reading_id join case_decision d on d.id = r.decision_id
        where h.reading_id = which and h.reader = current_setting('himaye.actor', true);
end $$;

-- What happened in the file: kinds, articles and days.
create function quality_events(which uuid) returns table (kind text, article text, occurred_on date)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select e.kind, e.article, (e.occurred_at at time zone 'Europe/Istanbul')::date
        from quality_in_hand h join quality_reading r on r.id = h.reading_id join case_event e on e.case_id = r.case_id
        where h.reading_id = which and h.reader = current_setting('himaye.actor', true)
        order by e.occurred_at, e.id;
end $$;

create function quality_form_fields(which uuid) returns table (user_task text, submitted_on date, field text, content text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select s.user_task, (s.submitted_at at time zone 'Europe/Istanbul')::date, f.field,
            without_accounts(s.content ->> f.field, r.person_id)
        from quality_in_hand h join quality_reading r on r.id = h.reading_id
        join case_submission s on s.case_id = r.case_id
        join quality_shown_field f on f.user_task = s.user_task
        where h.reading_id = which and h.reader = current_setting('himaye.actor', true)
            and coalesce(s.content ->> f.field, '') <> ''
        order by s.submitted_at, f.place;
end $$;

create function record_quality_result(which uuid, is_agreed boolean, why text, points text[], answers text[])
    returns table (case_id uuid, province text, unit text, procedure text, decided_on date)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    me text := coalesce(current_setting('himaye.actor', true), '');
begin
    delete from quality_in_hand h where h.reading_id = which and h.reader = me;
    if not found then
        return;
    end if;
    insert into quality_result (reading_id, reader, agrees, grounds, recorded_at)
    values (which, me, is_agreed, why, application_time());
    insert into quality_answer (reading_id, point, answer)
    select which, given.point, given.answer from unnest(points, answers) as given (point, answer);
    return query
        select r.case_id, r.province, r.unit, r.procedure, d.decided_on
        from quality_reading r join quality_draw d on d.sequence_number = r.sequence_number where r.id = which;
end $$;

-- A reader who knows the case, or who cannot read it in time, hands it back and does not get it again.
create function return_quality_reading(which uuid, why text)
    returns table (case_id uuid, province text, unit text, procedure text)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
    me text := coalesce(current_setting('himaye.actor', true), '');
begin
    delete from quality_in_hand h where h.reading_id = which and h.reader = me;
    if not found then
        return;
    end if;
    insert into quality_return (reading_id, reader, reason, returned_at) values (which, me, why, application_time());
    return query select r.case_id, r.province, r.unit, r.procedure from quality_reading r where r.id = which;
end $$;

-- Results ---------------------------------------------------------------------------------------------------------

-- Results of a year by unit and procedure: of the whole year (month null) and, if asked for, by month; of one unit, or of all that
-- the reader sees (of_unit null). Agreement is told only of as many as withhold_below readings or more, and for a year only where
-- no month can be computed from the others. Nobody is in it.
create function quality_results(in_year integer, withhold_below integer, of_unit text default null, months_too boolean default true)
    returns table (unit text, procedure text, month date, decided bigint, drawn bigint, read bigint, overdue bigint, agreed bigint)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        with late as (
            select u.unit, u.procedure, u.month, count(*) as n from quality_unread u
            where u.month >= make_date(in_year, 1, 1) and u.month < make_date(in_year + 1, 1, 1)
                and u.due_on < (application_time() at time zone 'Europe/Istanbul')::date
                and (of_unit is null or u.unit = of_unit)
            group by 1, 2, 3),
        by_month as (
            select m.unit, m.procedure, m.month, m.decided, m.drawn, m.read, coalesce(l.n, 0) as overdue, m.agreed
            from quality_month m left join late l on l.unit = m.unit and l.procedure = m.procedure and l.month = m.month
            where m.month >= make_date(in_year, 1, 1) and m.month < make_date(in_year + 1, 1, 1) and may_see_province(m.unit)
                and (of_unit is null or m.unit = of_unit)),
        by_year as (
            select m.unit, m.procedure, sum(m.decided)::bigint as decided, sum(m.drawn)::bigint as drawn,
                sum(m.read)::bigint as read, sum(m.overdue)::bigint as overdue, sum(m.agreed)::bigint as agreed,
                coalesce(sum(m.read) filter (where m.read < withhold_below), 0) as hidden
            from by_month m group by 1, 2)
        select m.unit, m.procedure, m.month, m.decided, m.drawn, m.read, m.overdue,
            case when m.read >= withhold_below then m.agreed end
        from by_month m where months_too
        union all
        select y.unit, y.procedure, null::date, y.decided, y.drawn, y.read, y.overdue,
            case when y.read >= withhold_below and (y.hidden = 0 or y.hidden >= withhold_below) then y.agreed end
        from by_year y
        order by 1, 2, 3 nulls last;
end $$;

-- How often the points of the checklist were met in a year, by unit or of one; withheld like the results.
create function quality_points(in_year integer, withhold_below integer, of_unit text default null)
    returns table (unit text, procedure text, point text, met bigint, missed bigint)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        with read as (
            select m.unit, m.procedure, sum(m.read) as readings from quality_month m
            where m.month >= make_date(in_year, 1, 1) and m.month < make_date(in_year + 1, 1, 1) and may_see_province(m.unit)
                and (of_unit is null or m.unit = of_unit)
            group by 1, 2)
        select p.unit, p.procedure, p.point, p.met, p.missed
        from quality_point p join read on read.unit = p.unit and read.procedure = p.procedure
        where p.year = in_year and read.readings >= withhold_below
        order by 1, 2, 3;
end $$;

-- What readers found wrong in the decisions of the acting user's own unit: for its supervisor, who has to know which decision.
create function quality_findings()
    returns table (id uuid, unit text, procedure text, case_number text, decision_number text, kind text, agrees boolean,
        grounds text, points text[], recorded_on date, measure text, noted_on date)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select r.id, r.unit, r.procedure, f.case_number, d.decision_number, d.kind, q.agrees, q.grounds, missed.points,
            (q.recorded_at at time zone 'Europe/Istanbul')::date, n.measure,
            (n.noted_at at time zone 'Europe/Istanbul')::date
        from (
            select x.reading_id from quality_finding x
            where case when may_see_every_province() then x.unit = '00' else may_see_province(x.unit) end
            order by x.noted, x.recorded_at desc, x.reading_id limit 50) newest
        join quality_result q on q.reading_id = newest.reading_id
        join quality_reading r on r.id = q.reading_id
        join case_decision d on d.id = r.decision_id
        join case_file f on f.id = r.case_id
        cross join lateral (select coalesce(array_agg(a.point order by a.point), '{}') as points from quality_answer a
                            where a.reading_id = q.reading_id and a.answer = 'NO') missed
        left join quality_notice n on n.reading_id = q.reading_id
        order by n.noted_at is not null, q.recorded_at desc, r.id;
end $$;

create function note_quality_finding(which uuid, what_follows text)
    returns table (case_id uuid, province text, unit text, procedure text)
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    return query
        with noted as (
            insert into quality_notice (reading_id, noted_by, noted_at, measure)
            select f.id, current_setting('himaye.actor', true), application_time(), what_follows
            from quality_findings() f where f.id = which and f.noted_on is null
            on conflict do nothing
            returning reading_id)
        select r.case_id, r.province, r.unit, r.procedure
        from noted join quality_reading r on r.id = noted.reading_id;
end $$;
