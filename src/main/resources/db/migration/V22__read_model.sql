-- The read model of supervisors: what the ledger says, counted. It is written with the line it comes from, by one function,
-- and can be written anew from the ledger at any time. Two times are kept: when something happened (valid) and when the ledger
-- learnt of it (record). Nothing counted is ever taken back in place: a correction subtracts the former and adds the new.
-- Sealed files have a ledger of their own and are never here. No personal data: identifiers, codes, days and numbers.

create function legal_day(of_moment timestamptz) returns date language sql immutable parallel safe as $$
    select cast(of_moment at time zone 'Europe/Istanbul' as date)
$$;

create function first_of_month(of_day date) returns date language sql immutable parallel safe as $$
    select cast(date_trunc('month', cast(of_day as timestamp)) as date)
$$;

create function first_of_year(of_day date) returns date language sql immutable parallel safe as $$
    select cast(date_trunc('year', cast(of_day as timestamp)) as date)
$$;

-- Nationality of an applicant, which the line of the opening carries. Runs as the owner: whoever opens a file sees the person
-- from then on, but not yet in the statement that opens it.
create function origin_of_applicant(of_person uuid) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select nationality from person where id = of_person
$$;
revoke execute on function origin_of_applicant(uuid) from public;
grant execute on function origin_of_applicant(uuid) to ${applicationRole};

-- The state of cases, clocks and decisions --------------------------------------------------------------------------

create table figure_case (
    case_id     uuid    not null,
    person_id   uuid,
    province    text    not null,
    procedure   text    not null check (procedure in ('UK', 'IT', 'SD')),
    origin      text    not null,
    track       text    not null,
    opened_on   date    not null,
    closed_on   date,
    stage       text    not null,
    -- From the closed list of waiting reasons; WORK while somebody can work on the case.
    reason      text    not null,
    spell_from  date    not null,
    stage_from  date    not null,
    is_decided  boolean not null,
    constraint pk_figure_case primary key (case_id),
    constraint ck_figure_case_order check (spell_from >= opened_on and stage_from >= opened_on and spell_from >= stage_from)
);
create index ix_figure_case_person on figure_case (person_id);
create index ix_figure_case_open on figure_case (province, procedure, stage, reason) where closed_on is null;

create table figure_clock (
    case_id    uuid        not null,
    province   text        not null,
    rule_id    text        not null,
    occurrence integer     not null,
    version    integer     not null,
    state      text        not null check (state in ('RUNNING', 'SUSPENDED', 'MET', 'STOPPED')),
    last_day   date        not null,
    ends_at    timestamptz not null,
    ended_on   date,
    kept       boolean,
    constraint pk_figure_clock primary key (case_id, rule_id, occurrence),
    constraint ck_figure_clock_ended check ((ended_on is null) = (state in ('RUNNING', 'SUSPENDED')))
);
create index ix_figure_clock_running on figure_clock (province, ends_at) where state = 'RUNNING';

create table figure_decision (
    case_id         uuid not null,
    province        text not null,
    decision_number text not null,
    kind            text not null,
    outcome         text not null,
    track           text not null,
    decided_on      date not null,
    served_on       date,
    constraint pk_figure_decision primary key (decision_number)
);
create index ix_figure_decision_case on figure_decision (case_id);

-- Which line of the ledger puts a case on which track (YUKK 72, 79). Data.
create table figure_track (
    action     text not null,
    from_track text not null,
    track      text not null,
    constraint pk_figure_track primary key (action, from_track)
);
insert into figure_track (action, from_track, track) values
    ('ACCELERATED_TRACK_CHOSEN', 'REGULAR', 'ACCELERATED'),
    ('INADMISSIBILITY_INDICATED', 'REGULAR', 'INADMISSIBLE'),
    ('INADMISSIBILITY_INDICATED', 'ACCELERATED', 'INADMISSIBLE'),
    ('FOUND_ADMISSIBLE', 'INADMISSIBLE', 'REGULAR'),
    ('EXAMINATION_CONTINUED', 'INADMISSIBLE', 'REGULAR');

-- Which decision is the one that the procedure is for: a file may hold others, of detention or of an entry ban. Data.
create table figure_deciding (
    procedure text not null,
    kind      text not null,
    constraint pk_figure_deciding primary key (procedure, kind)
);
insert into figure_deciding (procedure, kind) values
    ('UK', 'PROTECTION'), ('IT', 'COMMISSION'), ('SD', 'REMOVAL'), ('SD', 'NO_REMOVAL');

-- Which outcomes determine the status of an applicant (YUKK 78); to find an application inadmissible or withdrawn does not. Data.
create table figure_status (
    outcome text not null,
    constraint pk_figure_status primary key (outcome)
);
insert into figure_status (outcome) values
    ('REFUGEE'), ('CONDITIONAL_REFUGEE'), ('SUBSIDIARY_PROTECTION'), ('REFUSAL'), ('EXCLUSION');

-- Milestones: everything countable, with both times ----------------------------------------------------------------------

-- n is +1 for what happened and -1 for what is taken back or ends. The measures:
--   OPENED, CLOSED (code: closed as)              flow of cases; their difference is the backlog
--   CASE_TIME (code: closed as, length)           days from opening to closing
--   SPELL (code: stage, detail: waiting reason)   +1 on the day a spell begins, -1 on the day it ends
--   SPELL_TIME, STAGE_TIME (code, detail, length) days a spell, or the stay in a stage, has lasted
--   DECIDED (code: outcome, detail: kind), DECISION_TIME (code: kind, length: days since opening)
--   FIRST_DECIDED (code: outcome, detail: kind)   the first decision of the kind that the procedure is for
--   STATUS_DECIDED (code: outcome, detail: kind)  the first decision that determines an applicant's status, whatever came before
--   SERVED, FINAL, ANNULLED (code: outcome, detail: kind)
--   KEPT, LATE (code: rule)                       a period met in time, or after it
--   OVERDUE (code: rule)                          +1 on the day a period lapses, -1 on the day it is met or stopped after that
--   TRACK (code: new track, detail: former)
--   EVENT (code: action)                          anything else of a case that has its own time
create table figure_milestone (
    sequence_number bigint  not null,
    ordinal         integer not null,
    case_id         uuid    not null,
    province        text    not null,
    procedure       text    not null,
    origin          text    not null,
    track           text    not null,
    measure         text    not null,
    code            text    not null,
    detail          text    not null,
    length          integer not null check (length >= 0),
    valid_day       date    not null,
    record_day      date    not null,
    n               integer not null check (n in (-1, 1)),
    constraint pk_figure_milestone primary key (sequence_number, ordinal)
);
create index ix_figure_milestone_case on figure_milestone (case_id);
create index ix_figure_milestone_origin on figure_milestone (record_day, province)
    where measure in ('OPENED', 'CLOSED', 'DECIDED', 'FIRST_DECIDED');
