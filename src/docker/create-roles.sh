#!/bin/sh
# Creates the two roles of Himaye and its database on an empty PostgreSQL server. Runs once, as a superuser, either as
# an init script of the official image or by hand with the variables PGHOST, PGPORT and PGUSER of psql.
#
#   HIMAYE_OWNER_PASSWORD        himaye_owner owns the database and migrates it; only Flyway uses it
#   HIMAYE_APPLICATION_PASSWORD  himaye_application reads and appends; it owns nothing and may not change the schema
set -eu
: "${HIMAYE_OWNER_PASSWORD:?himaye_owner needs a password}"
: "${HIMAYE_APPLICATION_PASSWORD:?himaye_application needs a password}"

if [ -n "${POSTGRES_USER:-}" ]; then
    export PGUSER="$POSTGRES_USER"
fi

psql --no-psqlrc --set ON_ERROR_STOP=1 --dbname postgres <<'SQL'
\getenv owner_password HIMAYE_OWNER_PASSWORD
\getenv application_password HIMAYE_APPLICATION_PASSWORD
-- A server that logs statements must not log these two.
set log_statement = 'none';
set log_min_error_statement = 'panic';
set log_min_duration_statement = -1;
create role himaye_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role himaye_application login nosuperuser nocreatedb nocreaterole nobypassrls password :'application_password';
create database himaye owner himaye_owner encoding 'UTF8' locale 'C.UTF-8' template template0;
revoke all on database himaye from public;
grant connect on database himaye to himaye_application;
\connect himaye
alter schema public owner to himaye_owner;
revoke create on schema public from public;
SQL
