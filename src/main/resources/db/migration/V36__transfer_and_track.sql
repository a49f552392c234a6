-- Side roads of the examination: another track (YUKK 79/3), and a transfer to the country that protects (YUKK 72-74). What was
-- proposed, asked and answered is append-only.

-- Another track ------------------------------------------------------------------------------------------------------

-- The tables have chosen the track (DT-01, DT-02); from then on only an approved proposal moves it between regular and accelerated.
alter table protection_application add column track_settled boolean not null default false;
update protection_application set track_settled = true where screening is not null and not unaccompanied_child;
grant update (track_settled) on protection_application to ${applicationRole};

create table track_change_proposal (
    id          uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    from_track  text        not null,
    to_track    text        not null,
    ground      text        not null,
    reason      text        not null check (reason ~ '\S'),
    proposed_by text        not null,
    proposed_at timestamptz not null,
    constraint pk_track_change_proposal primary key (id),
    constraint uq_track_change_proposal_case unique (id, case_id, province),
    constraint fk_track_change_proposal_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_track_change_ground check (
        (from_track = 'ACCELERATED' and to_track = 'REGULAR' and ground = 'TAKES_LONGER')
        or (from_track = 'REGULAR' and to_track = 'ACCELERATED' and ground in ('NO_PROTECTION_REASON', 'MISLED_AUTHORITIES',
            'DESTROYED_DOCUMENTS', 'IN_REMOVAL_DETENTION', 'APPLIED_TO_DELAY_REMOVAL', 'PUBLIC_ORDER_DANGER',
            'REAPPLIED_AFTER_WITHDRAWAL')))
);
create index ix_track_change_proposal_case on track_change_proposal (case_id);

create table track_change_answer (
    proposal_id uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    outcome     text        not null check (outcome in ('APPROVED', 'REFUSED', 'LAPSED')),
    reason      text        check (reason ~ '\S'),
    answered_by text        not null,
    answered_at timestamptz not null,
    constraint pk_track_change_answer primary key (proposal_id),
    constraint fk_track_change_answer foreign key (proposal_id, case_id, province)
        references track_change_proposal (id, case_id, province),
    constraint ck_refusal_has_a_reason check (outcome <> 'REFUSED' or reason is not null)
);

create function guard_track_change_proposal() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    a protection_application;
begin
    select * into a from protection_application where case_id = new.case_id for update;
    if new.to_track = 'ACCELERATED' and a.unaccompanied_child then
        raise exception 'an unaccompanied child is never accelerated' using errcode = 'check_violation',
            constraint = 'ck_child_is_never_accelerated';
    end if;
    if a.track is distinct from new.from_track then
        raise exception 'not on that track' using errcode = 'check_violation', constraint = 'ck_track_to_leave';
    end if;
    if exists (select 1 from track_change_proposal p where p.case_id = new.case_id
            and not exists (select 1 from track_change_answer x where x.proposal_id = p.id)) then
        raise exception 'proposed already' using errcode = 'unique_violation', constraint = 'uq_one_track_change';
    end if;
    return new;
end $$;
create trigger track_change_proposal_guarded before insert on track_change_proposal
    for each row execute function guard_track_change_proposal();

-- Four eyes, whoever writes the row.
create function guard_track_change_answer() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
declare
    p track_change_proposal;
begin
    select * into p from track_change_proposal where id = new.proposal_id;
    if new.outcome <> 'LAPSED' and new.answered_by = p.proposed_by then
        raise exception 'who proposes does not answer' using errcode = 'check_violation',
            constraint = 'ck_track_change_four_eyes';
    end if;
    if new.outcome = 'APPROVED' and p.to_track = 'ACCELERATED'
        and exists (select 1 from protection_application a where a.case_id = p.case_id and a.unaccompanied_child) then
        raise exception 'an unaccompanied child is never accelerated' using errcode = 'check_violation',
            constraint = 'ck_child_is_never_accelerated';
    end if;
    return new;
end $$;
create trigger track_change_answer_guarded before insert on track_change_answer
    for each row execute function guard_track_change_answer();

create function guard_settled_track() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if old.track_settled and not new.track_settled then
        raise exception 'the track was chosen' using errcode = 'check_violation', constraint = 'ck_track_stays_settled';
    end if;
    -- A child leaves the accelerated track whatever anybody proposed (YUKK 79/4).
    if old.track_settled and new.track <> old.track and 'INADMISSIBLE' not in (new.track, old.track)
        and not new.unaccompanied_child
        and new.track is distinct from (select p.to_track from track_change_proposal p
            join track_change_answer x on x.proposal_id = p.id and x.outcome = 'APPROVED'
            where p.case_id = new.case_id order by x.answered_at desc, p.proposed_at desc limit 1) then
        raise exception 'nobody approved another track' using errcode = 'check_violation', constraint = 'ck_track_change_approved';
    end if;
    return new;
end $$;
create trigger settled_track_guarded before update of track, track_settled on protection_application
    for each row execute function guard_settled_track();

-- The figures count the change when it happens, not when the screening chose (FLOW-TRACK).
insert into figure_track (action, from_track, track) values
    ('RETURNED_TO_REGULAR_TRACK', 'ACCELERATED', 'REGULAR'),
    ('CHILD_LEFT_ACCELERATED_TRACK', 'ACCELERATED', 'REGULAR'),
    ('MOVED_TO_ACCELERATED_TRACK', 'REGULAR', 'ACCELERATED');

do $$
declare
    name text;
begin
    foreach name in array array['track_change_proposal', 'track_change_answer'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