create trigger figure_milestone_append_only before update or delete on figure_milestone
    for each row execute function refuse_change();

-- What is not in the sums yet. Officers only add here; the fold takes away.
create table figure_unfolded (
    sequence_number bigint  not null,
    ordinal         integer not null,
    constraint pk_figure_unfolded primary key (sequence_number, ordinal)
);

-- Sums ----------------------------------------------------------------------------------------------------------------

-- Province '*' holds the sum of all, so that a national reading does not look at 81 times as many rows. A provincial reader
-- never sees it: may_see_province('*') holds only for those who see every province.
create table figure_day (
    province   text    not null,
    measure    text    not null,
    procedure  text    not null,
    valid_day  date    not null,
    record_day date    not null,
    code       text    not null,
    detail     text    not null,
    track      text    not null,
    length     integer not null,
    n          bigint  not null,
    constraint pk_figure_day primary key (province, measure, procedure, valid_day, record_day, code, detail, track, length)
);
create index ix_figure_day_recorded on figure_day (province, measure, record_day);

create table figure_month (
    province     text    not null,
    measure      text    not null,
    procedure    text    not null,
    valid_month  date    not null,
    record_month date    not null,
    code         text    not null,
    detail       text    not null,
    track        text    not null,
    length       integer not null,
    n            bigint  not null,
    -- Sum over n of the days since 1 January 2000: with it, case-days up to the end of any month need no single days.
    day_sum      bigint  not null,
    -- Read from the index alone: rows of one reading lie far apart in the table.
    constraint pk_figure_month primary key (province, measure, procedure, valid_month, record_month, code, detail, track, length)
        include (n, day_sum)
);

create table figure_origin (
    province     text   not null,
    measure      text   not null,
    procedure    text   not null,
    origin       text   not null,
    valid_month  date   not null,
    record_month date   not null,
    code         text   not null,
    detail       text   not null,
    track        text   not null,
    n            bigint not null,
    constraint pk_figure_origin primary key (province, measure, procedure, valid_month, record_month, origin, code, detail, track)
);

-- How long spells and stays in stages were that ended in a month, for medians: bands first, so that few rows find the band of a
-- median, then the lengths of that band alone. Here and below, months of recording are told apart for whoever asks what was known
-- then; for what is known now there is one row for all of them ('infinity'), so that they need not be added up.
create table figure_length (
    province     text     not null,
    measure      text     not null,
    procedure    text     not null,
    apart        boolean  not null,
    valid_month  date     not null,
    code         text     not null,
    detail       text     not null,
    band         smallint not null,
    length       integer  not null,
    record_month date     not null,
    n            bigint   not null,
    constraint pk_figure_length primary key (province, measure, procedure, apart, valid_month, band, code, detail, length,
        record_month) include (n)
);
create table figure_length_band (
    province     text     not null,
    measure      text     not null,
    procedure    text     not null,
    apart        boolean  not null,
    valid_month  date     not null,
    code         text     not null,
    detail       text     not null,
    band         smallint not null,
    record_month date     not null,
    n            bigint   not null,
    constraint pk_figure_length_band primary key (province, measure, procedure, apart, valid_month, code, detail, band,
        record_month) include (n)
);

-- Up to fifteen days each length is a band; then eight bands for every doubling.
create function length_band(length integer) returns smallint language sql immutable parallel safe as $$
    select cast(case
        when length < 16 then length
        when length < 32 then 8 + (length >> 1)
        when length < 64 then 16 + (length >> 2)
        when length < 128 then 24 + (length >> 3)
        when length < 256 then 32 + (length >> 4)
        when length < 512 then 40 + (length >> 5)
        when length < 1024 then 48 + (length >> 6)
        when length < 2048 then 56 + (length >> 7)
        when length < 4096 then 64 + (length >> 8)
        else 96 end as smallint)
$$;

-- Cases that are open, by the day they were opened.
create table figure_backlog (
    province  text   not null,
    procedure text   not null,
    opened_on date   not null,
    n         bigint not null,
    constraint pk_figure_backlog primary key (province, procedure, opened_on)
);
create index ix_figure_backlog_open on figure_backlog (province, procedure, opened_on) include (n) where n <> 0;

-- Cases by when they were opened and when that, or their closing, counts: the backlog by age at the end of any month, without
-- looking at every day since the beginning. Kept for each day ('D') and each month ('M') of opening, and for all of them together
-- ('A', where opened_from is 1 January 2000).
create table figure_age (
    province     text   not null,
    procedure    text   not null,
    grain        text   not null check (grain in ('D', 'M', 'A')),
    opened_from  date   not null,
    valid_month  date   not null,
    record_month date   not null,
    n            bigint not null,
    constraint pk_figure_age primary key (province, procedure, grain, opened_from, valid_month, record_month) include (n)
);

-- Decisions by unit, and what became of them, by the month in which either happened. Every unit is asked about at once, and the
-- sum of the country does not tell them apart; so there is, beside each month, one row for the twelve months that end with it.
create table figure_unit (
    province     text     not null,
    procedure    text     not null,
    months       smallint not null check (months in (1, 12)),
    last_month   date     not null,
    kind         text     not null,
    outcome      text     not null,
    record_month date     not null,
    decided      bigint   not null,
    final        bigint   not null,
    annulled     bigint   not null,
    constraint pk_figure_unit primary key (province, procedure, months, last_month, kind, outcome, record_month)
        include (decided, final, annulled)
);

