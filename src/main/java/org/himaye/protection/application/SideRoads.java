package org.himaye.protection.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseType;
import org.himaye.protection.application.ProtectionApplication.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which side roads of an application can be lawful now, in one reading and without a lock: many look, few open. */
@Service
public class SideRoads {

    private static final String STANDING = """
            select a.registered_at is not null as registered, a.screening is not null as screened, a.track,
                a.unaccompanied_child, is_applicant(a.case_id) as applicant, is_held(f.person_id) as held,
                protection_is_decided(a.case_id) as decided,
                exists (select from track_change_proposal p where p.case_id = a.case_id
                    and not exists (select from track_change_answer t where t.proposal_id = p.id)) as track_change_proposed,
                exists (select from residence_duty_proposal p where p.case_id = a.case_id
                    and not exists (select from residence_duty_end e where e.proposal_id = p.id)) as duties_open,
                exists (select from residence_duty d where d.case_id = a.case_id
                    and not exists (select from residence_duty_end e where e.proposal_id = d.proposal_id)) as duties_in_force,
                exists (select from age_assessment g where g.case_id = a.case_id
                    and not exists (select from age_report r where r.assessment_id = g.id)) as age_doubted,
                owes_reports(a.case_id) as owes_reports,
                exists (select from rights_limitation_standing l where l.case_id = a.case_id and l.ended_because is null
                    and coalesce(l.limited_until >= now.day, true)) as rights_limited,
                exists (select from current_case_member m where m.case_id = a.case_id) as family,
                exists (select from current_case_member m join person p on p.id = m.person_id
                    where m.case_id = a.case_id and adult_from(p.birth_date) <= now.day) as adult_member,
                exists (select from case_event e where e.case_id = a.case_id and e.kind = ?) as identity_issued,
                greatest(consecutive_absences(a.case_id, 'INTERVIEW'), consecutive_absences(a.case_id, 'REPORT')) as absences,
                (select count(distinct c.person_id) from exclusion_consideration c where c.case_id = a.case_id
                    and not exists (select from exclusion_finding n where n.consideration_id = c.id)
                    and not exists (select from case_decision d where d.case_id = c.case_id and d.kind = 'PROTECTION'
                        and d.decided_at >= c.opened_at))
                    <= (select count(*) from current_case_member m where m.case_id = a.case_id) as somebody_unconsidered,
                status_held(a.case_id) is not null as holds_status,
                exists (select from status_review r where r.case_id = a.case_id
                    and not exists (select from status_review_end e where e.review_id = r.id)) as status_reviewed,
                exists (select from applicant_detention_consideration c where c.case_id = a.case_id
                    and not exists (select from applicant_detention_outcome o where o.consideration_id = c.id))
                    as detention_considered,
                s.id is not null as detained, s.released_at is not null as released,
                coalesce(s.lawful_until > now.moment, false) as may_be_held
            from protection_application a join case_file f on f.id = a.case_id
            cross join (select t as moment, legal_day(t) as day from (select cast(? as timestamptz)) i (t)) now
            left join applicant_detention_standing s on s.case_id = a.case_id and s.freed_at is null
            where a.case_id = ?""";

    private final JdbcClient database;
    private final ProcedureStart procedure;
    private final Clock clock;

    SideRoads(JdbcClient database, ProcedureStart procedure, Clock clock) {
        this.database = database;
        this.procedure = procedure;
        this.clock = clock;
    }

