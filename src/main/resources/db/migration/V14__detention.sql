-- Administrative detention and the obligations in its place (YUKK 57, 57/A, 58, 59). What happened is append-only; whether
-- somebody may still be held follows from it at every moment, so that no timer, officer or statement can lengthen it.

-- Data: the removal centres with their capacity; changed by a later migration, never by the application.
create table removal_centre (
    id       text     not null check (id ~ '^[a-z][a-z-]*$'),
    name     text     not null,
    province text     not null check (province ~ '^[0-8][0-9]$'),
    capacity smallint not null check (capacity > 0),
    constraint pk_removal_centre primary key (id)
);
insert into removal_centre (id, name, province, capacity) values
    ('adana', 'Adana Geri Gönderme Merkezi', '01', 700),
    ('agri', 'Ağrı Geri Gönderme Merkezi', '04', 600),
    ('akyurt', 'Akyurt Geri Gönderme Merkezi', '06', 900),
    ('antalya', 'Antalya Geri Gönderme Merkezi', '07', 600),
    ('aydin', 'Aydın Geri Gönderme Merkezi', '09', 700),
    ('bursa', 'Bursa Geri Gönderme Merkezi', '16', 500),
    ('ayvacik', 'Ayvacık Geri Gönderme Merkezi', '17', 600),
    ('cankiri', 'Çankırı Geri Gönderme Merkezi', '18', 800),
    ('edirne', 'Edirne Geri Gönderme Merkezi', '22', 1000),
    ('erzurum', 'Erzurum Geri Gönderme Merkezi', '25', 1200),
    ('oguzeli', 'Oğuzeli Geri Gönderme Merkezi', '27', 900),
    ('hatay', 'Hatay Geri Gönderme Merkezi', '31', 600),
    ('arnavutkoy', 'Arnavutköy Geri Gönderme Merkezi', '34', 1200),
    ('silivri', 'Silivri Geri Gönderme Merkezi', '34', 1000),
    ('tuzla', 'Tuzla Geri Gönderme Merkezi', '34', 1000),
    ('harmandali', 'Harmandalı Geri Gönderme Merkezi', '35', 900),
    ('kayseri', 'Kayseri Geri Gönderme Merkezi', '38', 700),
    ('pehlivankoy', 'Pehlivanköy Geri Gönderme Merkezi', '39', 900),
    ('kocaeli', 'Kocaeli Geri Gönderme Merkezi', '41', 600),
    ('malatya', 'Malatya Geri Gönderme Merkezi', '44', 700),
    ('mugla', 'Muğla Geri Gönderme Merkezi', '48', 500),
    ('nigde', 'Niğde Geri Gönderme Merkezi', '51', 500),
    ('sanliurfa', 'Şanlıurfa Geri Gönderme Merkezi', '63', 900),
    ('kurubas', 'Kurubaş Geri Gönderme Merkezi', '65', 1200),
    ('igdir', 'Iğdır Geri Gönderme Merkezi', '76', 800);
grant select on removal_centre to ${applicationRole};

-- Detention -------------------------------------------------------------------------------------------------------