-- Spells that began less those that ended, by month ('M') and year ('Y'), with the days as in figure_month: where cases are is a sum
-- since the beginning, and of whole years there are few rows.
create table figure_spell (
    province     text    not null,
    procedure    text    not null,
    apart        boolean not null,
    grain        text    not null check (grain in ('M', 'Y')),
    valid_from   date    not null,
    code         text    not null,
    detail       text    not null,
    record_month date    not null,
    n            bigint  not null,
    day_sum      bigint  not null,
    constraint pk_figure_spell primary key (province, procedure, apart, grain, valid_from, code, detail, record_month)
        include (n, day_sum)
);

-- Projection -----------------------------------------------------------------------------------------------------------

create type figure_step as (measure text, code text, detail text, length integer, valid_day date, n integer);

-- Keeps the milestones that one line of the ledger makes in one case.
create function keep_milestones(entry_number bigint, first_ordinal integer, of_case figure_case, recorded_on date,
    steps figure_step[]) returns void
    language sql set search_path = public, pg_temp as $$
    with kept as (
        insert into figure_milestone (sequence_number, ordinal, case_id, province, procedure, origin, track, measure, code,
            detail, length, valid_day, record_day, n)
        select entry_number, first_ordinal + cast(s.place as integer), of_case.case_id, of_case.province, of_case.procedure,
            of_case.origin, of_case.track, s.measure, s.code, s.detail, s.length, s.valid_day, recorded_on, s.n
        from unnest(steps) with ordinality s (measure, code, detail, length, valid_day, n, place)
        returning sequence_number, ordinal)
    insert into figure_unfolded (sequence_number, ordinal) select sequence_number, ordinal from kept
$$;

-- The end of the present spell, and of the stage too if it is left.
create function steps_of_leaving(of_case figure_case, on_day date, leaves_stage boolean) returns figure_step[]
    language sql immutable set search_path = public, pg_temp as $$
    select array[
            row('SPELL', of_case.stage, of_case.reason, 0, on_day, -1)::figure_step,
            row('SPELL_TIME', of_case.stage, of_case.reason, on_day - of_case.spell_from, on_day, 1)::figure_step]
        || case when leaves_stage
            then array[row('STAGE_TIME', of_case.stage, '', on_day - of_case.stage_from, on_day, 1)::figure_step]
            else array[]::figure_step[] end
$$;

-- What a clock counts for as it stands. A clock met or stopped before it lapsed was never overdue.
create function steps_of_clock(of_clock figure_clock, sign integer) returns figure_step[]
    language plpgsql immutable set search_path = public, pg_temp as $$
declare
    lapses date := legal_day(of_clock.ends_at);
    steps  figure_step[] := '{}';
begin
    if of_clock.state = 'MET' then
        steps := steps || row(case when of_clock.kept then 'KEPT' else 'LATE' end, of_clock.rule_id, '', 0, of_clock.ended_on,
            sign)::figure_step;
    end if;
    if of_clock.state = 'RUNNING' or of_clock.ended_on > lapses then
        steps := steps || row('OVERDUE', of_clock.rule_id, '', 0, lapses, sign)::figure_step;
        if of_clock.ended_on is not null then
            steps := steps || row('OVERDUE', of_clock.rule_id, '', 0, of_clock.ended_on, -sign)::figure_step;
        end if;
    end if;
    return steps;
end $$;

-- A person's origin was corrected: what their cases count for moves from the former origin to the new one.
create function project_origin(e ledger_entry) returns void
    language plpgsql set search_path = public, pg_temp as $$
declare
    known       text := cast(e.facts as jsonb) ->> 'origin';
    recorded_on date := legal_day(e.recorded_at);
    before      figure_case;
    ordinals    integer := 0;
begin
    if known is null then
        return;
    end if;
    for before in
        select * from figure_case where person_id = e.person_id and origin <> known order by case_id for update
    loop
        update figure_case set origin = known where case_id = before.case_id;
        with counted as (
            select province, procedure, track, measure, code, detail, length, valid_day, sum(n) as n
            from figure_milestone where case_id = before.case_id and origin = before.origin
            group by province, procedure, track, measure, code, detail, length, valid_day
            having sum(n) <> 0),
        -- One row for each unit, so that every milestone stands for one thing.
        unit as (select c.*, s.step from counted c cross join lateral generate_series(1, cast(abs(c.n) as integer)) s (step)),
        moved as (
            select u.*, side.origin, cast(sign(u.n) * side.sign as integer) as signed,
                row_number() over (order by u.measure, u.valid_day, u.code, u.detail, u.track, u.length, u.step, side.sign) as place
            from unit u cross join (values (before.origin, -1), (known, 1)) side (origin, sign)),
        kept as (
            insert into figure_milestone (sequence_number, ordinal, case_id, province, procedure, origin, track, measure, code,
                detail, length, valid_day, record_day, n)
            select e.sequence_number, ordinals + cast(place as integer), before.case_id, province, procedure, origin, track,
                measure, code, detail, length, valid_day, recorded_on, signed
            from moved
            returning sequence_number, ordinal),
        queued as (
            insert into figure_unfolded (sequence_number, ordinal) select sequence_number, ordinal from kept returning ordinal)
        select coalesce(max(ordinal), ordinals) into ordinals from queued;
    end loop;
end $$;

-- Says what one line of the ledger means for the figures. The only place that does: the trigger and the rebuilding call it.
create function project_ledger_entry(e ledger_entry) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    f           jsonb;
    c           figure_case;
    clock       figure_clock;
    former      figure_clock;
    d           figure_decision;
    to_track    text;
    to_stage    text;
    to_reason   text;
    on_day      date;
    recorded_on date;
    steps       figure_step[] := '{}';
