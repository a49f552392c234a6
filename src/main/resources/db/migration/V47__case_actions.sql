-- Forms by which officers opened a step that no task asked for: a form that was handed out opens one step, however often it is sent.
-- Nothing of what was typed is kept here.

create table case_action_submission (
    id           uuid        not null,
    case_id      uuid        not null,
    province     text        not null,
    action       text        not null check (action ~ '^[a-z]+(-[a-z]+)*$'),
    submitted_by text        not null,
    submitted_at timestamptz not null,
    constraint pk_case_action_submission primary key (case_id, action, id),
    constraint fk_case_action_submission_case foreign key (case_id, province) references case_file (id, province)
);

create trigger case_action_submission_append_only before update or delete on case_action_submission
    for each row execute function refuse_change();
grant select, insert on case_action_submission to ${applicationRole};
alter table case_action_submission enable row level security;
create policy case_action_submission_of_province on case_action_submission using (may_see_province(province));
