-- What an officer has typed into the form of a task and not yet submitted. It goes when the task goes, in the same transaction, and
-- cannot be written for a task that is going: both are the foreign key's doing. What was typed is encrypted with a key that the
-- database does not have, and a row is reached by its officer only, as long as that officer may see the task.

-- A number is given once: a window that knows a version which was deleted since must not take another for it.
create sequence task_draft_version;

create table task_draft (
    task_id  varchar(64) not null,
    -- Account that may read it.
    owner    text        not null,
    -- 'current' for the draft; any other version was set aside and lost to nothing.
    place    text        not null check (place = 'current' or place ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
    -- Account that typed it: another than the owner's where a draft was handed over.
    author   text        not null,
    version  bigint      not null default nextval('task_draft_version'),
    content  bytea       not null,
    saved_at timestamptz not null,
    constraint pk_task_draft primary key (task_id, owner, place),
    constraint fk_task_draft_task foreign key (task_id) references act_ru_task (id_) on delete cascade,
    constraint ck_task_draft_own check (place <> 'current' or author = owner)
);
create index ix_task_draft_saved on task_draft (saved_at);

-- Who has the form of a task open, and how often their browser has called within the minute; by the time of the machine.
create table task_presence (
    task_id      varchar(64) not null,
    account      text        not null,
    seen_at      timestamptz not null,
    minute_began timestamptz not null,
    calls        integer     not null,
    constraint pk_task_presence primary key (task_id, account),
    constraint fk_task_presence_task foreign key (task_id) references act_ru_task (id_) on delete cascade
);

-- Whether the acting user may see a task at all: by its province, and a task of a sealed file from within its team.
create function may_see_task(which text) returns boolean
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (
        select from act_ru_task t
        join act_re_procdef d on d.id_ = t.proc_def_id_
        left join act_ru_execution e on e.id_ = t.proc_inst_id_
        where t.id_ = which and may_see_province(t.tenant_id_)
          and (d.key_ not in ('victim-identification', 'victim-support')
               or coalesce(is_on_victim_team(e.business_key_::uuid), false)));
end $$;

-- Whoever else has a draft of a task, and nothing of what it says; for those who may see the task.
create function accounts_with_draft(of_task text) returns setof text
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    if may_see_task(of_task) then
        return query select d.owner from task_draft d where d.task_id = of_task and d.place = 'current';
    end if;
end $$;

grant select, insert, update, delete on task_draft to ${applicationRole};
grant select, insert, update on task_presence to ${applicationRole};
grant usage on sequence task_draft_version to ${applicationRole};

alter table task_draft enable row level security;
create policy task_draft_own on task_draft
    using (owner = current_setting('himaye.actor', true) and may_see_task(task_id))
    with check (owner = current_setting('himaye.actor', true) and author = owner and may_see_task(task_id));
-- What was handed over is set aside for the other officer, who decides what to do with it.
create policy task_draft_hand_over on task_draft for insert
    with check (author = current_setting('himaye.actor', true) and place <> 'current' and may_see_task(task_id));
-- Himaye itself deletes what nobody has touched for long, and reads no more than the day.
create policy task_draft_expiry_read on task_draft for select using (current_setting('himaye.actor', true) = 'himaye');
create policy task_draft_expiry on task_draft for delete using (current_setting('himaye.actor', true) = 'himaye');

alter table task_presence enable row level security;
create policy task_presence_seen on task_presence for select using (may_see_task(task_id));
create policy task_presence_own on task_presence for insert
    with check (account = current_setting('himaye.actor', true) and may_see_task(task_id));
create policy task_presence_again on task_presence for update
    using (account = current_setting('himaye.actor', true) and may_see_task(task_id))
    with check (account = current_setting('himaye.actor', true));