begin
    if e.action = 'PERSON_CORRECTED' then
        perform project_origin(e);
        return;
    end if;
    if e.case_id is null or not (
        e.action in ('CASE_OPENED', 'CASE_STAGE_ENTERED', 'CASE_CLOSED', 'DECISION_RECORDED', 'DECISION_STATE_RECORDED',
            'CLOCK_STARTED', 'CLOCK_RESUMED', 'CLOCK_START_CORRECTED', 'CLOCK_SUSPENDED', 'CLOCK_STOPPED', 'CLOCK_MET')
        or e.facts like '%"occurredAt":"%') then
        return;
    end if;
    f := cast(e.facts as jsonb);
    recorded_on := legal_day(e.recorded_at);

    if e.action = 'CASE_OPENED' then
        if coalesce(f ->> 'type', '') not in ('UK', 'IT', 'SD') or e.province is null then
            return;
        end if;
        -- Lines of an earlier version of Himaye say neither day nor origin.
        on_day := coalesce(legal_day(cast(f ->> 'openedAt' as timestamptz)), recorded_on);
        insert into figure_case (case_id, person_id, province, procedure, origin, track, opened_on, stage, reason, spell_from,
            stage_from, is_decided)
        values (e.case_id, e.person_id, e.province, f ->> 'type', coalesce(f ->> 'origin', 'XXX'),
            case when f ->> 'type' = 'UK' then 'REGULAR' else '' end, on_day, 'OPENED', 'WORK', on_day, on_day, false)
        on conflict do nothing
        returning * into c;
        if c.case_id is null then
            return;
        end if;
        perform keep_milestones(e.sequence_number, 0, c, recorded_on, array[
            row('OPENED', '', '', 0, on_day, 1)::figure_step,
            row('SPELL', 'OPENED', 'WORK', 0, on_day, 1)::figure_step]);
        return;
    end if;

    -- Lines of one case wait for each other; lines about a case nobody has opened count for nothing.
    select * into c from figure_case where case_id = e.case_id for update;
    if not found then
        return;
    end if;

    if e.action = 'CASE_STAGE_ENTERED' then
        to_stage := f ->> 'stage';
        to_reason := coalesce(f ->> 'waitingReason', 'WORK');
        if c.closed_on is not null or (to_stage, to_reason) = (c.stage, c.reason) then
            return;
        end if;
        on_day := greatest(legal_day(cast(f ->> 'enteredAt' as timestamptz)), c.spell_from);
        steps := steps_of_leaving(c, on_day, to_stage <> c.stage)
            || row('SPELL', to_stage, to_reason, 0, on_day, 1)::figure_step;
        update figure_case set stage = to_stage, reason = to_reason, spell_from = on_day,
            stage_from = case when to_stage <> c.stage then on_day else stage_from end
        where case_id = c.case_id;

    elsif e.action = 'CASE_CLOSED' then
        if c.closed_on is not null then
            return;
        end if;
        on_day := coalesce(legal_day(cast(f ->> 'closedAt' as timestamptz)), recorded_on);
        steps := steps_of_leaving(c, greatest(on_day, c.spell_from), true)
            || row('CLOSED', f ->> 'closedAs', '', 0, on_day, 1)::figure_step
            || row('CASE_TIME', f ->> 'closedAs', '', greatest(on_day - c.opened_on, 0), greatest(on_day, c.opened_on),
                1)::figure_step;
        update figure_case set closed_on = on_day where case_id = c.case_id;

    elsif e.action = 'DECISION_RECORDED' then
        on_day := coalesce(legal_day(cast(f ->> 'decidedAt' as timestamptz)), recorded_on);
        insert into figure_decision (case_id, province, decision_number, kind, outcome, track, decided_on)
        values (c.case_id, c.province, f ->> 'decision', f ->> 'kind', f ->> 'outcome', c.track, on_day)
        on conflict do nothing;
        steps := array[
            row('DECIDED', f ->> 'outcome', f ->> 'kind', 0, on_day, 1)::figure_step,
            row('DECISION_TIME', f ->> 'kind', '', greatest(on_day - c.opened_on, 0), on_day, 1)::figure_step];
        if not c.is_decided
            and exists (select from figure_deciding x where x.procedure = c.procedure and x.kind = f ->> 'kind') then
            steps := steps || row('FIRST_DECIDED', f ->> 'outcome', f ->> 'kind', 0, on_day, 1)::figure_step;
            update figure_case set is_decided = true where case_id = c.case_id;
        end if;
        if c.procedure = 'UK' and f ->> 'kind' = 'PROTECTION'
            and exists (select from figure_status s where s.outcome = f ->> 'outcome')
            and not exists (select from figure_decision x join figure_status s on s.outcome = x.outcome
                            where x.case_id = c.case_id and x.kind = 'PROTECTION'
                                and x.decision_number <> f ->> 'decision') then
            steps := steps || row('STATUS_DECIDED', f ->> 'outcome', f ->> 'kind', 0, on_day, 1)::figure_step;
        end if;

    elsif e.action = 'DECISION_STATE_RECORDED' then
        select * into d from figure_decision where decision_number = f ->> 'decision';
        if not found then
            return;
        end if;
        c.track := d.track;
        on_day := legal_day(cast(f ->> 'occurredAt' as timestamptz));
        if f ->> 'state' = 'SERVED' then
            if d.served_on is not null then
                steps := steps || row('SERVED', d.outcome, d.kind, 0, d.served_on, -1)::figure_step;
            end if;
            update figure_decision set served_on = on_day where decision_number = d.decision_number;
        end if;
        steps := steps || row(f ->> 'state', d.outcome, d.kind, 0, on_day, 1)::figure_step;

    elsif e.action like 'CLOCK%' then
        -- Validities and first days on which something may happen are never late.
        if f ->> 'clockClass' = 'C4' or f ->> 'bound' = 'EARLIEST' then
            return;
        end if;
        select * into former from figure_clock
        where case_id = c.case_id and rule_id = f ->> 'rule' and occurrence = cast(f ->> 'occurrence' as integer);
        if former.version >= cast(f ->> 'version' as integer) then
            return;
        end if;
        clock := row(c.case_id, c.province, f ->> 'rule', cast(f ->> 'occurrence' as integer), cast(f ->> 'version' as integer),
            coalesce(f ->> 'state', case e.action when 'CLOCK_MET' then 'MET' when 'CLOCK_STOPPED' then 'STOPPED'
                when 'CLOCK_SUSPENDED' then 'SUSPENDED' else 'RUNNING' end),
            cast(f ->> 'lastDay' as date), cast(f ->> 'endsAt' as timestamptz), null, null)::figure_clock;
        if clock.state = 'MET' then
            clock.ended_on := legal_day(cast(f ->> 'metAt' as timestamptz));
            clock.kept := cast(f ->> 'keptOnTime' as boolean);
        elsif clock.state = 'STOPPED' then
            -- A corrected start does not move the day on which the clock was stopped.
            clock.ended_on := coalesce(former.ended_on, recorded_on);
        end if;
        -- Only what has changed: what counts as before is neither taken back nor counted again.
        select coalesce(array_agg(row(s.measure, s.code, s.detail, s.length, s.valid_day, s.total)::figure_step
            order by s.total, s.measure, s.valid_day), '{}') into steps
        from (select measure, code, detail, length, valid_day, cast(sum(n) as integer) as total
              from unnest((case when former.case_id is null then array[]::figure_step[] else steps_of_clock(former, -1) end)
                  || steps_of_clock(clock, 1)) x
              group by measure, code, detail, length, valid_day
              having sum(n) <> 0) s;
        insert into figure_clock select clock.*
        on conflict on constraint pk_figure_clock do update set version = excluded.version, state = excluded.state,
            last_day = excluded.last_day, ends_at = excluded.ends_at, ended_on = excluded.ended_on, kept = excluded.kept;

    else
        on_day := legal_day(cast(f ->> 'occurredAt' as timestamptz));
        steps := array[row('EVENT', e.action, '', 0, on_day, 1)::figure_step];
        select t.track into to_track from figure_track t where t.action = e.action and t.from_track = c.track;
        if found then
            steps := steps || row('TRACK', to_track, c.track, 0, on_day, 1)::figure_step;
            update figure_case set track = to_track where case_id = c.case_id;
        end if;
    end if;
    perform keep_milestones(e.sequence_number, 0, c, recorded_on, steps);
