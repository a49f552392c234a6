-- The International Protection Evaluation Commission (YUKK 80, CBK-4 164): who sits, whose file it is, how it was voted.
-- What the law forbids is refused here too, whoever asks: a seat, a vote or a result that breaks it cannot be stored.

-- Commissions -------------------------------------------------------------------------------------------------------

create table commission (
    id             text        not null check (id ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
    name           text        not null check (name ~ '\S'),
    province       text        not null check (province ~ '^[0-8][0-9]$'),
    established_on date        not null,
    constraint pk_commission primary key (id)
);

-- Chair and expert sit for two years, the others for at least one (CBK-4 164/1, DL-CM-05).
create table commission_mandate (
    id           uuid        not null,
    commission   text        not null,
    user_id      text        not null,
    seat         text        not null check (seat in ('CHAIR', 'JUSTICE', 'FOREIGN_AFFAIRS', 'EXPERT')),
    standing     text        not null check (standing in ('PRINCIPAL', 'SUBSTITUTE')),
    starts_on    date        not null,
    -- The first day on which the member no longer sits.
    ends_on      date        not null,
    appointed_by text        not null,
    appointed_at timestamptz not null,
    constraint pk_commission_mandate primary key (id),
    constraint fk_commission_mandate_commission foreign key (commission) references commission (id),
    constraint ck_commission_mandate_term check (
        case when seat in ('CHAIR', 'EXPERT') then ends_on = (starts_on + interval '2 years')::date
             else ends_on >= (starts_on + interval '1 year')::date end)
);
create index ix_commission_mandate_user on commission_mandate (user_id);

-- A mandate that ended before its day.
create table commission_mandate_end (
    mandate_id  uuid        not null,
    ended_on    date        not null,
    reason      text        not null check (reason ~ '\S'),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_commission_mandate_end primary key (mandate_id),
    constraint fk_commission_mandate_end foreign key (mandate_id) references commission_mandate (id)
);

create table commission_absence (
    id          uuid        not null,
    user_id     text        not null,
    from_day    date        not null,
    -- The last day of absence.
    to_day      date        not null,
    reason      text        not null check (reason in ('LEAVE', 'ILLNESS', 'DUTY_TRAVEL', 'OTHER')),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_commission_absence primary key (id),
    constraint ck_commission_absence_days check (to_day >= from_day)
);
create index ix_commission_absence_user on commission_absence (user_id, to_day);

-- UNHCR may be invited as observer: no seat, no vote (CBK-4 164/1, YUKK 92/3).
create table commission_observer (
    user_id    text        not null,
    invited_by text        not null,
    invited_at timestamptz not null,
    constraint pk_commission_observer primary key (user_id)
);

-- Tells whether somebody holds a voting seat of a commission on a day. Functions that run for each row or vote are PL/pgSQL,
-- which plans them once per connection.
create function holds_seat(at_commission text, of_user text, in_seat text, on_day date) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select 1 from commission_mandate m left join commission_mandate_end e on e.mandate_id = m.id
        where m.commission = at_commission and m.user_id = of_user and m.seat = in_seat
          and m.starts_on <= on_day and on_day < least(m.ends_on, coalesce(e.ended_on, m.ends_on)))
        and not exists (select 1 from commission_observer o where o.user_id = of_user);
end $$;

-- Appeals -----------------------------------------------------------------------------------------------------------

