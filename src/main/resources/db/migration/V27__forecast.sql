-- Where an application that waits for its first decision queues: before the end of its interview, or between interview and
-- decision. Data. Stages that are not listed lie behind the decision.
create table forecast_station (
    stage   text not null,
    station text not null check (station in ('INTERVIEW', 'DECISION')),
    constraint pk_forecast_station primary key (stage)
);
insert into forecast_station (stage, station) values
    ('OPENED', 'INTERVIEW'),
    ('LODGED', 'INTERVIEW'),
    ('REFERRED', 'INTERVIEW'),
    ('REGISTERED', 'INTERVIEW'),
    ('SCREENED', 'INTERVIEW'),
    ('EXAMINATION', 'INTERVIEW'),
    ('ASSESSMENT', 'DECISION'),
    ('WITHDRAWAL', 'DECISION'),
    ('DECISION', 'DECISION');
grant select on forecast_station to ${applicationRole};