end $$;
revoke execute on function project_ledger_entry(ledger_entry) from public;

-- Runs as the owner: a line may be about a province that its writer does not see.
create function project_new_ledger_entry() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform project_ledger_entry(new);
    return null;
end $$;

-- Lines of one case are numbered in the order in which they are counted, which is that of the rebuilding: whoever writes second
-- waits for the case and takes a number after that of whoever wrote first. The number taken before waiting is given up.
create function number_counted_line() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from figure_case where case_id = new.case_id for update;
    if found then
        new.sequence_number := nextval(pg_get_serial_sequence('ledger_entry', 'sequence_number'));
    end if;
    return new;
end $$;

create trigger ledger_entry_numbered before insert on ledger_entry
    for each row when (new.case_id is not null and (new.facts like '%"occurredAt":"%' or new.action in ('CASE_STAGE_ENTERED',
        'CASE_CLOSED', 'DECISION_RECORDED', 'DECISION_STATE_RECORDED', 'CLOCK_STARTED', 'CLOCK_RESUMED', 'CLOCK_START_CORRECTED',
        'CLOCK_SUSPENDED', 'CLOCK_STOPPED', 'CLOCK_MET')))
    execute function number_counted_line();

create trigger ledger_entry_projected after insert on ledger_entry
    for each row when (new.case_id is not null or new.action = 'PERSON_CORRECTED')
    execute function project_new_ledger_entry();

-- Folding --------------------------------------------------------------------------------------------------------------

