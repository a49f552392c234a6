package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.CaseMemberships;
import org.himaye.casefile.MembershipEnd;
import org.himaye.protection.application.ComingOfAgeTables.Answer;
import org.himaye.protection.application.ComingOfAgeTables.ComingOfAge;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks after whoever comes of age while an application is open (YUKK 65/3, 66). A family member is asked in person whether they
 * consent or want an application of their own; until there is an answer they stay covered. For a child alone representation ends.
 */
@Service
public class ComingsOfAge {

    private static final String CONSENT = "YUKK 65/3";
    private static final String CHILD_ALONE = "YUKK 66";
    private static final String FOLLOW_UP = "DL-PR-24";

    private final ProtectionApplications applications;
    private final ComingOfAgeTables tables;
    private final ComingOfAgeProcess process;
    private final Families families;
    private final CaseMemberships memberships;
    private final Screening screening;
    private final ProtectionLetters letters;
    private final ProcedureClocks clocks;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ComingsOfAge(
            ProtectionApplications applications,
            ComingOfAgeTables tables,
            ComingOfAgeProcess process,
            Families families,
            CaseMemberships memberships,
            Screening screening,
            ProtectionLetters letters,
            ProcedureClocks clocks,
            CaseFiles files,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.tables = tables;
        this.process = process;
        this.families = families;
        this.memberships = memberships;
        this.screening = screening;
        this.letters = letters;
        this.clocks = clocks;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Looks for everybody who has come of age in an open file, and gives them to somebody. Looking again changes nothing.
     *
     * @return how many were given to somebody now
     */
    @Transactional
    public int look() {
        tables.takeTurns();
        List<ComingOfAge> found = tables.unrecorded(LegalTime.dayOf(clock.instant()));
        found.forEach(this::give);
        return found.size();
    }

    /** Looks for them in one case in the same way. */
    @Transactional
    public void lookAt(CaseId caseId) {
        tables.unrecorded(LegalTime.dayOf(clock.instant())).stream()
                .filter(found -> found.caseId().equals(caseId))
                .forEach(this::give);
    }

    private void give(ComingOfAge found) {
        Instant birthday = found.adultFrom().atStartOfDay(LegalTime.ZONE).toInstant();
        tables.add(found, clock.instant());
        journal.record(
                found.caseId(),
                found.province(),
                found.unaccompanied() ? "CHILD_CAME_OF_AGE" : "MEMBER_CAME_OF_AGE",
                birthday,
                found.unaccompanied() ? CHILD_ALONE : CONSENT,
                Map.of("person", found.person(), "comingOfAge", found.id()));
        process.start(
                found.caseId(),
                found.province(),
                files.get(found.caseId()).caseNumber(),
                found.id(),
                found.unaccompanied(),
                clocks.taskDue(FOLLOW_UP, birthday));
    }

    /**
     * Records what a family member who has come of age says (YUKK 65/3).
     *
     * @throws Refusal {@link ProtectionProblem#FAMILY_CHANGE_NOT_POSSIBLE} if nobody waits for an answer,
     *     {@link ProtectionProblem#FAMILY_IS_DECIDED}; invalid request for fields that do not hold
     */
    @Transactional
    public void answer(UUID comingOfAge, AskAdultMemberSubmission submission) {
        ComingOfAge found = waiting(comingOfAge, false);
        ProtectionApplication application = applications.get(found.caseId());
        CaseFile file = files.get(found.caseId());
        families.requireUndecided(file);
        Instant askedAt = FieldChecks.instant(submission.askedAt());
        check(found, submission.askedAt(), "askedAt", CONSENT).refuseIfAny();
        Answer answer = Answer.valueOf(submission.answer().name());
        // The answer stands before the person leaves, so that nobody takes the question back that is being answered.
        tables.answer(
                found, answer, askedAt, submission.proof(), currentActor.get().userId(), clock.instant());
        if (answer == Answer.OWN_APPLICATION) {
            families.leave(
                    file.caseNumber(),
                    found.person(),
                    new Families.Leaving(MembershipEnd.Reason.OWN_APPLICATION, askedAt, submission.proof(), Set.of()));
            return;
        }
        memberships.consented(file, found.person(), askedAt);
        CaseMember member = files.members(file.id()).stream()
                .filter(covered -> covered.personId().equals(found.person()))
                .findFirst()
                .orElseThrow();
        // A registration that is still to come issues the letter itself.
        if (application.registeredAt() != null) {
            letters.familyConsent(file, application, member);
        }
        journal.record(
                file.id(), file.province(), "MEMBER_CONSENTED", askedAt, CONSENT, Map.of("person", found.person()));
    }

    /**
     * Records that what was for a child alone has ended, and asks for special needs again (YUKK 66, 67, 75/3).
     *
     * @throws Refusal {@link ProtectionProblem#FAMILY_CHANGE_NOT_POSSIBLE} if nothing waits for it; invalid request for fields
     *     that do not hold
     */
    @Transactional
    public void endRepresentation(UUID comingOfAge, EndRepresentationSubmission submission) {
        ComingOfAge found = waiting(comingOfAge, true);
        ProtectionApplication application = applications.get(found.caseId());
        check(found, submission.endedAt(), "endedAt", CHILD_ALONE).refuseIfAny();
        Instant endedAt = FieldChecks.instant(submission.endedAt());
        tables.answer(
                found,
                Answer.REPRESENTATION_ENDED,
                endedAt,
                submission.record(),
                currentActor.get().userId(),
                clock.instant());
        applications.markUnaccompaniedChild(found.caseId(), false);
        journal.record(
                found.caseId(),
                found.province(),
                "REPRESENTATION_ENDED",
                endedAt,
                CHILD_ALONE,
                Map.of("person", found.person(), "adultFrom", found.adultFrom()));
        // An application that was not screened yet is asked about needs then.
        if (application.screening() != null) {
            process.prioritise(
                    found.caseId(),
                    screening.askAgain(found.caseId(), submission.needs()).taskPriority());
        }
    }

    private FieldChecks check(ComingOfAge found, LocalDateTime value, String field, String article) {
        LocalDate day = value.toLocalDate();
        return new FieldChecks(clock)
                .notInTheFuture(value, field)
                .requireByLaw(
                        article,
                        !day.isBefore(found.adultFrom()),
                        field,
                        "before-majority",
                        "Kişinin on sekiz yaşını doldurduğu günden önce olamaz.",
                        "It cannot lie before the day on which the person came of age.");
    }

    private ComingOfAge waiting(UUID id, boolean unaccompanied) {
        return tables.waiting(id)
                .filter(found -> found.unaccompanied() == unaccompanied)
                .orElseThrow(() -> new Refusal(
                        ProtectionProblem.FAMILY_CHANGE_NOT_POSSIBLE,
                        new LocalizedText("Bekleyen bir erginlik işlemi yok.", "Nobody waits for an answer."),
                        unaccompanied ? CHILD_ALONE : CONSENT));
    }
}
