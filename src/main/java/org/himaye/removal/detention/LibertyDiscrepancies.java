package org.himaye.removal.detention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.himaye.removal.LibertyRegister.Discrepancy;
import org.himaye.shared.CaseId;
import org.himaye.shared.LocalizedText;

/** What does not agree between the persons held, the decisions and the clocks. */
final class LibertyDiscrepancies {

    static final String SQL = """
            with clock as (
                select distinct on (case_id, rule_id) case_id, rule_id, state, ends_at
                from running_clock where rule_id in ('DL-RM-01', 'DL-RM-07', 'DL-RM-08', 'DL-RM-09')
                order by case_id, rule_id, occurrence desc, version desc),
            open_detention as (select * from detention_standing where freed_at is null)
            select d.case_id, 'DECISION_DOES_NOT_STAND' as code from open_detention d
            where d.released_at is null and exists (select 1 from case_decision_state s
                where s.decision_id in (d.removal_decision_id, d.decision_id) and s.state = 'ANNULLED')
            union all
            select d.case_id, 'ENDED_WITHOUT_RELEASE' from open_detention d
            where d.released_at is null and d.lawful_until <= :now
            union all
            select d.case_id, 'LIMIT_DIFFERS_FROM_CLOCK' from open_detention d
            where d.released_at is null and not exists (select 1 from clock k where k.case_id = d.case_id
                and k.rule_id in ('DL-RM-07', 'DL-RM-08') and k.state = 'RUNNING' and k.ends_at = d.limit_at)
            union all
            select d.case_id, 'REVIEW_DIFFERS_FROM_CLOCK' from open_detention d
            where d.released_at is null and not exists (select 1 from clock k where k.case_id = d.case_id
                and k.rule_id = 'DL-RM-09' and k.state = 'RUNNING' and k.ends_at = d.next_review_at)
            union all
            select k.case_id, 'CLOCK_WITHOUT_DETENTION' from clock k
            where k.rule_id in ('DL-RM-07', 'DL-RM-08', 'DL-RM-09') and k.state = 'RUNNING'
                and not exists (select 1 from open_detention d where d.case_id = k.case_id and d.released_at is null)
            union all
            select d.case_id, 'HELD_AFTER_EXIT' from open_detention d join removal_execution e on e.case_id = d.case_id
            union all
            select d.case_id, 'CHILD_IS_HELD' from open_detention d join removal_case c on c.case_id = d.case_id
            where c.unaccompanied_child and d.released_at is null
            union all
            select d.case_id, 'DETAINED_WITH_OBLIGATIONS' from open_detention d join obligation_standing o on o.case_id = d.case_id
            where d.released_at is null and o.ended_at is null
            union all
            select c.case_id, 'HELD_WITHOUT_CLOCK' from removal_case c
            where c.apprehended_at is not null and c.released_at is null and c.outcome is null
                and not exists (select 1 from detention d where d.case_id = c.case_id)
                and not exists (select 1 from clock k where k.case_id = c.case_id and k.rule_id = 'DL-RM-01')
            union all
            select c.case_id, 'MEASURE_WITHOUT_DETENTION' from removal_case c
            where c.measure = 'DETENTION' and c.outcome is null and c.decision_id is not null
                and not exists (select 1 from detention d where d.removal_decision_id = c.decision_id)
            """;

    private LibertyDiscrepancies() {}

    static Discrepancy read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return new Discrepancy(new CaseId(row.getObject("case_id", UUID.class)), code, text(code));
    }

    private static LocalizedText text(String code) {
        return switch (code) {
            case "DECISION_DOES_NOT_STAND" ->
                new LocalizedText(
                        "Gözetimin dayandığı karar iptal edilmiş.", "The decision behind the detention was annulled.");
            case "ENDED_WITHOUT_RELEASE" ->
                new LocalizedText(
                        "Gözetim süresi bitmiş, serbest bırakma kaydı yok.",
                        "The detention has ended without a release on record.");
            case "LIMIT_DIFFERS_FROM_CLOCK" ->
                new LocalizedText("Azami süre ile işleyen süre aynı değil.", "The limit and its clock differ.");
            case "REVIEW_DIFFERS_FROM_CLOCK" ->
                new LocalizedText(
                        "Değerlendirme günü ile işleyen süre aynı değil.", "The review and its clock differ.");
            case "CLOCK_WITHOUT_DETENTION" ->
                new LocalizedText("Gözetim süresi işliyor, gözetim yok.", "A clock runs and nobody is detained.");
            case "HELD_AFTER_EXIT" ->
                new LocalizedText("Ülkeden çıkan kişi tutulu görünüyor.", "Somebody who has left is shown as held.");
            case "CHILD_IS_HELD" -> new LocalizedText("Refakatsiz çocuk tutuluyor.", "An unaccompanied child is held.");
            case "DETAINED_WITH_OBLIGATIONS" ->
                new LocalizedText(
                        "Hem gözetim hem yükümlülük sürüyor.", "Detention and obligations run at the same time.");
            case "HELD_WITHOUT_CLOCK" ->
                new LocalizedText(
                        "Yakalanan kişi için 48 saat işlemiyor.", "No 48 hours run for somebody apprehended.");
            default ->
                new LocalizedText("Gözetim tedbiri var, gözetim kaydı yok.", "There is a measure but no detention.");
        };
    }
}