-- Adds up to so many milestones to the sums, in one statement, so that a reader finds each of them in exactly one place.
-- One node folds at a time; the others return at once. Sums that come to nothing stay, so that the sums do not depend on how
-- many milestones were folded together.
create function fold_figures(at_most integer) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    folded bigint;
begin
    if not pg_try_advisory_xact_lock(hashtextextended('himaye.figures', 0)) then
        return 0;
    end if;
    with taken as (
        delete from figure_unfolded u
        where (u.sequence_number, u.ordinal) in (
            select q.sequence_number, q.ordinal from figure_unfolded q order by 1, 2 limit at_most)
        returning u.sequence_number, u.ordinal),
    milestone as (select m.* from taken t join figure_milestone m using (sequence_number, ordinal)),
    placed as (
        select m.*, first_of_month(m.valid_day) as valid_month, first_of_month(m.record_day) as record_month, s.place
        from milestone m cross join lateral (values (m.province), ('*')) s (place)),
    daily as (
        insert into figure_day as t (province, measure, procedure, valid_day, record_day, code, detail, track, length, n)
        select place, measure, procedure, valid_day, record_day, code, detail, track, length, sum(n)
        from placed group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        on conflict on constraint pk_figure_day do update set n = t.n + excluded.n
        returning 1),
    monthly as (
        insert into figure_month as t (province, measure, procedure, valid_month, record_month, code, detail, track, length, n,
            day_sum)
        select place, measure, procedure, valid_month, record_month, code, detail, track, length, sum(n),
            sum(n * (valid_day - date '2000-01-01'))
        from placed group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        on conflict on constraint pk_figure_month do update set n = t.n + excluded.n, day_sum = t.day_sum + excluded.day_sum
        returning 1),
    origins as (
        insert into figure_origin as t (province, measure, procedure, origin, valid_month, record_month, code, detail, track, n)
        select place, measure, procedure, origin, valid_month, record_month, code, detail, track, sum(n)
        from placed where measure in ('OPENED', 'CLOSED', 'DECIDED', 'FIRST_DECIDED')
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        on conflict on constraint pk_figure_origin do update set n = t.n + excluded.n
        returning 1),
    lengths as (
        insert into figure_length as t (province, measure, procedure, apart, valid_month, code, detail, band, length, record_month, n)
        select place, measure, procedure, k.apart, valid_month, code, detail, length_band(length), length, k.record_month, sum(n)
        from placed p cross join lateral (values (true, p.record_month), (false, date 'infinity')) k (apart, record_month)
        where measure in ('SPELL_TIME', 'STAGE_TIME')
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
        on conflict on constraint pk_figure_length do update set n = t.n + excluded.n
        returning 1),
    bands as (
        insert into figure_length_band as t (province, measure, procedure, apart, valid_month, code, detail, band, record_month, n)
        select place, measure, procedure, k.apart, valid_month, code, detail, length_band(length), k.record_month, sum(n)
        from placed p cross join lateral (values (true, p.record_month), (false, date 'infinity')) k (apart, record_month)
        where measure in ('SPELL_TIME', 'STAGE_TIME')
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        on conflict on constraint pk_figure_length_band do update set n = t.n + excluded.n
        returning 1),
    backlog as (
        insert into figure_backlog as t (province, procedure, opened_on, n)
        select place, procedure, valid_day - length, sum(case measure when 'OPENED' then n else -n end)
        from placed where measure in ('OPENED', 'CASE_TIME')
        group by 1, 2, 3
        on conflict on constraint pk_figure_backlog do update set n = t.n + excluded.n
        returning 1),
    ages as (
        insert into figure_age as t (province, procedure, grain, opened_from, valid_month, record_month, n)
        select place, procedure, g.grain, g.opened_from, valid_month, record_month,
            sum(case measure when 'OPENED' then n else -n end)
        from placed
        cross join lateral (values ('D', valid_day - length), ('M', first_of_month(valid_day - length)),
            ('A', date '2000-01-01')) g (grain, opened_from)
        where measure in ('OPENED', 'CASE_TIME')
        group by 1, 2, 3, 4, 5, 6
        on conflict on constraint pk_figure_age do update set n = t.n + excluded.n
        returning 1),
    units as (
        insert into figure_unit as t (province, procedure, months, last_month, kind, outcome, record_month, decided, final, annulled)
        select place, procedure, w.months, w.last_month, detail, code, w.record_month,
            coalesce(sum(n) filter (where measure = 'DECIDED'), 0), coalesce(sum(n) filter (where measure = 'FINAL'), 0),
            coalesce(sum(n) filter (where measure = 'ANNULLED'), 0)
        from placed p
        cross join lateral (
            select 1 as months, p.valid_month as last_month, p.record_month
            union all
            select 12, cast(p.valid_month + m * interval '1 month' as date), date 'infinity' from generate_series(0, 11) m) w
        where measure in ('DECIDED', 'FINAL', 'ANNULLED') and place <> '*'
        group by 1, 2, 3, 4, 5, 6, 7
        on conflict on constraint pk_figure_unit do update
            set decided = t.decided + excluded.decided, final = t.final + excluded.final, annulled = t.annulled + excluded.annulled
        returning 1),
    spells as (
        insert into figure_spell as t (province, procedure, apart, grain, valid_from, code, detail, record_month, n, day_sum)
        select place, procedure, k.apart, g.grain, g.valid_from, code, detail, k.record_month, sum(n),
            sum(n * (valid_day - date '2000-01-01'))
        from placed p
        cross join lateral (values (true, p.record_month), (false, date 'infinity')) k (apart, record_month)
        cross join lateral (values ('M', p.valid_month), ('Y', first_of_year(p.valid_month))) g (grain, valid_from)
        where measure = 'SPELL'
        group by 1, 2, 3, 4, 5, 6, 7, 8
        on conflict on constraint pk_figure_spell do update set n = t.n + excluded.n, day_sum = t.day_sum + excluded.day_sum
        returning 1)
    select count(*) into folded from taken;
    return folded;
end $$;
revoke execute on function fold_figures(integer) from public;
grant execute on function fold_figures(integer) to ${applicationRole};

-- Reading --------------------------------------------------------------------------------------------------------------

-- The provinces a reading looks at: those asked for, or all that the reader sees; all of the country is one sum.
create function figure_provinces(wanted text[]) returns text[] language sql stable parallel safe as $$
    select coalesce(wanted, case when may_see_every_province() then array['*']
        else string_to_array(coalesce(current_setting('himaye.provinces', true), ''), ',') end)
$$;

-- What the ledger knew at the end of a day, in sums by month of recording (all of them, if no day is given): every month before
-- whole_until, and then the days from rest_from to before rest_until, which are added (1) or taken out again (-1), whichever are
-- fewer. Of what was known a few days ago, all of it but these few days. Rows of such days are looked up by the day of recording:
-- "valid_day + 0" keeps the planner from the other index.
create function figure_record(known_on date, out whole_until date, out rest_from date, out rest_until date, out rest_sign integer)
    language sql stable as $$
    select case when known_on is null or m.is_recent then date 'infinity' when m.adds then m.here else m.next end,
        case when m.adds and not m.is_recent then m.here else known_on + 1 end,
        case when m.is_recent then date 'infinity' when m.adds then known_on + 1 else m.next end,
        case when m.adds and not m.is_recent then 1 else -1 end
    from (select first_of_month(known_on + 1) as here, cast(first_of_month(known_on + 1) + interval '1 month' as date) as next,
              extract(day from known_on + 1) <= 16 as adds, known_on >= legal_day(application_time()) - 15 as is_recent) m
$$;

-- Counts of some measures whose valid day lies in [valid_from, valid_until), as far as the ledger knew them at the end of a
-- day; null for now. Whole months come from monthly sums, what is left of others from daily ones, and the rest from what is
-- not folded yet. What lies in the last month after the end is taken out of it again: for a period that ends today that is next
-- to nothing. Runs with the rights of the reader, so row-level security decides what is seen. The province is '*' in the
-- sum of the whole country.
create function figures_counted(measures text[], provinces text[], procedures text[], valid_from date, valid_until date,
    known_on date)
    returns table (province text, measure text, procedure text, code text, detail text, track text, length integer,
        valid_month date, n bigint, day_sum bigint)
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    places      text[] := figure_provinces(provinces);
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

