-- What every later table relies on: append-only tables refuse changes, and rows of a province are
-- seen only by those who may see that province.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- The acting user and the provinces they may see are set per transaction. Without them nothing is seen.
create function may_see_province(province text) returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('himaye.provinces', true), '') = '*'
        or province = any (string_to_array(coalesce(current_setting('himaye.provinces', true), ''), ','))
$$;

-- The application reads the history of migrations to know its own schema version, and no more.
grant select on flyway_schema_history to ${applicationRole};