    /**
     * Where an application stands, as far as side roads depend on it.
     *
     * @param registered whether it was registered
     * @param screened whether it was screened
     * @param track its track
     * @param unaccompaniedChild whether the person is an unaccompanied child
     * @param applicant whether the person still is an applicant
     * @param held whether the person is held in whatever procedure
     * @param decided whether a decision on the application stands
     * @param trackChangeProposed whether a change of track waits for its answer
     * @param dutiesOpen whether duties of residence are proposed or in force
     * @param dutiesInForce whether such duties are in force
     * @param ageDoubted whether a report on the age is awaited
     * @param owesReports whether the person has to report changes
     * @param rightsLimited whether a limitation of rights is decided and not over
     * @param family whether the file covers a family member
     * @param adultMember whether one of them is an adult
     * @param identityIssued whether the registration has ended
     * @param absencesInARow interviews or reports missed in a row
     * @param somebodyUnconsidered whether the exclusion of some person of the file is not being considered
     * @param holdsStatus whether a status was given and has not ended
     * @param statusReviewed whether it is being reviewed
     * @param detentionConsidered whether the need for detention is being tested
     * @param detained whether there is a detention from which nobody was seen free
     * @param released whether its end is recorded
     * @param mayBeHeld whether the person may be held under it now
     * @param withdrawable asks whether a withdrawal can end the present step
     * @param proposable asks whether a proposal of withdrawal can end the present step
     * @param stoppable asks whether a ground of inadmissibility can stop the way to the interview
     */
    record Standing(
            boolean registered,
            boolean screened,
            Track track,
            boolean unaccompaniedChild,
            boolean applicant,
            boolean held,
            boolean decided,
            boolean trackChangeProposed,
            boolean dutiesOpen,
            boolean dutiesInForce,
            boolean ageDoubted,
            boolean owesReports,
            boolean rightsLimited,
            boolean family,
            boolean adultMember,
            boolean identityIssued,
            int absencesInARow,
            boolean somebodyUnconsidered,
            boolean holdsStatus,
            boolean statusReviewed,
            boolean detentionConsidered,
            boolean detained,
            boolean released,
            boolean mayBeHeld,
            BooleanSupplier withdrawable,
            BooleanSupplier proposable,
            BooleanSupplier stoppable) {}

    /**
     * Returns which of some side roads can be lawful in a file now; none where it is no application.
     *
     * @param asked which ones are of interest
     */
    @Transactional(readOnly = true)
    public Set<SideRoad> lawful(CaseFile file, Set<SideRoad> asked) {
        Set<SideRoad> lawful = EnumSet.noneOf(SideRoad.class);
        if (file.type() != CaseType.PROTECTION || asked.isEmpty()) {
            return lawful;
        }
        database.sql(STANDING)
                .params(
                        ProtectionApplication.IDENTITY_ISSUED,
                        Timestamp.from(clock.instant()),
                        file.id().value())
                .query((row, number) -> new Standing(
                        row.getBoolean("registered"),
                        row.getBoolean("screened"),
                        Track.valueOf(row.getString("track")),
                        row.getBoolean("unaccompanied_child"),
                        row.getBoolean("applicant"),
                        row.getBoolean("held"),
                        row.getBoolean("decided"),
                        row.getBoolean("track_change_proposed"),
                        row.getBoolean("duties_open"),
                        row.getBoolean("duties_in_force"),
                        row.getBoolean("age_doubted"),
                        row.getBoolean("owes_reports"),
                        row.getBoolean("rights_limited"),
                        row.getBoolean("family"),
                        row.getBoolean("adult_member"),
                        row.getBoolean("identity_issued"),
                        row.getInt("absences"),
                        row.getBoolean("somebody_unconsidered"),
                        row.getBoolean("holds_status"),
                        row.getBoolean("status_reviewed"),
                        row.getBoolean("detention_considered"),
                        row.getBoolean("detained"),
                        row.getBoolean("released"),
                        row.getBoolean("may_be_held"),
                        once(() -> procedure.awaitsWithdrawal(file.id())),
                        once(() -> procedure.awaitsWithdrawalProposal(file.id())),
                        once(() -> procedure.awaitsInadmissibility(file.id()))))
                .optional()
                .ifPresent(standing -> asked.stream()
                        .filter(road -> road.isLawful(file, standing))
                        .forEach(lawful::add));
        return lawful;
    }

    /** Several roads depend on the same answer, which is asked for at most once. */
    private static BooleanSupplier once(BooleanSupplier question) {
        return new BooleanSupplier() {
            private @Nullable Boolean answer;

            @Override
            public boolean getAsBoolean() {
                if (answer == null) {
                    answer = question.getAsBoolean();
                }
                return answer;
            }
        };
    }
}