create table detention (
    id                  uuid        not null,
    case_id             uuid        not null,
    province            text        not null,
    person_id           uuid        not null,
    removal_decision_id uuid        not null,
    decision_id         uuid        not null,
    grounds             text[]      not null,
    decided_by          text        not null,
    decided_at          timestamptz not null,
    -- The decision, moved back by the time already held for the same removal decision: so episodes add up (INV-22).
    counted_from        timestamptz not null,
    transfer_due_at     timestamptz not null,
    review_due_at       timestamptz not null,
    ends_at             timestamptz not null,
    recorded_at         timestamptz not null,
    constraint pk_detention primary key (id),
    constraint uq_detention_case unique (id, case_id, province),
    constraint uq_detention_decision unique (decision_id),
    constraint fk_detention_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_detention_removal foreign key (removal_decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint fk_detention_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_detention_grounds check (cardinality(grounds) > 0 and grounds <@ array['ABSCONDING_RISK',
        'BREACH_OF_ENTRY_OR_EXIT', 'FALSE_DOCUMENT', 'DID_NOT_LEAVE_IN_TIME', 'PUBLIC_THREAT']),
    constraint ck_detention_order check (counted_from <= decided_at and ends_at > decided_at
        and transfer_due_at <= decided_at + interval '48 hours')
);
create index ix_detention_case on detention (case_id);
create index ix_detention_removal on detention (removal_decision_id);
create index ix_detention_person on detention (person_id);

-- One extension for one removal decision, whatever the number of episodes (YUKK 57/3).
create table detention_extension (
    id                  uuid        not null,
    detention_id        uuid        not null,
    case_id             uuid        not null,
    province            text        not null,
    removal_decision_id uuid        not null,
    decision_id         uuid        not null,
    reason              text        not null check (reason in ('NON_COOPERATION', 'WRONG_OR_MISSING_COUNTRY_INFORMATION')),
    evidence            text        not null check (evidence in ('CONSULATE_ANSWER', 'INTERVIEW_RECORD', 'TRAVEL_DOCUMENT_REQUEST',
                            'DEVICE_INSPECTION')),
    ends_at             timestamptz not null,
    decided_by          text        not null,
    decided_at          timestamptz not null,
    constraint pk_detention_extension primary key (id),
    constraint uq_detention_extension_removal unique (removal_decision_id),
    constraint uq_detention_extension_decision unique (decision_id),
    constraint fk_detention_extension_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province),
    constraint fk_detention_extension_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    -- What was found on a device may establish nationality and nothing else (YUKK 57/8, INV-30).
    constraint ck_detention_extension_device check (evidence <> 'DEVICE_INSPECTION'
        or reason = 'WRONG_OR_MISSING_COUNTRY_INFORMATION')
);
create index ix_detention_extension_detention on detention_extension (detention_id);

-- Arrival at a removal centre; the latest counts.
create table detention_admission (
    id           uuid        not null,
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    centre_id    text        not null,
    arrived_at   timestamptz not null,
    with_family  boolean     not null,
    admitted_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_detention_admission primary key (id),
    constraint fk_detention_admission_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province),
    constraint fk_detention_admission_centre foreign key (centre_id) references removal_centre (id)
);
create index ix_detention_admission_detention on detention_admission (detention_id, arrived_at);

-- The services of YUKK 59; the latest entry per service counts.
create table detention_service (
    id           uuid        not null,
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    service      text        not null check (service in ('HEALTH', 'LAWYER', 'NOTARY', 'LEGAL_REPRESENTATIVE', 'PHONE', 'CONSULATE',
                     'UNHCR', 'VISITORS', 'FAMILY_APART', 'SCHOOLING')),
    given        boolean     not null,
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_detention_service primary key (id),
    constraint fk_detention_service_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province)
);
create index ix_detention_service_detention on detention_service (detention_id);

create table detention_review (
    id             uuid        not null,
    detention_id   uuid        not null,
    case_id        uuid        not null,
    province       text        not null,
    decision_id    uuid        not null,
    result         text        not null check (result in ('CONTINUE', 'END')),
    next_due_at    timestamptz,
    reviewed_by    text        not null,
    reviewed_at    timestamptz not null,
    constraint pk_detention_review primary key (id),
    constraint uq_detention_review_decision unique (decision_id),
    constraint fk_detention_review_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province),
    constraint fk_detention_review_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_detention_review_next check ((result = 'CONTINUE') = (next_due_at is not null)),
    constraint ck_detention_review_due check (next_due_at <= reviewed_at + interval '30 days')
);
create index ix_detention_review_detention on detention_review (detention_id, reviewed_at);

-- The end of a detention in law: it takes effect at an instant, whenever it is recorded.
create table detention_release (
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    because      text        not null check (because in ('LIMIT', 'JUDGE', 'NOT_NECESSARY', 'CHILD', 'ANNULLED', 'LIFTED', 'REMOVED',
                     'DEPARTED', 'RETURNED_VOLUNTARILY', 'READMITTED')),
    effective_at timestamptz not null,
    ordered_by   text        not null,
    recorded_at  timestamptz not null,
    constraint pk_detention_release primary key (detention_id),
    constraint fk_detention_release_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province)
);

