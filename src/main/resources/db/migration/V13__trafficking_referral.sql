-- Referrals of possible victims of trafficking, as far as they stand against a removal (law note INV-13 … INV-15). A sealed
-- compartment: the application adds facts and never reads them; the removal guard learns no more than that something stands.

create table trafficking_referral (
    id          uuid        not null,
    province    text        not null check (province ~ '^[0-8][0-9]$'),
    person_id   uuid        not null,
    source      text        not null check (source ~ '^[A-Z][A-Z0-9_]*$'),
    received_at timestamptz not null,
    received_by text        not null,
    recorded_at timestamptz not null,
    constraint pk_trafficking_referral primary key (id),
    constraint fk_trafficking_referral_person foreign key (person_id) references person (id)
);
create index ix_trafficking_referral_person on trafficking_referral (person_id);

-- What came of a referral; the last one counts. A person identified, or strongly suspected to be a victim, is protected until
-- the support has ended, and in any case during the reflection period.
create table trafficking_outcome (
    id               bigint generated always as identity,
    referral_id      uuid        not null,
    outcome          text        not null
        check (outcome in ('NOT_IDENTIFIED', 'STRONG_SUSPICION', 'IDENTIFIED', 'SUPPORT_ENDED')),
    -- The first instant after the reflection period (YUKK 48).
    reflection_until timestamptz,
    decided_at       timestamptz not null,
    recorded_by      text        not null,
    recorded_at      timestamptz not null,
    constraint pk_trafficking_outcome primary key (id),
    constraint fk_trafficking_outcome_referral foreign key (referral_id) references trafficking_referral (id),
    constraint ck_trafficking_outcome_reflection
        check ((outcome in ('STRONG_SUSPICION', 'IDENTIFIED')) = (reflection_until is not null))
);
create index ix_trafficking_outcome_referral on trafficking_outcome (referral_id, id);

-- Tells the desk that received a referral that it is there, and nobody else.
create function is_own_trafficking_referral(of_referral uuid) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from trafficking_referral r where r.id = of_referral and may_see_province(r.province));
end $$;

create trigger trafficking_referral_append_only before update or delete on trafficking_referral
    for each row execute function refuse_change();
create trigger trafficking_outcome_append_only before update or delete on trafficking_outcome
    for each row execute function refuse_change();

grant insert on trafficking_referral, trafficking_outcome to ${applicationRole};
alter table trafficking_referral enable row level security;
create policy trafficking_referral_received on trafficking_referral for insert with check (may_see_province(province));
alter table trafficking_outcome enable row level security;
create policy trafficking_outcome_recorded on trafficking_outcome for insert
    with check (is_own_trafficking_referral(referral_id));
