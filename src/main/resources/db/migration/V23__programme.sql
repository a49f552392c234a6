-- Figures of the performance programme that come from files: targets, and what our cases cannot answer. Nothing is changed
-- or taken back: the latest import counts, and what was known on an earlier day stays readable. They hold for the whole
-- country, so that only those see them who see every province.

create table programme_import (
    id          uuid        not null,
    format      text        not null check (format in ('CSV', 'XLSX')),
    -- Of the file, which is not kept.
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    figures     integer     not null check (figures > 0),
    imported_by text        not null,
    imported_at timestamptz not null,
    constraint pk_programme_import primary key (id),
    constraint uq_programme_import_time unique (id, imported_at)
);
create index ix_programme_import_time on programme_import (imported_at desc);

create table programme_figure (
    import_id   uuid           not null,
    indicator   text           not null check (indicator ~ '^[0-9]{1,2}\.[0-9]{1,2}$'),
    kind        text           not null check (kind in ('ACTUAL', 'TARGET')),
    year        smallint       not null check (year between 2019 and 2999),
    -- 0 stands for the whole year.
    month       smallint       not null check (month between 0 and 12),
    value       numeric(15, 2) not null,
    imported_at timestamptz    not null,
    constraint pk_programme_figure primary key (year, indicator, kind, month, import_id),
    constraint fk_programme_figure_import foreign key (import_id, imported_at) references programme_import (id, imported_at),
    constraint ck_programme_figure_target check (kind = 'ACTUAL' or month = 0)
);
create index ix_programme_figure_latest on programme_figure (year, indicator, kind, month, imported_at desc);

create trigger programme_import_append_only before update or delete on programme_import
    for each row execute function refuse_change();
create trigger programme_import_no_truncate before truncate on programme_import
    for each statement execute function refuse_change();
create trigger programme_figure_append_only before update or delete on programme_figure
    for each row execute function refuse_change();
create trigger programme_figure_no_truncate before truncate on programme_figure
    for each statement execute function refuse_change();

alter table programme_import enable row level security;
create policy programme_import_national on programme_import using (may_see_every_province())
    with check (may_see_every_province() and imported_by = current_setting('himaye.actor', true));
alter table programme_figure enable row level security;
create policy programme_figure_national on programme_figure using (may_see_every_province())
    with check (may_see_every_province());
grant select, insert on programme_import, programme_figure to ${applicationRole};