-- Somebody has seen the person free.
create table detention_freed (
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    freed_at     timestamptz not null,
    confirmed_by text        not null,
    recorded_at  timestamptz not null,
    constraint pk_detention_freed primary key (detention_id),
    constraint fk_detention_freed_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province)
);

create table unlawful_holding (
    detention_id uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    code         text        not null check (code in ('NOT_TRANSFERRED', 'NOT_REVIEWED', 'NOT_RELEASED')),
    since        timestamptz not null,
    recorded_at  timestamptz not null,
    constraint pk_unlawful_holding primary key (detention_id, code, since),
    constraint fk_unlawful_holding_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province)
);

-- Obligations in place of detention (YUKK 57/A) ---------------------------------------------------------------------

create table obligation_set (
    id                   uuid        not null,
    case_id              uuid        not null,
    province             text        not null,
    person_id            uuid        not null,
    removal_decision_id  uuid        not null,
    decision_id          uuid        not null,
    kinds                text[]      not null,
    address              text        check (address ~ '\S'),
    reporting_every_days smallint    check (reporting_every_days between 1 and 90),
    guarantee_amount     bigint      check (guarantee_amount > 0),
    decided_by           text        not null,
    decided_at           timestamptz not null,
    -- The last day.
    until                date        not null,
    recorded_at          timestamptz not null,
    constraint pk_obligation_set primary key (id),
    constraint uq_obligation_set_case unique (id, case_id, province),
    constraint uq_obligation_set_decision unique (decision_id),
    constraint fk_obligation_set_case foreign key (case_id, province) references case_file (id, province),
    constraint fk_obligation_set_removal foreign key (removal_decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint fk_obligation_set_decision foreign key (decision_id, case_id, province)
        references case_decision (id, case_id, province),
    constraint ck_obligation_set_kinds check (cardinality(kinds) > 0 and kinds <@ array['RESIDENCE', 'REPORTING',
        'FAMILY_BASED_RETURN', 'RETURN_COUNSELLING', 'PUBLIC_BENEFIT_WORK', 'GUARANTEE', 'ELECTRONIC_MONITORING']),
    constraint ck_obligation_set_details check (('RESIDENCE' = any (kinds)) = (address is not null)
        and ('REPORTING' = any (kinds)) = (reporting_every_days is not null)
        and ('GUARANTEE' = any (kinds)) = (guarantee_amount is not null))
);
create index ix_obligation_set_case on obligation_set (case_id);
create index ix_obligation_set_removal on obligation_set (removal_decision_id);

create table obligation_end (
    set_id      uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    because     text        not null check (because ~ '^[A-Z][A-Z_]*$'),
    ended_at    timestamptz not null,
    ended_by    text        not null,
    recorded_at timestamptz not null,
    constraint pk_obligation_end primary key (set_id),
    constraint fk_obligation_end_set foreign key (set_id, case_id, province) references obligation_set (id, case_id, province)
);

-- The reporting log.
create table obligation_report (
    id          uuid        not null,
    set_id      uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    due_at      timestamptz not null,
    -- Null if the person did not come.
    reported_at timestamptz,
    excused     boolean     not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_obligation_report primary key (id),
    constraint fk_obligation_report_set foreign key (set_id, case_id, province) references obligation_set (id, case_id, province)
);
create index ix_obligation_report_set on obligation_report (set_id, due_at);

create table obligation_breach (
    id          uuid        not null,
    set_id      uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    kind        text        not null,
    observed_at timestamptz not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_obligation_breach primary key (id),
    constraint fk_obligation_breach_set foreign key (set_id, case_id, province) references obligation_set (id, case_id, province)
);
create index ix_obligation_breach_set on obligation_breach (set_id, observed_at);

create table obligation_guarantee (
    set_id      uuid        not null,
    case_id     uuid        not null,
    province    text        not null,
    event       text        not null check (event in ('PAID', 'RETURNED', 'FORFEITED')),
    amount      bigint      not null check (amount > 0),
    happened_on date        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_obligation_guarantee primary key (set_id, event),
    constraint fk_obligation_guarantee_set foreign key (set_id, case_id, province) references obligation_set (id, case_id, province)
);
-- A guarantee is either given back or forfeited.
create unique index uq_obligation_guarantee_settled on obligation_guarantee (set_id) where event <> 'PAID';

-- Petitions to the criminal peace judge (YUKK 57/6, 57/A-5) ---------------------------------------------------------

create table liberty_petition (
    id           uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    detention_id uuid,
    set_id       uuid,
    received_at  timestamptz not null,
    received_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_liberty_petition primary key (id),
    constraint uq_liberty_petition_case unique (id, case_id, province),
    constraint ck_liberty_petition_subject check ((detention_id is null) <> (set_id is null)),
    constraint fk_liberty_petition_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province),
    constraint fk_liberty_petition_set foreign key (set_id, case_id, province) references obligation_set (id, case_id, province)
);
create index ix_liberty_petition_detention on liberty_petition (detention_id);
create index ix_liberty_petition_set on liberty_petition (set_id);