create table appeal (
    case_id               uuid        not null,
    province              text        not null,
    -- Given by the receiving desk, so that a repeated call opens no second appeal.
    reference             text        not null,
    receipt_sha256        text        not null,
    contested_case_id     uuid        not null,
    contested_decision_id uuid        not null,
    decision_type         text        not null check (decision_type ~ '^[A-Z][A-Z0-9_]*$'),
    capacity              text        not null check (capacity in ('SELF', 'LEGAL_REPRESENTATIVE', 'LAWYER')),
    received_at           timestamptz not null,
    received_in           text        not null check (received_in ~ '^[0-8][0-9]$'),
    received_by           text        not null,
    detained              boolean     not null default false,
    special_need          boolean     not null default false,
    -- What DT-08, standing and the period say; null until examined.
    route                 text        check (route in ('ADMISSIBLE', 'NO_JURISDICTION', 'LATE', 'NO_STANDING')),
    admitted_at           timestamptz,
    decision_id           uuid,
    constraint pk_appeal primary key (case_id),
    constraint uq_appeal_reference unique (received_in, reference),
    constraint uq_appeal_province unique (case_id, province),
    constraint fk_appeal_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_appeal_contested foreign key (contested_decision_id, contested_case_id, province)
        references case_decision (id, case_id, province),
    constraint fk_appeal_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_appeal_admitted check ((route is not distinct from 'ADMISSIBLE') = (admitted_at is not null)),
    -- The Commission never decides on detention, inadmissible, accelerated or foreign matters (YUKK 80/1-a, INV-32).
    constraint ck_appeal_jurisdiction check (
        route is distinct from 'ADMISSIBLE'
        or decision_type in ('MERITS', 'DEEMED_WITHDRAWAL', 'OTHER_PART_3', 'CESSATION_OR_CANCELLATION'))
);
create index ix_appeal_contested on appeal (contested_decision_id);
create index ix_appeal_contested_case on appeal (contested_case_id);
-- What the docket and the agendas look through.
create index ix_appeal_undecided on appeal (received_at) where route = 'ADMISSIBLE' and decision_id is null;

-- Whether UNHCR may see the file; the last word counts (YUKK 92/3).
create table appeal_consent (
    id          bigint generated always as identity,
    case_id     uuid        not null,
    province    text        not null,
    given       boolean     not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_appeal_consent primary key (id),
    constraint fk_appeal_consent foreign key (case_id, province) references appeal (case_id, province)
);
create index ix_appeal_consent_case on appeal_consent (case_id, id);

-- Who does not sit, although they hold a seat: took part in the contested decision, or said so themselves.
create table appeal_conflict (
    case_id     uuid        not null,
    province    text        not null,
    user_id     text        not null,
    reason      text        not null check (reason ~ '\S'),
    declared_at timestamptz not null,
    constraint pk_appeal_conflict primary key (case_id, user_id),
    constraint fk_appeal_conflict foreign key (case_id, province) references appeal (case_id, province)
);

-- Tells whether somebody had a hand in the contested decision (INV-33): filled in a form, decided, or ordered a step.
-- Steps of appeals themselves, recorded on the contested case, are not part of its decision.
create function took_part(in_appeal uuid, of_user text) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select 1 from appeal a
        where a.case_id = in_appeal and (
            exists (select 1 from case_submission s where s.case_id = a.contested_case_id and s.submitted_by = of_user)
            or exists (select 1 from case_decision d where d.case_id = a.contested_case_id
                       and of_user in (d.decided_by, d.recorded_by))
            or exists (select 1 from case_event e where e.case_id = a.contested_case_id and e.recorded_by = of_user
                       and e.kind not like 'APPEAL\_%')));
end $$;

-- Tells whether somebody must not touch an appeal.
create function is_in_conflict(in_appeal uuid, of_user text) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return took_part(in_appeal, of_user)
        or exists (select 1 from appeal_conflict c where c.case_id = in_appeal and c.user_id = of_user);
end $$;

-- Every distribution and every transfer, with its explanation; the last one counts.
create table appeal_assignment (
    id              bigint generated always as identity,
    case_id         uuid        not null,
    province        text        not null,
    commission      text        not null,
    rapporteur      text        not null,
    explanation     jsonb       not null,
    -- Null for a distribution.
    transfer_reason text        check (transfer_reason ~ '\S'),
    assigned_by     text        not null,
    assigned_at     timestamptz not null,
    constraint pk_appeal_assignment primary key (id),
    constraint fk_appeal_assignment foreign key (case_id, province) references appeal (case_id, province),
    constraint fk_appeal_assignment_commission foreign key (commission) references commission (id)
);
create index ix_appeal_assignment_case on appeal_assignment (case_id, id);
create index ix_appeal_assignment_rapporteur on appeal_assignment (rapporteur);