-- Decisions by unit and what became of them, as figures_counted counts them.
create function figures_by_unit(provinces text[], procedures text[], valid_from date, valid_until date, known_on date)
    returns table (province text, procedure text, kind text, outcome text, decided bigint, final bigint, annulled bigint)
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
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
        where is_window and u.province = any (provinces) and u.procedure = any (procedures)
            and u.months = 12 and u.last_month = window_end
        union all
        select u.province, u.procedure, u.kind, u.outcome, u.decided, u.final, u.annulled
        from figure_unit u
        where not is_window and u.province = any (provinces) and u.procedure = any (procedures)
            and u.months = 1 and u.last_month >= first_whole and u.last_month < end_whole
            and u.record_month < recorded.whole_until
        union all
        select d.province, d.procedure, d.detail, d.code, case d.measure when 'DECIDED' then d.n else 0 end,
            case d.measure when 'FINAL' then d.n else 0 end, case d.measure when 'ANNULLED' then d.n else 0 end
        from (
            select d.province, d.procedure, d.measure, d.detail, d.code, d.n from figure_day d
            where d.province = any (provinces) and d.measure in ('DECIDED', 'FINAL', 'ANNULLED') and d.procedure = any (procedures)
                and valid_from < first_whole and d.valid_day >= valid_from and d.valid_day < first_whole
                and d.record_day < recorded.whole_until
            union all
            select d.province, d.procedure, d.measure, d.detail, d.code, -d.n from figure_day d
            where valid_until < end_whole and d.province = any (provinces) and d.measure in ('DECIDED', 'FINAL', 'ANNULLED')
                and d.procedure = any (procedures) and d.valid_day >= valid_until and d.valid_day < end_whole and d.record_day < recorded.whole_until
            union all
            select d.province, d.procedure, d.measure, d.detail, d.code, d.n * recorded.rest_sign from figure_day d
            where known_on is not null and d.province = any (provinces) and d.measure in ('DECIDED', 'FINAL', 'ANNULLED')
                and d.procedure = any (procedures) and d.valid_day + 0 >= valid_from and d.valid_day + 0 < valid_until
                and d.record_day >= recorded.rest_from and d.record_day < recorded.rest_until
            union all
            select m.province, m.procedure, m.measure, m.detail, m.code, m.n
            from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
            where m.province = any (provinces) and m.measure in ('DECIDED', 'FINAL', 'ANNULLED') and m.procedure = any (procedures)
                and m.valid_day >= valid_from and m.valid_day < valid_until and (known_on is null or m.record_day <= known_on)) d) x
    group by 1, 2, 3, 4 having sum(x.decided) <> 0 or sum(x.final + x.annulled) <> 0;
end $$;

-- Spells that had begun less those that had ended at the end of the day before valid_until, as far as the ledger knew at the end of a
-- day; null for now.
create function figures_of_spells(provinces text[], procedures text[], valid_until date, known_on date)
    returns table (procedure text, code text, detail text, n bigint, day_sum bigint)
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    places    text[] := figure_provinces(provinces);
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

-- Cases open at the end of the day before valid_until, as far as the ledger knew at the end of a day, by the day of opening; null
-- for now. Days of opening are told apart only where an edge of age lies among them: others stand for their month by its first
-- day, and those before the month of the oldest edge by 1 January 2000. Edges are days of opening. What is open now needs no
-- adding up of what happened.
create function figures_of_backlog(provinces text[], procedures text[], edges date[], valid_until date, known_on date, is_now boolean)
    returns table (procedure text, opened_on date, n bigint)
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    places    text[] := figure_provinces(provinces);
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

-- How long the spells or the stays in stages were that ended in [valid_from, valid_until), as far as the ledger knew at the end of
-- a day; null for now. Codes that are given belong to the group at the same place; without codes each is a group of its own.
-- Spells of work are told apart from others. The median is the shortest length that half of them did not exceed, exact to the day;
-- so is the ninetieth percentile. Whole months come from bands, the rest day by day; what lies in the last month after the end is
-- taken out of it again, because for a period that ends today that is nothing.
create function figures_of_lengths(of_measure text, provinces text[], procedures text[], codes text[], groups text[],
    procedures_apart boolean, valid_from date, valid_until date, known_on date)
    returns table (procedure text, code_group text, working boolean, total bigint, median integer, ninetieth integer)
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    places      text[] := figure_provinces(provinces);
    first_whole date := first_of_month(cast(valid_from + interval '1 month' - interval '1 day' as date));
    end_whole   date := first_of_month(cast(valid_until + interval '1 month' - interval '1 day' as date));
    recorded    record := figure_record(known_on);
    is_apart    boolean := recorded.whole_until < date 'infinity';
begin
    if first_whole >= end_whole then
        -- Within one month, which is all read day by day.
        first_whole := valid_until;
        end_whole := valid_until;
    end if;
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
    -- A group of which nothing is told apart, if codes are not given.
    member as (select * from unnest(codes, groups) g (code, code_group)),
    coarse as (
        select case when procedures_apart then x.procedure else '' end as procedure,
            case when codes is null then x.code else g.code_group end as code_group, x.detail = 'WORK' as working, x.band,
            sum(x.n) as n
        from (
            select b.procedure, b.code, b.detail, b.band, b.n from figure_length_band b
            where b.province = any (places) and b.measure = of_measure and b.procedure = any (procedures)
                and b.valid_month >= first_whole and b.valid_month < end_whole
                and b.apart = is_apart and (not is_apart or b.record_month < recorded.whole_until)
            union all
            select r.procedure, r.code, r.detail, length_band(r.length), r.n from rest r) x
        left join member g on g.code = x.code
        where codes is null or g.code is not null
        group by 1, 2, 3, 4 having sum(x.n) <> 0),
    running as (
        select c.*, sum(c.n) over same_group as until_here, sum(c.n) over (partition by c.procedure, c.code_group, c.working) as total
        from coarse c
        window same_group as (partition by c.procedure, c.code_group, c.working order by c.band)),
    -- The band in which each of the two lies, and how many lie below it.
    wanted as (
        select distinct on (r.procedure, r.code_group, r.working, s.share) r.procedure, r.code_group, r.working, s.share, r.band,
            r.until_here - r.n as below, r.total
        from running r cross join (values (50), (90)) s (share)
        where r.until_here * 100 >= r.total * s.share
        order by r.procedure, r.code_group, r.working, s.share, r.band),
    bands as (select array_agg(distinct w.band) as bands from wanted w),
    fine as (
        select case when procedures_apart then x.procedure else '' end as procedure,
            case when codes is null then x.code else g.code_group end as code_group, x.detail = 'WORK' as working, x.band, x.length,
            sum(x.n) as n
        from (
            select l.procedure, l.code, l.detail, l.band, l.length, l.n from figure_length l
            where l.province = any (places) and l.measure = of_measure and l.procedure = any (procedures)
                and l.valid_month >= first_whole and l.valid_month < end_whole
                and l.apart = is_apart and (not is_apart or l.record_month < recorded.whole_until)
                and l.band = any ((select bands.bands from bands)::smallint[])
            union all
            select r.procedure, r.code, r.detail, length_band(r.length), r.length, r.n from rest r) x
        left join member g on g.code = x.code
        where codes is null or g.code is not null
        group by 1, 2, 3, 4, 5),
    ranked as (
        select w.procedure, w.code_group, w.working, w.share, w.total, f.length,
            w.below + sum(f.n) over (partition by w.procedure, w.code_group, w.working, w.share order by f.length) as until_here
        from wanted w
        join fine f on f.procedure = w.procedure and f.code_group = w.code_group and f.working = w.working and f.band = w.band)
    select r.procedure, r.code_group, r.working, cast(max(r.total) as bigint),
        min(r.length) filter (where r.share = 50 and r.until_here * 100 >= r.total * 50),
        min(r.length) filter (where r.share = 90 and r.until_here * 100 >= r.total * 90)
    from ranked r group by 1, 2, 3;