create table liberty_petition_forwarding (
    petition_id  uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    forwarded_at timestamptz not null,
    judge_due_at timestamptz not null,
    forwarded_by text        not null,
    recorded_at  timestamptz not null,
    constraint pk_liberty_petition_forwarding primary key (petition_id),
    constraint fk_liberty_petition_forwarding foreign key (petition_id, case_id, province)
        references liberty_petition (id, case_id, province)
);

-- An order of the judge; without a petition where it was filed with the judge directly.
create table liberty_judgment (
    id           uuid        not null,
    petition_id  uuid,
    case_id      uuid        not null,
    province     text        not null,
    detention_id uuid,
    set_id       uuid,
    lifted       boolean     not null,
    decided_at   timestamptz not null,
    reference    text        not null check (reference ~ '\S'),
    recorded_by  text        not null,
    recorded_at  timestamptz not null,
    constraint pk_liberty_judgment primary key (id),
    constraint uq_liberty_judgment_petition unique (petition_id),
    constraint ck_liberty_judgment_subject check ((detention_id is null) <> (set_id is null)),
    constraint fk_liberty_judgment_petition foreign key (petition_id, case_id, province)
        references liberty_petition (id, case_id, province),
    constraint fk_liberty_judgment_detention foreign key (detention_id, case_id, province)
        references detention (id, case_id, province),
    constraint fk_liberty_judgment_set foreign key (set_id, case_id, province) references obligation_set (id, case_id, province)
);
create index ix_liberty_judgment_detention on liberty_judgment (detention_id) where lifted;
create index ix_liberty_judgment_set on liberty_judgment (set_id) where lifted;

-- Somebody named was told that a limit comes near, or has passed; once per limit and light.
create table liberty_escalation (
    case_id      uuid        not null,
    province     text        not null,
    kind         text        not null,
    limit_at     timestamptz not null,
    light        text        not null check (light in ('AMBER', 'RED', 'BLACK')),
    deputy       text        not null,
    escalated_at timestamptz not null,
    constraint pk_liberty_escalation primary key (case_id, kind, limit_at, light, deputy),
    constraint fk_liberty_escalation_case foreign key (case_id, province) references case_file (id, province)
);
create index ix_liberty_escalation_deputy on liberty_escalation (deputy, escalated_at);

-- What follows from it ----------------------------------------------------------------------------------------------

-- Months in Türkiye's time, to the corresponding day or the last day of a shorter month; never moved (law note H.7).
create function months_later(start timestamptz, months integer) returns timestamptz language sql stable as $$
    select ((start at time zone 'Europe/Istanbul') + make_interval(months => months)) at time zone 'Europe/Istanbul'
$$;