create function refuse_unlawful_rapporteur() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if is_in_conflict(new.case_id, new.rapporteur) then
        raise exception 'who took part does not report' using errcode = 'check_violation';
    end if;
    if not holds_seat(new.commission, new.rapporteur, 'EXPERT', (new.assigned_at at time zone 'Europe/Istanbul')::date) then
        raise exception 'only an expert in office reports' using errcode = 'check_violation';
    end if;
    if new.assigned_by = new.rapporteur or (new.transfer_reason is null) <> (new.assigned_by = 'himaye')
        or new.transfer_reason is not null and new.rapporteur = current_setting('himaye.actor', true) then
        raise exception 'nobody picks their own cases' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger rapporteur_is_lawful before insert on appeal_assignment
    for each row execute function refuse_unlawful_rapporteur();

create table appeal_report (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    rapporteur  text        not null,
    proposal    text        not null check (proposal in ('ACCEPT', 'REJECT')),
    facts       text        not null check (facts ~ '\S'),
    reasons     text        not null check (reasons ~ '\S'),
    reported_at timestamptz not null,
    constraint pk_appeal_report primary key (id),
    constraint fk_appeal_report foreign key (case_id, province) references appeal (case_id, province)
);
create index ix_appeal_report_case on appeal_report (case_id);

create function refuse_unlawful_report() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if new.rapporteur is distinct from current_setting('himaye.actor', true)
        or new.rapporteur is distinct from (
            select s.rapporteur from appeal_assignment s where s.case_id = new.case_id order by s.id desc limit 1) then
        raise exception 'only the rapporteur reports' using errcode = 'check_violation';
    end if;
    if is_in_conflict(new.case_id, new.rapporteur) then
        raise exception 'who took part does not report' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger report_is_lawful before insert on appeal_report
    for each row execute function refuse_unlawful_report();

-- Sessions ----------------------------------------------------------------------------------------------------------

-- The rules of a session are those in force when it was convened; no rule lets fewer than three decide.
create table commission_session (
    id           uuid        not null,
    commission   text        not null,
    convened_for timestamptz not null,
    convened_by  text        not null,
    quorum       smallint    not null check (quorum between 3 and 4),
    majority     text        not null check (majority in ('PRESENT', 'ALL_SEATS')),
    tie          text        not null check (tie in ('CHAIR_SIDE', 'NEXT_SESSION')),
    opened_at    timestamptz,
    closed_at    timestamptz,
    constraint pk_commission_session primary key (id),
    constraint fk_commission_session_commission foreign key (commission) references commission (id),
    constraint ck_commission_session_order check (closed_at is null or opened_at is not null)
);
create index ix_commission_session_commission on commission_session (commission, convened_for);

create table commission_attendance (
    session_id uuid        not null,
    user_id    text        not null,
    capacity   text        not null check (capacity in ('MEMBER', 'OBSERVER')),
    seat       text        check (seat in ('CHAIR', 'JUSTICE', 'FOREIGN_AFFAIRS', 'EXPERT')),
    standing   text        check (standing in ('PRINCIPAL', 'SUBSTITUTE')),
    arrived_at timestamptz not null,
    constraint pk_commission_attendance primary key (session_id, user_id),
    constraint fk_commission_attendance_session foreign key (session_id) references commission_session (id),
    constraint ck_observer_has_no_seat check ((capacity = 'MEMBER') = (seat is not null) and (seat is null) = (standing is null))
);

create function refuse_unlawful_attendance() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if new.capacity = 'MEMBER' and not exists (
        select 1 from commission_session s where s.id = new.session_id
          and holds_seat(s.commission, new.user_id, new.seat, (new.arrived_at at time zone 'Europe/Istanbul')::date)) then
        raise exception 'only members in office take a seat' using errcode = 'check_violation';
    end if;
    if new.capacity = 'OBSERVER' and not exists (
        select 1 from commission_observer o where o.user_id = new.user_id) then
        raise exception 'only an invited observer observes' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger attendance_is_lawful before insert on commission_attendance
    for each row execute function refuse_unlawful_attendance();

