-- What units have whatever the number of cases: two thresholds each with alerts of the last year, targets, exports, absences.

insert into alert_threshold (id, province, measure, subject, days, raise_above, clear_at, set_by, set_at)
select ('b' || m.place || '000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, lpad(n::text, 2, '0'), m.measure, m.subject, m.days, 10, 9,
    'bench', date :today - 400
from generate_series(0, 81) n
cross join (values (0, 'BACKLOG_AGE', 'UK', 365), (1, 'OVERDUE', 'DL-IP-04', 0)) m (place, measure, subject, days)
;;
insert into alert (id, threshold_id, province, raised_at, reading, cleared_at)
select gen_random_uuid(), t.id, t.province, date :today - 30 * n, 12, case when n > 1 then date :today - 30 * n + 10 end
from alert_threshold t cross join generate_series(1, 12) n
where t.set_by = 'bench'
;;
insert into programme_import (id, format, sha256, figures, imported_by, imported_at)
values ('b2000000-0000-4000-8000-000000000000', 'CSV', repeat('0', 64), 1, 'bench', date :today - 300)
;;
insert into programme_figure (import_id, indicator, kind, year, month, value, imported_at)
select 'b2000000-0000-4000-8000-000000000000', indicator, kind, year, case kind when 'TARGET' then 0 else month end, 100 * month, date :today - 300
from unnest(array['7.1', '7.2', '7.3', '7.5', '7.12', '10.2', '10.4', '10.6']) indicator
cross join unnest(array['ACTUAL', 'TARGET']) kind cross join generate_series(2024, 2026) year cross join generate_series(1, 10) month
where kind = 'ACTUAL' or month = 1
;;
insert into export_request (id, number, province, requested_by, requested_at, dataset, format, purpose, purpose_text, row_count, withheld,
    sha256, expires_at)
select ('b3000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'DA-2026-' || lpad((900000 + n)::text, 6, '0'), lpad((n % 82)::text, 2, '0'),
    lpad((n % 82)::text, 2, '0') || '.provincial-director', date :today - n % 300, 'flow', 'CSV', 'AUDIT', 'Denetim için istenmiştir.', 100, 0,
    repeat('0', 64), date :today - n % 300 + interval '3 days'
from generate_series(1, 2000) n
;;
insert into absence_cover (id, province, officer, deputy, file_types, absent_from, absent_until, with_open_tasks, entered_by, entered_at)
select ('b4000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, lpad((n % 82)::text, 2, '0'), lpad((n % 82)::text, 2, '0') || '.absent.' || n,
    lpad((n % 82)::text, 2, '0') || '.deputy.' || n, array['UK'], date :today - n % 300, date :today - n % 300 + 14, false, 'bench',
    date :today - n % 300 - 5
from generate_series(1, 2000) n