-- Until when each detention is lawful at the latest, whatever anybody has or has not done about it.
create view detention_standing with (security_invoker = true) as
    select d.*, coalesce(x.ends_at, d.ends_at) as limit_at, x.id is not null as extended,
        r.because, r.effective_at as released_at, f.freed_at, a.centre_id, a.arrived_at, a.with_family,
        coalesce(v.next_due_at, d.review_due_at) as next_review_at,
        least(coalesce(x.ends_at, d.ends_at), r.effective_at, j.decided_at, s.occurred_at) as lawful_until
    from detention d
    left join detention_extension x on x.detention_id = d.id
    left join detention_release r on r.detention_id = d.id
    left join detention_freed f on f.detention_id = d.id
    left join lateral (select centre_id, arrived_at, with_family from detention_admission where detention_id = d.id
        order by arrived_at desc, recorded_at desc limit 1) a on true
    left join lateral (select next_due_at from detention_review where detention_id = d.id and result = 'CONTINUE'
        order by reviewed_at desc limit 1) v on true
    left join lateral (select min(decided_at) as decided_at from liberty_judgment
        where detention_id = d.id and lifted) j on true
    left join lateral (select min(occurred_at) as occurred_at from case_decision_state
        where decision_id in (d.removal_decision_id, d.decision_id) and state = 'ANNULLED') s on true;
grant select on detention_standing to ${applicationRole};

create view obligation_standing with (security_invoker = true) as
    select o.*, e.because, e.ended_at,
        exists (select 1 from liberty_judgment j where j.set_id = o.id and j.lifted) as monitoring_lifted,
        exists (select 1 from obligation_guarantee g where g.set_id = o.id and g.event = 'PAID') as guarantee_paid,
        exists (select 1 from obligation_guarantee g where g.set_id = o.id and g.event <> 'PAID') as guarantee_settled
    from obligation_set o
    left join obligation_end e on e.set_id = o.id;
grant select on obligation_standing to ${applicationRole};

-- A moment, moved back by the time somebody was held before under the same removal decision.
create function detention_counted_from(removal_decision uuid, start timestamptz) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select start - coalesce(sum(greatest(coalesce(f.freed_at, start) - d.decided_at, interval '0')), interval '0')
    from detention d left join detention_freed f on f.detention_id = d.id
    where d.removal_decision_id = removal_decision
$$;

-- Whether somebody is a child alone at a moment: 18 on the birthday, on 1 March after a birth on 29 February (law note H.14).
create function is_unaccompanied_child(of_person uuid, in_case uuid, at_moment timestamptz) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select 1 from removal_case c where c.case_id = in_case and c.unaccompanied_child)
        or exists (select 1 from same_persons(of_person) as same (id)
                   join case_file f on f.person_id = same.id
                   join protection_application a on a.case_id = f.id and a.unaccompanied_child
                   join person p on p.id = same.id
                   where (at_moment at time zone 'Europe/Istanbul')::date < adult_from(p.birth_date));
end $$;

create function refuse_without_standing_removal(removal_decision uuid, in_case uuid) returns void
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from case_decision d join removal_case c on c.case_id = d.case_id
                   where d.id = removal_decision and d.case_id = in_case and d.kind = 'REMOVAL' and c.outcome is null)
        or exists (select 1 from case_decision_state s where s.decision_id = removal_decision and s.state = 'ANNULLED') then
        raise exception 'no removal decision stands' using errcode = 'check_violation', constraint = 'ck_removal_stands';
    end if;
end $$;

create function refuse_unsigned(decision uuid, in_case uuid, of_kind text, signed_by text, signed_at timestamptz) returns void
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from case_decision d where d.id = decision and d.case_id = in_case and d.kind = of_kind
                   and d.decided_by = signed_by and d.decided_at = signed_at) then
        raise exception 'no signed decision of this kind' using errcode = 'check_violation', constraint = 'ck_signed_decision';
    end if;
end $$;

create function check_detention() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    counted timestamptz;
    lawful_end timestamptz;