-- One appeal on the agenda of one session.
create table appeal_hearing (
    id             uuid        not null,
    session_id     uuid        not null,
    case_id        uuid        not null,
    province       text        not null,
    position       integer     not null check (position > 0),
    state          text        not null check (state in ('ON_AGENDA', 'VOTING', 'OPENED', 'POSTPONED')),
    put_to_vote_at timestamptz,
    constraint pk_appeal_hearing primary key (id),
    constraint uq_appeal_hearing_session unique (session_id, case_id),
    constraint uq_appeal_hearing_position unique (session_id, position),
    constraint fk_appeal_hearing_session foreign key (session_id) references commission_session (id),
    constraint fk_appeal_hearing_case foreign key (case_id, province) references appeal (case_id, province)
);
create index ix_appeal_hearing_case on appeal_hearing (case_id);
-- An appeal stands before one vote at a time.
create unique index uq_appeal_hearing_live on appeal_hearing (case_id) where state in ('ON_AGENDA', 'VOTING');

-- Only an admitted and undecided appeal is heard, once it is voted on it is not heard again, and a hearing never goes back.
create function refuse_unlawful_hearing() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'ON_AGENDA' then
            raise exception 'a hearing begins on the agenda' using errcode = 'check_violation';
        end if;
        if not exists (select 1 from appeal a where a.case_id = new.case_id and a.route = 'ADMISSIBLE' and a.decision_id is null)
            or exists (select 1 from appeal_hearing h join appeal_opening o on o.hearing_id = h.id
                       where h.case_id = new.case_id and o.outcome <> 'NO_MAJORITY') then
            raise exception 'only an admitted and undecided appeal is heard' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (old.state, new.state) not in (
        ('ON_AGENDA', 'VOTING'), ('ON_AGENDA', 'POSTPONED'), ('VOTING', 'OPENED'), ('VOTING', 'POSTPONED')) then
        raise exception 'a hearing does not go back' using errcode = 'check_violation';
    end if;
    if (new.state = 'OPENED') <> exists (select 1 from appeal_opening o where o.hearing_id = new.id) then
        raise exception 'a hearing is over when its votes are opened' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger hearing_is_lawful before insert or update on appeal_hearing
    for each row execute function refuse_unlawful_hearing();

create table appeal_seat (
    id         uuid        not null,
    hearing_id uuid        not null,
    province   text        not null,
    seat       text        not null check (seat in ('CHAIR', 'JUSTICE', 'FOREIGN_AFFAIRS', 'EXPERT')),
    user_id    text        not null,
    seated_at  timestamptz not null,
    vacated_at timestamptz,
    constraint pk_appeal_seat primary key (id),
    constraint uq_appeal_seat_person unique (hearing_id, user_id),
    constraint fk_appeal_seat_hearing foreign key (hearing_id) references appeal_hearing (id)
);
create unique index uq_appeal_seat_taken on appeal_seat (hearing_id, seat) where vacated_at is null;

create function refuse_unlawful_seat() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    perform 1 from appeal_hearing h where h.id = new.hearing_id for update;
    if tg_op = 'UPDATE' then
        if old.vacated_at is not null or new.vacated_at is null then
            raise exception 'a vacated seat stays vacated' using errcode = 'check_violation';
        end if;
        -- Otherwise a vote could be made to count no longer by pushing its author out.
        if not is_in_conflict((select h.case_id from appeal_hearing h where h.id = new.hearing_id), new.user_id) then
            raise exception 'a seat is vacated for a conflict only' using errcode = 'check_violation';
        end if;
        if exists (select 1 from appeal_opening o where o.hearing_id = new.hearing_id) then
            raise exception 'the vote is over' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    perform 1 from appeal_hearing h join commission_session s on s.id = h.session_id
        join commission_attendance a on a.session_id = s.id and a.user_id = new.user_id and a.seat = new.seat
        where h.id = new.hearing_id and h.state = 'VOTING' and h.province = new.province
          and s.opened_at is not null and s.closed_at is null and new.vacated_at is null
          and holds_seat(s.commission, new.user_id, new.seat, (new.seated_at at time zone 'Europe/Istanbul')::date)
          and not is_in_conflict(h.case_id, new.user_id);
    if not found then
        raise exception 'only an attending member without conflict takes a seat' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger seat_is_lawful before insert or update on appeal_seat
    for each row execute function refuse_unlawful_seat();

