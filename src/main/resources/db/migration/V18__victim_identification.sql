-- Referrals to the trafficking desk with what was said in them, and the identification of victims (law note 4, INV-13 … INV-17;
-- İTY, TCK 80). Plain columns hold codes, moments and account names; everything that was said is encrypted.

-- Referrals -------------------------------------------------------------------------------------------------------

alter table trafficking_referral
    -- Null while nobody knows who it is.
    alter column person_id drop not null,
    -- Given by the referring office, so that sending it twice makes one referral.
    add column reference text check (reference ~ '^[A-Za-z0-9][A-Za-z0-9._/-]*$'),
    -- Random; tells nothing.
    add column receipt text check (receipt ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$'),
    -- What was said, encrypted.
    add column content bytea,
    add constraint uq_trafficking_referral_reference unique (received_by, reference),
    add constraint uq_trafficking_referral_receipt unique (receipt),
    add constraint ck_trafficking_referral_said check ((content is null) = (receipt is null));
create index ix_trafficking_referral_recorded on trafficking_referral (recorded_at);

-- The file that takes care of a referral; one, for ever. Himaye alone assigns it.
create table victim_file_referral (
    referral_id uuid        not null,
    file_id     uuid        not null,
    linked_at   timestamptz not null,
    constraint pk_victim_file_referral primary key (referral_id),
    constraint fk_victim_file_referral_referral foreign key (referral_id) references trafficking_referral (id),
    constraint fk_victim_file_referral_file foreign key (file_id) references victim_file (id)
);
create index ix_victim_file_referral_file on victim_file_referral (file_id);
create trigger victim_file_referral_append_only before update or delete on victim_file_referral
    for each row execute function refuse_change();
grant select, insert on victim_file_referral to ${applicationRole};
alter table victim_file_referral enable row level security;
create policy victim_file_referral_read on victim_file_referral for select using (may_see_victim_file(file_id));
create policy victim_file_referral_link on victim_file_referral for insert
    with check (current_setting('himaye.actor', true) = 'himaye');

-- Referrals that no file takes care of yet; for Himaye itself.
create function referrals_to_take_in(at_most integer)
    returns table (id uuid, province text, person_id uuid, source text, received_at timestamptz, received_by text, content bytea)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if coalesce(current_setting('himaye.actor', true), '') <> 'himaye' then
        return;
    end if;
    return query
        select r.id, r.province, r.person_id, r.source, r.received_at, r.received_by, r.content from trafficking_referral r
        where not exists (select from victim_file_referral l where l.referral_id = r.id)
        order by r.recorded_at, r.id limit at_most;
end $$;

-- What the acting office itself has sent under a reference of its own.
create function own_referral(of_reference text)
    returns table (id uuid, province text, source text, received_at timestamptz, receipt text, content bytea)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select r.id, r.province, r.source, r.received_at, r.receipt, r.content from trafficking_referral r
        where r.received_by = current_setting('himaye.actor', true) and r.reference = of_reference;
end $$;

-- The referrals of a file, for its team.
create function referrals_of_victim_file(of_file uuid)
    returns table (id uuid, source text, received_at timestamptz, received_by text, content bytea)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not may_see_victim_file(of_file) then
        return;
    end if;
    return query
        select r.id, r.source, r.received_at, r.received_by, r.content
        from victim_file_referral l join trafficking_referral r on r.id = l.referral_id
        where l.file_id = of_file order by r.received_at, r.id;
end $$;

-- The team of a file concludes its referrals, wherever they were received; nobody concludes one that no file takes care of
-- yet (INV-15).
create or replace function is_own_trafficking_referral(of_referral uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from victim_file_referral l where l.referral_id = of_referral and may_see_victim_file(l.file_id));
end $$;

-- The open file of a person, or of another record of the same person, whose identification is not refused; for Himaye itself.
-- A decision or an end of support that is being written is waited for, and waits for what is done with the answer: no referral
-- joins a file that has just been decided without it (INV-15).
create function open_victim_file_of(of_person uuid) returns uuid
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    if of_person is null or coalesce(current_setting('himaye.actor', true), '') <> 'himaye' then
        return null;
    end if;
    perform from victim_file f where f.person_id in (select same_persons(of_person)) order by f.id for no key update;
    return (
        select f.id from victim_file f
        where f.person_id in (select same_persons(of_person)) and f.stage <> 'CLOSED'
          and coalesce((select d.result from identification_decision d where d.file_id = f.id
                        order by d.id desc limit 1), '') <> 'NOT_IDENTIFIED'
        order by f.opened_at, f.id limit 1);
end $$;

-- Identification --------------------------------------------------------------------------------------------------

-- Interviews that were held; indicator 10.1 counts them.
create table identification_interview (
    id          bigint      generated always as identity,
    file_id     uuid        not null,
    held_at     timestamptz not null,
    -- Whether the person is under 18, or that is in doubt.
    child       boolean     not null,
    -- Who sat in for a child.
    specialist  text        not null check (specialist in ('NONE', 'PSYCHOLOGIST', 'SOCIAL_WORKER')),
    interpreter boolean     not null,
    held_by     text        not null,
    recorded_at timestamptz not null,
    constraint pk_identification_interview primary key (id),
    constraint fk_identification_interview_file foreign key (file_id) references victim_file (id),
    constraint ck_identification_interview_specialist check (not child or specialist <> 'NONE'),
    constraint ck_identification_interview_held check (held_at <= recorded_at)
);
create index ix_identification_interview_file on identification_interview (file_id, id);
create index ix_identification_interview_held on identification_interview (held_at);

-- Indicator sheets: what the tables of the law made of them.
create table identification_sheet (
    id                bigint      generated always as identity,
    file_id           uuid        not null,
    child             boolean     not null,
    -- Dimension EX positive, or the purpose itself evidenced (TCK 80).
    exploitation      boolean     not null,
    -- Any of DR, CR, VR, CD and VD positive.
    means             boolean     not null,
    -- What DT-18 advises.
    advice            text        not null check (advice ~ '^[A-Z_]+$'),
    assessed_by       text        not null,
    recorded_at       timestamptz not null,
    constraint pk_identification_sheet primary key (id),
    constraint fk_identification_sheet_file foreign key (file_id) references victim_file (id)
);
create index ix_identification_sheet_file on identification_sheet (file_id, id);

-- What one expert proposes and another one says to it.
create table identification_proposal (
    id          bigint      generated always as identity,
    file_id     uuid        not null,
    sheet_id    bigint      not null,
    result      text        not null check (result in ('IDENTIFIED', 'STRONG_SUSPICION', 'NOT_IDENTIFIED')),
    -- Why somebody is not a victim.
    ground      text        check (ground in ('NO_EXPLOITATION', 'NO_MEANS', 'OTHER')),
    proposed_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_identification_proposal primary key (id),
    constraint fk_identification_proposal_file foreign key (file_id) references victim_file (id),
    constraint fk_identification_proposal_sheet foreign key (sheet_id) references identification_sheet (id),
    constraint ck_identification_proposal_ground check ((result = 'NOT_IDENTIFIED') = (ground is not null))
);
create index ix_identification_proposal_file on identification_proposal (file_id, id);

create table identification_seconding (
    proposal_id bigint      not null,
    file_id     uuid        not null,
    agreed      boolean     not null,
    seconded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_identification_seconding primary key (proposal_id),
    constraint fk_identification_seconding_file foreign key (file_id) references victim_file (id),
    constraint fk_identification_seconding_proposal foreign key (proposal_id) references identification_proposal (id)
);

-- The governorate's decisions; a strong suspicion may be followed by another one.
create table identification_decision (
    id          bigint      generated always as identity,
    file_id     uuid        not null,
    proposal_id bigint      not null,
    result      text        not null check (result in ('IDENTIFIED', 'STRONG_SUSPICION', 'NOT_IDENTIFIED')),
    ground      text        check (ground in ('NO_EXPLOITATION', 'NO_MEANS', 'OTHER')),
    decided_by  text        not null,
    decided_at  timestamptz not null,
    recorded_at timestamptz not null,
    constraint pk_identification_decision primary key (id),
    constraint uq_identification_decision_proposal unique (proposal_id),
    constraint fk_identification_decision_file foreign key (file_id) references victim_file (id),
    constraint fk_identification_decision_proposal foreign key (proposal_id) references identification_proposal (id),
    constraint ck_identification_decision_ground check ((result = 'NOT_IDENTIFIED') = (ground is not null))
);
create index ix_identification_decision_file on identification_decision (file_id, id);
create index ix_identification_decision_decided on identification_decision (decided_at);

-- Whoever writes a row is who it says, and belongs to the team.
create function written_by_the_team() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if to_jsonb(new) ->> tg_argv[0] is distinct from current_setting('himaye.actor', true)
        or not is_on_victim_team(new.file_id) then
        raise exception 'a person of the team does this, and in their own name' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Once a child, always a child in the eyes of this file, until a later sheet has settled the age.
create function refuse_adult_interview() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not new.child and (select s.child from identification_sheet s where s.file_id = new.file_id
                          order by s.id desc limit 1) then
        raise exception 'a child is interviewed with a psychologist or social worker' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- Under 18, or where that is in doubt, an exploited person is a victim without any means and whatever they agreed to
-- (TCK 80/2, 80/3, INV-17). For adults, agreement means nothing where there were means.
create function refuse_against_child(of_sheet bigint, result text, ground text) returns void
    language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    sheet identification_sheet := (select s from identification_sheet s where s.id = of_sheet);
begin
    if result = 'NOT_IDENTIFIED' and sheet.child and (sheet.exploitation or ground = 'NO_MEANS') then
        raise exception 'lack of means or presence of consent never leads to "not a victim" under 18'
            using errcode = 'check_violation';
    end if;
end $$;

-- A proposal rests on the newest sheet of its own file, and on an interview with a specialist if one was held with a child.
create function check_identification_proposal() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.sheet_id is distinct from (select max(s.id) from identification_sheet s where s.file_id = new.file_id) then
        raise exception 'a proposal rests on the newest sheet of its file' using errcode = 'check_violation';
    end if;
    if (select s.child from identification_sheet s where s.id = new.sheet_id)
        and exists (select from identification_interview i where i.file_id = new.file_id)
        and not exists (select from identification_interview i where i.file_id = new.file_id and i.specialist <> 'NONE') then
        raise exception 'a child is interviewed with a psychologist or social worker' using errcode = 'check_violation';
    end if;
    perform refuse_against_child(new.sheet_id, new.result, new.ground);
    return new;
end $$;

create function check_identification_seconding() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    proposal identification_proposal := (select p from identification_proposal p where p.id = new.proposal_id);
begin
    if proposal.file_id is distinct from new.file_id
        or proposal.id is distinct from (select max(p.id) from identification_proposal p where p.file_id = new.file_id) then
        raise exception 'the newest proposal of the file is seconded' using errcode = 'check_violation';
    end if;
    if proposal.proposed_by = new.seconded_by then
        raise exception 'another expert seconds a proposal' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- What a referral that is being taken in must not miss is written with the file in hand.
create function hold_victim_file() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform from victim_file f where f.id = new.file_id for no key update;
    return new;
end $$;

-- The governorate decides on a seconded proposal; whoever worked towards it does not.
create function check_identification_decision() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    proposal identification_proposal := (select p from identification_proposal p where p.id = new.proposal_id);
begin
    if proposal.file_id is distinct from new.file_id
        or proposal.id is distinct from (select max(p.id) from identification_proposal p where p.file_id = new.file_id)
        or not exists (select from identification_seconding s where s.proposal_id = proposal.id and s.agreed) then
        raise exception 'the governorate decides on the newest proposal, which two experts make' using errcode = 'check_violation';
    end if;
    if exists (select from identification_proposal p where p.file_id = new.file_id and p.proposed_by = new.decided_by)
        or exists (select from identification_seconding s where s.file_id = new.file_id and s.seconded_by = new.decided_by)
        or exists (select from identification_sheet s where s.file_id = new.file_id and s.assessed_by = new.decided_by)
        or exists (select from identification_interview i where i.file_id = new.file_id and i.held_by = new.decided_by) then
        raise exception 'whoever interviewed, assessed, proposed or seconded does not decide' using errcode = 'check_violation';
    end if;
    perform refuse_against_child(proposal.sheet_id, new.result, new.ground);
    return new;
end $$;

create trigger identification_interview_by_team before insert on identification_interview
    for each row execute function written_by_the_team('held_by');
create trigger identification_interview_fits_child before insert on identification_interview
    for each row execute function refuse_adult_interview();
create trigger identification_sheet_by_team before insert on identification_sheet
    for each row execute function written_by_the_team('assessed_by');
create trigger identification_proposal_by_team before insert on identification_proposal
    for each row execute function written_by_the_team('proposed_by');
create trigger identification_proposal_is_lawful before insert on identification_proposal
    for each row execute function check_identification_proposal();
create trigger identification_seconding_by_team before insert on identification_seconding
    for each row execute function written_by_the_team('seconded_by');
create trigger identification_seconding_is_lawful before insert on identification_seconding
    for each row execute function check_identification_seconding();
create trigger identification_decision_after_intake before insert on identification_decision
    for each row execute function hold_victim_file();
create trigger identification_decision_by_team before insert on identification_decision
    for each row execute function written_by_the_team('decided_by');
create trigger identification_decision_is_lawful before insert on identification_decision
    for each row execute function check_identification_decision();

-- What came of a referral is what the governorate has decided in its file, and protects for thirty days at least (YUKK 48/1).
create function check_outcome_of_referral() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    in_file uuid := (select l.file_id from victim_file_referral l where l.referral_id = new.referral_id);
    decided text := coalesce((select d.result from identification_decision d where d.file_id = in_file
                              order by d.id desc limit 1), 'UNDECIDED');
begin
    -- Whoever may not see the file is told the same as about a referral that does not exist, by the policy.
    if in_file is not null and may_see_victim_file(in_file) and new.outcome is distinct from decided
        and not (new.outcome = 'SUPPORT_ENDED' and decided in ('IDENTIFIED', 'STRONG_SUSPICION')) then
        raise exception 'the governorate has decided otherwise, or not yet' using errcode = 'check_violation';
    end if;
    if new.reflection_until < new.decided_at + interval '30 days' then
        raise exception 'the reflection period lasts thirty days' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger referral_outcome_is_lawful before insert on trafficking_outcome
    for each row execute function check_outcome_of_referral();

-- A file closes as "not identified" on a decision that says so.
create function check_victim_file_closed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.closed_as = 'NOT_IDENTIFIED' and coalesce((
            select d.result from identification_decision d where d.file_id = new.id order by d.id desc limit 1), '')
            <> 'NOT_IDENTIFIED' then
        raise exception 'nobody decided that this is no victim' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger victim_file_closed_lawfully before update of stage, closed_as on victim_file
    for each row when (new.stage = 'CLOSED' and old.stage <> 'CLOSED') execute function check_victim_file_closed();

-- Whoever was found to be the person of a file stays it, or else would lose the protection by it (INV-15).
create function check_victim_file_person() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if new.person_id is null or new.person_id not in (select same_persons(old.person_id)) then
        raise exception 'the person of a file stays the same' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger victim_file_keeps_person before update of person_id on victim_file
    for each row when (old.person_id is not null) execute function check_victim_file_person();

-- Whoever is found to be the person of a file is protected from that moment: it waits for a removal that is being carried out,
-- and a removal waits for it.
create trigger victim_file_holds_person before insert or update of person_id on victim_file
    for each row when (new.person_id is not null) execute function arrives_for_person();

do $$
declare
    written text;
begin
    foreach written in array array['identification_interview', 'identification_sheet', 'identification_proposal',
            'identification_seconding', 'identification_decision'] loop
        execute format('create trigger %1$s_append_only before update or delete on %1$I
            for each row execute function refuse_change()', written);
        execute format('grant select, insert on %I to ${applicationRole}', written);
        execute format('alter table %I enable row level security', written);
        execute format('create policy %1$s_team on %1$I using (may_see_victim_file(file_id))
            with check (may_see_victim_file(file_id))', written);
    end loop;
end $$;

-- The guard -------------------------------------------------------------------------------------------------------

-- Whether a referral of the person stands: made about them, or about somebody who was later found to be them. Without an
-- outcome it stands; with one that protects, until the support has ended; in any case during the reflection period.
create function sealed_referral_stands(of_person uuid, at_moment timestamptz) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from trafficking_referral r
        left join lateral (
            select o.outcome from trafficking_outcome o where o.referral_id = r.id order by o.id desc limit 1) o on true
        where (r.person_id in (select same_persons(of_person))
               or exists (select from victim_file_referral l join victim_file f on f.id = l.file_id
                          where l.referral_id = r.id and f.person_id in (select same_persons(of_person))))
          and (o.outcome is null or o.outcome in ('STRONG_SUSPICION', 'IDENTIFIED')
               or exists (select from trafficking_outcome e where e.referral_id = r.id
                          and at_moment < e.reflection_until)));
end $$;

create or replace function removal_bar_sealed(of_person uuid, to_country text, for_purpose text, at_moment timestamptz)
    returns setof removal_obstacle language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if sealed_referral_stands(of_person, at_moment)
        or exists (
            select from (select a.* from removal_assessment a where a.person_id in (select same_persons(of_person))
                         order by a.assessed_at desc, a.trafficking_indication desc limit 1) w
            join case_file f on f.id = w.case_id
            where w.trafficking_indication and not exists (
                select from trafficking_referral r
                where r.person_id in (select same_persons(of_person)) and r.received_at >= f.opened_at)) then
        return query select 'other-lawful-obstacle', null::text, null::timestamptz, null::timestamptz;
    end if;
end $$;