begin
    perform hold_person(new.person_id, true);
    perform refuse_without_standing_removal(new.removal_decision_id, new.case_id);
    perform refuse_unsigned(new.decision_id, new.case_id, 'DETENTION', new.decided_by, new.decided_at);
    if not exists (select 1 from case_file f where f.id = new.case_id and f.person_id = new.person_id) then
        raise exception 'another person' using errcode = 'check_violation', constraint = 'ck_detention_person';
    end if;
    if is_unaccompanied_child(new.person_id, new.case_id, new.decided_at) then
        raise exception 'an unaccompanied child is not held' using errcode = 'check_violation', constraint = 'ck_child_is_not_held';
    end if;
    if exists (select 1 from detention d join same_persons(new.person_id) as same (id) on same.id = d.person_id
               where not exists (select 1 from detention_freed f where f.detention_id = d.id)) then
        raise exception 'held already' using errcode = 'unique_violation', constraint = 'uq_detention_open';
    end if;
    counted := detention_counted_from(new.removal_decision_id, new.decided_at);
    lawful_end := months_later(counted, 6);
    if lawful_end <= new.decided_at and exists (select 1 from detention_extension x
            where x.removal_decision_id = new.removal_decision_id) then
        lawful_end := least(months_later(lawful_end, 6), months_later(counted, 12));
    end if;
    if new.counted_from > counted or new.ends_at > lawful_end or new.review_due_at > months_later(new.decided_at, 1)
        or new.review_due_at > new.decided_at + interval '30 days' then
        raise exception 'longer than the law allows' using errcode = 'check_violation', constraint = 'ck_detention_limit';
    end if;
    return new;
end $$;
create trigger detention_is_lawful before insert on detention for each row execute function check_detention();

create function check_detention_extension() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    held detention_standing%rowtype;
begin
    select * into held from detention_standing d where d.id = new.detention_id;
    perform hold_person(held.person_id, true);
    perform refuse_without_standing_removal(new.removal_decision_id, new.case_id);
    perform refuse_unsigned(new.decision_id, new.case_id, 'DETENTION_EXTENSION', new.decided_by, new.decided_at);
    if held.removal_decision_id <> new.removal_decision_id or held.freed_at is not null
        or new.decided_at >= held.lawful_until or new.decided_at < held.decided_at then
        raise exception 'extended after the end' using errcode = 'check_violation', constraint = 'ck_extended_before_the_end';
    end if;
    if new.ends_at > least(months_later(months_later(held.counted_from, 6), 6), months_later(held.counted_from, 12)) then
        raise exception 'longer than the law allows' using errcode = 'check_violation', constraint = 'ck_detention_limit';
    end if;
    return new;
end $$;
create trigger detention_extension_is_lawful before insert on detention_extension
    for each row execute function check_detention_extension();

-- Nobody is admitted without a decision that was handed over, after the end, or beyond the capacity of the centre.
create function check_detention_admission() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    places integer;
    held detention_standing%rowtype;
begin
    select capacity into places from removal_centre where id = new.centre_id for update;
    select * into held from detention_standing d where d.id = new.detention_id;
    if held.freed_at is not null or new.arrived_at >= held.lawful_until
        or new.arrived_at < date_trunc('minute', held.decided_at) then
        raise exception 'not held' using errcode = 'check_violation', constraint = 'ck_admitted_while_held';
    end if;
    if not exists (select 1 from case_decision_state s where s.decision_id = held.decision_id and s.state = 'SERVED') then
        raise exception 'not notified' using errcode = 'check_violation', constraint = 'ck_admitted_after_service';
    end if;
    if is_unaccompanied_child(held.person_id, new.case_id, new.arrived_at) then
        raise exception 'an unaccompanied child is not held' using errcode = 'check_violation', constraint = 'ck_child_is_not_held';
    end if;
    if removal_centre_occupied(new.centre_id) >= places then
        raise exception 'no free place' using errcode = 'check_violation', constraint = 'ck_removal_centre_capacity';
    end if;
    return new;
end $$;

