package org.himaye.appeal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which appeals wait for a rapporteur, and who could be one. */
@Repository
class DocketQueue {

    /**
     * Undecided appeals without a rapporteur, and those whose rapporteur can no longer report: in conflict or out of
     * office. Once reported, an appeal stays where it is.
     */
    private static final String WAITING = """
            select a.case_id, a.province, s.rapporteur,
                case when a.detained then 'DETAINED' when a.special_need then 'SPECIAL_NEED' else 'NONE' end as priority
            from appeal a
            join case_file f on f.id = a.case_id and f.state = 'OPEN'
            left join lateral (
                select x.rapporteur, x.commission from appeal_assignment x where x.case_id = a.case_id
                order by x.id desc limit 1) s on true
            where a.route = 'ADMISSIBLE' and a.decision_id is null
              and (s.rapporteur is null
                   or not exists (
                        select 1 from appeal_report r where r.case_id = a.case_id and r.rapporteur = s.rapporteur)
                      and (is_in_conflict(a.case_id, s.rapporteur)
                           or not holds_seat(s.commission, s.rapporteur, 'EXPERT', :today)))
            order by a.detained desc, a.special_need desc, a.received_at, a.case_id
            """;

    private static final String RAPPORTEURS = """
            select m.user_id, m.commission,
                exists (select 1 from commission_absence b
                        where b.user_id = m.user_id and :today between b.from_day and b.to_day) as absent,
                coalesce(given.cases, 0) as cases, coalesce(last.number, 0) as last
            from commission_mandate m
            left join (
                select s.rapporteur, count(*) as cases
                from (select distinct on (x.case_id) x.case_id, x.rapporteur
                      from appeal_assignment x
                      join appeal a on a.case_id = x.case_id and a.decision_id is null
                      join case_file f on f.id = x.case_id and f.state = 'OPEN'
                      order by x.case_id, x.id desc) s
                group by s.rapporteur) given on given.rapporteur = m.user_id
            left join (
                select rapporteur, max(id) as number from appeal_assignment group by rapporteur
                ) last on last.rapporteur = m.user_id
            where m.seat = 'EXPERT' and holds_seat(m.commission, m.user_id, m.seat, :today)
              and m.starts_on <= :today and :today < m.ends_on
            order by m.user_id
            """;

    private final JdbcClient jdbc;

    DocketQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns what waits, next first. */
    List<Waiting> waiting(LocalDate today) {
        return jdbc.sql(WAITING)
                .param("today", today)
                .query((row, number) -> new Waiting(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("province"),
                        row.getString("priority"),
                        row.getString("rapporteur") != null))
                .list();
    }

    /** Returns every expert in office, by account name, with what each has been given and not yet decided. */
    List<Rapporteur> rapporteurs(LocalDate today) {
        return new ArrayList<>(jdbc.sql(RAPPORTEURS)
                .param("today", today)
                .query((row, number) -> new Rapporteur(
                        row.getString("user_id"),
                        row.getString("commission"),
                        row.getBoolean("absent"),
                        row.getInt("cases"),
                        row.getLong("last")))
                .list());
    }

    /** Returns who of some users must not touch an appeal. */
    Set<String> inConflict(CaseId appeal, List<Rapporteur> rapporteurs) {
        return new HashSet<>(jdbc.sql("""
                        select candidate from unnest(string_to_array(:users, ' ')) candidate
                        where is_in_conflict(:case, candidate)
                        """)
                .param(
                        "users",
                        String.join(
                                " ",
                                rapporteurs.stream().map(Rapporteur::userId).toList()))
                .param("case", appeal.value())
                .query(String.class)
                .list());
    }

    /**
     * An appeal without a rapporteur who can report.
     *
     * @param province plate code
     * @param priority {@code DETAINED}, {@code SPECIAL_NEED} or {@code NONE}
     * @param hadRapporteur whether somebody had it before
     */
    record Waiting(CaseId appeal, String province, String priority, boolean hadRapporteur) {}

    /**
     * Somebody who may report.
     *
     * @param absent whether the person is away today
     * @param cases undecided appeals
     * @param lastAssignment number of the last assignment; 0 if there was none
     */
    record Rapporteur(String userId, String commission, boolean absent, int cases, long lastAssignment) {

        Rapporteur withOneMore(long assignment) {
            return new Rapporteur(userId, commission, absent, cases + 1, assignment);
        }
    }
}