-- Votes, sealed until they are opened together.
create table appeal_vote (
    hearing_id uuid        not null,
    seat_id    uuid        not null,
    province   text        not null,
    user_id    text        not null,
    choice     text        not null check (choice in ('ACCEPT', 'REJECT')),
    reasons    text        not null check (reasons ~ '\S'),
    cast_at    timestamptz not null,
    constraint pk_appeal_vote primary key (hearing_id, user_id),
    constraint uq_appeal_vote_seat unique (seat_id),
    constraint fk_appeal_vote_seat foreign key (seat_id) references appeal_seat (id)
);

create table appeal_opening (
    hearing_id     uuid        not null,
    province       text        not null,
    opened_by      text        not null,
    opened_at      timestamptz not null,
    accepting      smallint    not null,
    rejecting      smallint    not null,
    outcome        text        not null check (outcome in ('ACCEPTED', 'REJECTED', 'NO_MAJORITY')),
    decided_by_tie boolean     not null,
    constraint pk_appeal_opening primary key (hearing_id),
    constraint fk_appeal_opening_hearing foreign key (hearing_id) references appeal_hearing (id)
);

-- Locks the hearing, so that votes, withdrawals and the opening happen one after the other.
create function refuse_unlawful_vote() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    of_case uuid;
begin
    select case_id into of_case from appeal_hearing
        where id = new.hearing_id and province = new.province and state = 'VOTING' for update;
    if of_case is null or exists (select 1 from appeal_opening o where o.hearing_id = new.hearing_id) then
        raise exception 'no vote is held' using errcode = 'check_violation';
    end if;
    perform 1 from appeal_seat t join appeal_hearing h on h.id = t.hearing_id join commission_session s on s.id = h.session_id
        where t.id = new.seat_id and t.hearing_id = new.hearing_id and t.user_id = new.user_id and t.vacated_at is null
          and new.user_id = current_setting('himaye.actor', true)
          and holds_seat(s.commission, new.user_id, t.seat, (new.cast_at at time zone 'Europe/Istanbul')::date)
          and not is_in_conflict(of_case, new.user_id);
    if not found then
        raise exception 'only who sits votes, for themselves, once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger vote_is_lawful before insert on appeal_vote
    for each row execute function refuse_unlawful_vote();

-- Counts for itself: votes of vacated seats do not count; below the quorum nothing is opened; the rules are the session's.
-- Nobody may read sealed votes to count them, so whoever opens leaves the counts out, and learns them from what is stored.
create function refuse_wrong_count() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    rules record;
    yes smallint;
    no smallint;
    chair text;
    right_outcome text;
    by_tie boolean := false;