end $$;

-- The same by origin, for whole months only.
create function figures_by_origin(measures text[], provinces text[], procedures text[], first_month date, end_month date,
    known_on date)
    returns table (measure text, procedure text, origin text, code text, detail text, track text, n bigint)
    language plpgsql stable set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
    places      text[] := figure_provinces(provinces);
    known_month date := coalesce(first_of_month(known_on + 1), date 'infinity');
begin
    return query
    select o.measure, o.procedure, o.origin, o.code, o.detail, o.track, o.n
    from figure_origin o
    where o.province = any (places) and o.measure = any (measures) and o.procedure = any (procedures)
        and o.valid_month >= first_month and o.valid_month < end_month and o.record_month < known_month
    union all
    select m.measure, m.procedure, m.origin, m.code, m.detail, m.track, cast(m.n as bigint)
    from figure_milestone m
    where m.measure in ('OPENED', 'CLOSED', 'DECIDED', 'FIRST_DECIDED')
        and known_on is not null and m.record_day >= known_month and m.record_day <= known_on
        and (m.province = any (places) or '*' = any (places)) and m.measure = any (measures) and m.procedure = any (procedures)
        and m.valid_day >= first_month and m.valid_day < end_month
        and not exists (
            select from figure_unfolded u where u.sequence_number = m.sequence_number and u.ordinal = m.ordinal)
    union all
    select m.measure, m.procedure, m.origin, m.code, m.detail, m.track, cast(m.n as bigint)
    from figure_unfolded u join figure_milestone m using (sequence_number, ordinal)
    where m.measure in ('OPENED', 'CLOSED', 'DECIDED', 'FIRST_DECIDED')
        and (m.province = any (places) or '*' = any (places)) and m.measure = any (measures) and m.procedure = any (procedures)
        and m.valid_day >= first_month and m.valid_day < end_month and (known_on is null or m.record_day <= known_on);
end $$;

-- Rebuilding -----------------------------------------------------------------------------------------------------------

-- Forgets the read model and writes it anew from the ledger, line by line, in the transaction of the caller. Writers wait
-- meanwhile. Only Himaye itself does this, on the command line.
create function rebuild_read_model() returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    line  ledger_entry;
    lines bigint := 0;
begin
    if coalesce(current_setting('himaye.actor', true), '') <> 'himaye' then
        raise exception 'only Himaye itself rebuilds the read model' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('himaye.figures', 0));
    lock table ledger_entry in share row exclusive mode;
    truncate figure_case, figure_clock, figure_decision, figure_milestone, figure_unfolded, figure_day, figure_month,
        figure_origin, figure_backlog, figure_age, figure_unit, figure_spell,
        figure_length, figure_length_band;
    for line in
        select * from ledger_entry where case_id is not null or action = 'PERSON_CORRECTED' order by sequence_number
    loop
        perform project_ledger_entry(line);
        lines := lines + 1;
        if lines % 20000 = 0 then
            perform fold_figures(2000000);
        end if;
    end loop;
    perform fold_figures(2000000000);
    return lines;
end $$;
revoke execute on function rebuild_read_model() from public;
grant execute on function rebuild_read_model() to ${applicationRole};

-- Rights ---------------------------------------------------------------------------------------------------------------

alter table figure_case enable row level security;
create policy figure_case_by_province on figure_case for select using (may_see_province(province));
alter table figure_clock enable row level security;
create policy figure_clock_by_province on figure_clock for select using (may_see_province(province));
alter table figure_decision enable row level security;
create policy figure_decision_by_province on figure_decision for select using (may_see_province(province));
alter table figure_milestone enable row level security;
create policy figure_milestone_by_province on figure_milestone for select using (may_see_province(province));
alter table figure_day enable row level security;
create policy figure_day_by_province on figure_day for select using (may_see_province(province));
alter table figure_month enable row level security;
create policy figure_month_by_province on figure_month for select using (may_see_province(province));
alter table figure_origin enable row level security;
create policy figure_origin_by_province on figure_origin for select using (may_see_province(province));
alter table figure_backlog enable row level security;
create policy figure_backlog_by_province on figure_backlog for select using (may_see_province(province));
alter table figure_age enable row level security;
create policy figure_age_by_province on figure_age for select using (may_see_province(province));
alter table figure_unit enable row level security;
create policy figure_unit_by_province on figure_unit for select using (may_see_province(province));
alter table figure_spell enable row level security;
create policy figure_spell_by_province on figure_spell for select using (may_see_province(province));
alter table figure_length enable row level security;
create policy figure_length_by_province on figure_length for select using (may_see_province(province));
alter table figure_length_band enable row level security;
create policy figure_length_band_by_province on figure_length_band for select using (may_see_province(province));
grant select on figure_case, figure_clock, figure_decision, figure_track, figure_deciding, figure_status, figure_milestone,
    figure_unfolded, figure_day, figure_month, figure_origin, figure_backlog, figure_age, figure_unit, figure_spell,
    figure_length, figure_length_band to ${applicationRole};

-- What the ledger holds already.
select set_config('himaye.actor', 'himaye', true);
select rebuild_read_model();
select set_config('himaye.actor', '', true);
