-- What the way of an appeal needs besides the Commission's own tables: the petition, its examination, and courts.

-- The words of whoever objected. They stand here and in no process variable, event or ledger line.
create table appeal_petition (
    case_id             uuid        not null,
    province            text        not null,
    grounds             text        not null check (grounds ~ '\S'),
    power_of_attorney   text,
    recorded_at         timestamptz not null,
    constraint pk_appeal_petition primary key (case_id),
    constraint fk_appeal_petition foreign key (case_id, province) references appeal (case_id, province)
);

-- What the secretariat found about the right to object.
create table appeal_examination (
    case_id     uuid        not null,
    province    text        not null,
    standing    text        not null check (standing in ('SHOWN', 'NOT_SHOWN')),
    reasons     text        check (reasons ~ '\S'),
    examined_by text        not null,
    examined_at timestamptz not null,
    constraint pk_appeal_examination primary key (case_id),
    constraint fk_appeal_examination foreign key (case_id, province) references appeal (case_id, province),
    constraint ck_appeal_examination_reasons check ((standing = 'NOT_SHOWN') = (reasons is not null))
);

-- Suits, stays of execution and judgments, of every procedure.
create table court_event (
    id              bigint generated always as identity,
    case_id         uuid        not null,
    province        text        not null,
    kind            text        not null check (kind in
        ('SUIT_FILED', 'STAY_OF_EXECUTION', 'JUDGMENT_UPHELD', 'JUDGMENT_ANNULLED')),
    court           text,
    registry_number text        check (registry_number ~ '\S'),
    occurred_on     date        not null,
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    constraint pk_court_event primary key (id),
    constraint fk_court_event_case foreign key (case_id, province) references case_file (id, province),
    constraint ck_court_event_suit_has_number check (kind <> 'SUIT_FILED' or registry_number is not null)
);
create index ix_court_event_case on court_event (case_id, id);

-- Pending appeals against the current decision; while there is one the decision cannot become final (YUKK 80/1-e, INV-02).
alter table protection_application add column contested_by uuid[] not null default '{}';
grant update (contested_by) on protection_application to ${applicationRole};

-- The last defence of the stay: whoever asks, a decision under appeal does not become final. The lock makes finality wait for
-- a receipt that is being written at the same moment, and the receipt for it.
create function refuse_finality_under_appeal() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if new.state <> 'FINAL' then
        return new;
    end if;
    perform 1 from protection_application a where a.case_id = new.case_id for update;
    if exists (
        select 1 from protection_application a where a.decision_id = new.decision_id and cardinality(a.contested_by) > 0) then
        raise exception 'an appeal against the decision is pending' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger no_finality_under_appeal before insert on case_decision_state
    for each row execute function refuse_finality_under_appeal();

do $$
declare
    name text;
begin
    foreach name in array array['appeal_petition', 'appeal_examination', 'court_event'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
create policy appeal_petition_with_consent on appeal_petition as restrictive for select using (observer_may_see(case_id));
create policy appeal_examination_with_consent on appeal_examination as restrictive for select
    using (observer_may_see(case_id));