begin
    select s.quorum, s.majority, s.tie into rules
        from appeal_hearing h join commission_session s on s.id = h.session_id
        where h.id = new.hearing_id and h.province = new.province and h.state = 'VOTING' for update of h;
    if not found then
        raise exception 'no vote is held' using errcode = 'check_violation';
    end if;
    perform 1 from appeal_seat t
        where t.hearing_id = new.hearing_id and t.seat = 'CHAIR' and t.vacated_at is null and t.user_id = new.opened_by
          and t.user_id = current_setting('himaye.actor', true);
    if not found then
        raise exception 'only the chair opens the votes' using errcode = 'check_violation';
    end if;
    select count(*) filter (where v.choice = 'ACCEPT'), count(*) filter (where v.choice = 'REJECT'),
           max(v.choice) filter (where t.seat = 'CHAIR')
        into yes, no, chair
        from appeal_vote v join appeal_seat t on t.id = v.seat_id
        where v.hearing_id = new.hearing_id and t.vacated_at is null;
    if yes + no < rules.quorum then
        raise exception 'no quorum' using errcode = 'check_violation';
    end if;
    if yes * 2 > (case when rules.majority = 'PRESENT' then yes + no else 4 end) then
        right_outcome := 'ACCEPTED';
    elsif no * 2 > (case when rules.majority = 'PRESENT' then yes + no else 4 end) then
        right_outcome := 'REJECTED';
    elsif yes = no and rules.tie = 'CHAIR_SIDE' and chair is not null then
        right_outcome := case chair when 'ACCEPT' then 'ACCEPTED' else 'REJECTED' end;
        by_tie := true;
    else
        right_outcome := 'NO_MAJORITY';
    end if;
    if (coalesce(new.accepting, yes), coalesce(new.rejecting, no), coalesce(new.outcome, right_outcome),
        coalesce(new.decided_by_tie, by_tie)) is distinct from (yes, no, right_outcome, by_tie) then
        raise exception 'the count is wrong' using errcode = 'check_violation';
    end if;
    new.accepting := yes;
    new.rejecting := no;
    new.outcome := right_outcome;
    new.decided_by_tie := by_tie;
    return new;
end $$;
create trigger count_is_right before insert on appeal_opening
    for each row execute function refuse_wrong_count();

create function votes_are_open(of_hearing uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select 1 from appeal_opening o where o.hearing_id = of_hearing);
end $$;

-- Tells whether a vote was cast from a seat, and nothing else about it.
create function has_voted(of_seat uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select 1 from appeal_vote v where v.seat_id = of_seat);
end $$;

-- Minutes and their signatures.
create table commission_minutes (
    session_id uuid        not null,
    content    text        not null check (content ~ '\S'),
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    written_by text        not null,
    written_at timestamptz not null,
    constraint pk_commission_minutes primary key (session_id),
    constraint fk_commission_minutes_session foreign key (session_id) references commission_session (id)
);

create table commission_signature (
    session_id uuid        not null,
    user_id    text        not null,
    signed_at  timestamptz not null,
    constraint pk_commission_signature primary key (session_id, user_id),
    constraint fk_commission_signature_minutes foreign key (session_id) references commission_minutes (session_id),
    constraint fk_commission_signature_attendance foreign key (session_id, user_id)
        references commission_attendance (session_id, user_id)
);

-- A Commission decision needs its vote; a refusal without examination needs none (INV-35).
create function refuse_commission_decision_without_vote() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if new.kind = 'COMMISSION' and new.outcome not in ('LATE', 'NO_STANDING') and not exists (
        select 1 from appeal_hearing h join appeal_opening o on o.hearing_id = h.id
        where h.case_id = new.case_id and o.outcome = new.outcome) then
        raise exception 'the Commission has not voted so' using errcode = 'check_violation';
    end if;
    -- A decision that was annulled or sent back is taken anew by somebody else.
    if exists (select 1 from case_decision d join case_decision_state s on s.decision_id = d.id and s.state = 'ANNULLED'
               where d.case_id = new.case_id and d.decided_by = new.decided_by) then
        raise exception 'who took the annulled decision does not decide again' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger decision_follows_vote before insert on case_decision
    for each row execute function refuse_commission_decision_without_vote();

-- Append-only, rights, provinces -------------------------------------------------------------------------------------

do $$
declare
    name text;
