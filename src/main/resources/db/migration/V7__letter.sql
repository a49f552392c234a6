-- Letters: what was issued, its rendering and its service. Three append-only tables, so that nothing about a letter
-- can be changed after the fact, by anybody who connects as the application.
create table letter (
    letter_id        uuid        not null,
    case_id          uuid        not null,
    province         text        not null check (province ~ '^[0-8][0-9]$'),
    document_id      text        not null check (document_id ~ '^DOC-[0-9]{2}$'),
    template_version text        not null,
    issued_at        timestamptz not null,
    issued_by        text        not null,
    -- Canonical text from which the PDF follows byte for byte; text and not jsonb, which would reorder it.
    source           text        not null,
    source_sha256    text        not null check (source_sha256 = encode(sha256(convert_to(source, 'UTF8')), 'hex')),
    constraint pk_letter primary key (letter_id)
);

create index ix_letter_case on letter (case_id, issued_at);

create table letter_rendering (
    letter_id   uuid        not null references letter,
    province    text        not null,
    rendered_at timestamptz not null,
    content     bytea       not null,
    sha256      text        not null check (sha256 = encode(sha256(content), 'hex')),
    constraint pk_letter_rendering primary key (letter_id)
);

-- A PDF is compressed already.
alter table letter_rendering alter column content set storage external;

create table letter_service (
    letter_id   uuid        not null references letter,
    province    text        not null,
    served_at   timestamptz not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint pk_letter_service primary key (letter_id)
);

create trigger letter_append_only before update or delete on letter
    for each row execute function refuse_change();
create trigger letter_rendering_append_only before update or delete on letter_rendering
    for each row execute function refuse_change();
create trigger letter_service_append_only before update or delete on letter_service
    for each row execute function refuse_change();

alter table letter enable row level security;
alter table letter_rendering enable row level security;
alter table letter_service enable row level security;

create policy letter_by_province on letter using (may_see_province(province));
create policy letter_rendering_by_province on letter_rendering using (may_see_province(province));
create policy letter_service_by_province on letter_service using (may_see_province(province));

grant select, insert on letter, letter_rendering, letter_service to ${applicationRole};