-- Persons of every province count; nothing but their number is told.
create function removal_centre_occupied(centre text) returns integer
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*)::integer from detention d
    join lateral (select a.centre_id from detention_admission a where a.detention_id = d.id
        order by a.arrived_at desc, a.recorded_at desc limit 1) latest on latest.centre_id = centre
    where not exists (select 1 from detention_freed f where f.detention_id = d.id)
$$;
create trigger detention_admission_is_lawful before insert on detention_admission
    for each row execute function check_detention_admission();

-- Whoever ordered or extended a detention does not review it (law note F, INV-24).
create function check_detention_review() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform refuse_unsigned(new.decision_id, new.case_id, 'DETENTION_REVIEW', new.reviewed_by, new.reviewed_at);
    if exists (select 1 from detention d where d.id = new.detention_id and d.decided_by = new.reviewed_by)
        or exists (select 1 from detention_extension x where x.detention_id = new.detention_id and x.decided_by = new.reviewed_by) then
        raise exception 'who ordered does not review' using errcode = 'check_violation', constraint = 'ck_reviewer_did_not_order';
    end if;
    if exists (select 1 from detention_standing d where d.id = new.detention_id
               and (d.freed_at is not null or d.lawful_until <= new.reviewed_at)) then
        raise exception 'not held' using errcode = 'check_violation', constraint = 'ck_reviewed_while_held';
    end if;
    return new;
end $$;
create trigger detention_review_is_lawful before insert on detention_review
    for each row execute function check_detention_review();

-- Nobody is recorded as free before the detention has ended: a forged release would shorten what counts (INV-22).
create function check_detention_freed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select 1 from detention_release r where r.detention_id = new.detention_id
                   and new.freed_at >= date_trunc('minute', r.effective_at)) then
        raise exception 'not released' using errcode = 'check_violation', constraint = 'ck_freed_after_release';
    end if;
    return new;
end $$;
create trigger detention_freed_is_true before insert on detention_freed
    for each row execute function check_detention_freed();

create function check_obligation_set() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    first_day date;
begin
    perform hold_person(new.person_id, true);
    perform refuse_without_standing_removal(new.removal_decision_id, new.case_id);
    perform refuse_unsigned(new.decision_id, new.case_id, 'ALTERNATIVE_OBLIGATIONS', new.decided_by, new.decided_at);
    if exists (select 1 from detention_standing d where d.case_id = new.case_id
               and d.freed_at is null and d.lawful_until > new.decided_at) then
        raise exception 'detained' using errcode = 'check_violation', constraint = 'ck_obligations_instead_of_detention';
    end if;
    if exists (select 1 from obligation_set o where o.case_id = new.case_id
               and not exists (select 1 from obligation_end e where e.set_id = o.id)) then
        raise exception 'obligations run already' using errcode = 'unique_violation', constraint = 'uq_obligation_set_open';
    end if;
    select (coalesce(min(o.decided_at), new.decided_at) at time zone 'Europe/Istanbul')::date into first_day
        from obligation_set o where o.removal_decision_id = new.removal_decision_id;
    if new.until >= (first_day + interval '24 months')::date
        or new.until < (new.decided_at at time zone 'Europe/Istanbul')::date then
        raise exception 'longer than the law allows' using errcode = 'check_violation', constraint = 'ck_obligations_24_months';
    end if;
    return new;
end $$;
create trigger obligation_set_is_lawful before insert on obligation_set
    for each row execute function check_obligation_set();

do $$
declare
    name text;
begin
    foreach name in array array['detention', 'detention_extension', 'detention_admission', 'detention_service', 'detention_review',
        'detention_release', 'detention_freed', 'unlawful_holding', 'obligation_set', 'obligation_end', 'obligation_report',
        'obligation_breach', 'obligation_guarantee', 'liberty_petition', 'liberty_petition_forwarding', 'liberty_judgment',
        'liberty_escalation'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
            name || '_append_only', name);
        execute format('grant select, insert on %I to ${applicationRole}', name);
        execute format('alter table %I enable row level security', name);
        execute format('create policy %I on %I using (may_see_province(province))', name || '_of_province', name);
    end loop;
end $$;