begin
    foreach name in array array['commission_mandate', 'commission_mandate_end', 'commission_absence', 'commission_observer',
        'appeal_consent', 'appeal_conflict', 'appeal_assignment', 'appeal_report', 'commission_attendance', 'appeal_vote',
        'appeal_opening', 'commission_minutes', 'commission_signature'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
    end loop;
    foreach name in array array['appeal', 'appeal_consent', 'appeal_conflict', 'appeal_assignment', 'appeal_report',
        'appeal_hearing', 'appeal_seat', 'appeal_vote', 'appeal_opening'] loop
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;

grant select, insert on commission, appeal, commission_session, appeal_hearing, appeal_seat to ${applicationRole};
grant update (detained, special_need, route, admitted_at, decision_id) on appeal to ${applicationRole};
grant update (opened_at, closed_at) on commission_session to ${applicationRole};
grant update (state, put_to_vote_at) on appeal_hearing to ${applicationRole};
grant update (vacated_at) on appeal_seat to ${applicationRole};

-- A conflict is declared for oneself; otherwise a member could be kept from voting.
create policy appeal_conflict_own on appeal_conflict as restrictive for insert
    with check (user_id = current_setting('himaye.actor', true));

-- A sealed vote is seen by who cast it, by nobody else, until all are opened.
create policy appeal_vote_sealed on appeal_vote as restrictive for select
    using (user_id = current_setting('himaye.actor', true) or votes_are_open(hearing_id));
-- So is the form with which it was cast.
create function vote_of_task_is_open(of_case uuid, at_time timestamptz) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select 1 from appeal_hearing h join appeal_opening o on o.hearing_id = h.id
        where h.case_id = of_case and h.put_to_vote_at <= at_time and at_time <= o.opened_at);
end $$;
create policy case_submission_sealed on case_submission as restrictive for select
    using (form_id <> 'cast-vote' or submitted_by = current_setting('himaye.actor', true)
        or vote_of_task_is_open(case_id, submitted_at));

-- UNHCR sees an appeal only while the applicant agrees (YUKK 92/3, INV-34).
create function observer_may_see(of_case uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return not exists (select 1 from commission_observer o where o.user_id = current_setting('himaye.actor', true))
        or coalesce((select c.given from appeal_consent c where c.case_id = of_case order by c.id desc limit 1), false);
end $$;
create policy appeal_with_consent on appeal as restrictive for select using (observer_may_see(case_id));
create policy appeal_report_with_consent on appeal_report as restrictive for select using (observer_may_see(case_id));
create policy appeal_hearing_with_consent on appeal_hearing as restrictive for select using (observer_may_see(case_id));
create function observer_may_see_hearing(of_hearing uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return coalesce((select observer_may_see(h.case_id) from appeal_hearing h where h.id = of_hearing), false);
end $$;
create policy appeal_seat_with_consent on appeal_seat as restrictive for select using (observer_may_see_hearing(hearing_id));
create policy appeal_vote_with_consent on appeal_vote as restrictive for select using (observer_may_see_hearing(hearing_id));
create policy appeal_opening_with_consent on appeal_opening as restrictive for select
    using (observer_may_see_hearing(hearing_id));

-- The minutes name every appeal of the agenda, so an observer reads them if every applicant agrees.
create function session_has_consents(of_session uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return (select coalesce(bool_and(observer_may_see(h.case_id)), true) from appeal_hearing h where h.session_id = of_session);
end $$;
create function observes() returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select 1 from commission_observer o where o.user_id = current_setting('himaye.actor', true));
end $$;
alter table commission_minutes enable row level security;
create policy commission_minutes_with_consents on commission_minutes
    using (not (select observes()) or session_has_consents(session_id));

-- Of case files, too, an observer sees those of applicants who agree: the appeal's own and the contested one.
create function observer_may_see_case(of_case uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select 1 from appeal a
        where (a.case_id = of_case or a.contested_case_id = of_case) and observer_may_see(a.case_id));
end $$;
create policy case_file_with_consent on case_file as restrictive for select
    using (not (select observes()) or observer_may_see_case(id));
create policy case_submission_with_consent on case_submission as restrictive for select
    using (not (select observes()) or observer_may_see_case(case_id));
create policy case_event_with_consent on case_event as restrictive for select
    using (not (select observes()) or observer_may_see_case(case_id));
create policy case_decision_with_consent on case_decision as restrictive for select
    using (not (select observes()) or observer_may_see_case(case_id));
