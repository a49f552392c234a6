package org.himaye.removal.departure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.deadlines.StatutoryPeriods;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.removal.departure.CounselReturnSubmission.Risk;
import org.himaye.removal.departure.CounselReturnSubmission.Wish;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares a return: counselling, support if the headquarters approve, journey (YUKK 60/A, 87). */
@Service
public class ReturnPreparation {

    private final Returns returns;
    private final ReturnDeclarations declarations;
    private final RemovalGuard guard;
    private final StatutoryPeriods periods;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ReturnPreparation(
            Returns returns,
            ReturnDeclarations declarations,
            RemovalGuard guard,
            StatutoryPeriods periods,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.returns = returns;
        this.declarations = declarations;
        this.guard = guard;
        this.periods = periods;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What follows from the counselling.
     *
     * @param wishStands whether the person still wants to return
     * @param supportAsked whether the headquarters have to decide on support
     * @param supportDueAt when they should
     * @param journeyDueAt when the journey should be planned
     */
    public record Counselled(boolean wishStands, boolean supportAsked, Date supportDueAt, Date journeyDueAt) {}

    /** Records the counselling; a wish taken back ends the return. */
    @Transactional
    public Counselled counsel(TaskInHand task, CounselReturnSubmission submission) {
        ReturnDeclaration declaration = standing(task);
        boolean stands = submission.wish() == Wish.STANDS;
        Instant counselledAt = FieldChecks.instant(submission.counselledAt());
        new FieldChecks(clock)
                .notInTheFuture(submission.counselledAt(), "counselledAt")
                .notBefore(
                        counselledAt,
                        declaration.declaredAt().truncatedTo(ChronoUnit.MINUTES),
                        "counselledAt",
                        "the declaration")
                .requireByLaw(
                        declaration.article(),
                        !stands || submission.countryInformation(),
                        "countryInformation",
                        "required",
                        "Dönülecek ülkedeki durum anlatılmalıdır.",
                        "The situation in the country of return must be talked over.")
                .refuseIfAny();
        if (stands) {
            screen(declaration, submission);
            record(declaration, "RETURN_COUNSELLED", counselledAt, Map.of("supportAsked", submission.support()));
        } else {
            declarations.recordRevocation(declaration, counselledAt);
        }
        return new Counselled(stands, submission.support() != ReturnSupport.NONE, due("DL-RT-02"), due("DL-RT-03"));
    }

    /**
     * Records the headquarters' word on support.
     *
     * @return when the journey should be planned
     */
    @Transactional
    public Date decideSupport(TaskInHand task, DecideReturnSupportSubmission submission) {
        ReturnDeclaration declaration = standing(task);
        int amount = Optional.ofNullable(submission.amount()).orElse(0);
        new FieldChecks(clock)
                .require(
                        submission.granted().hasCash() == amount > 0,
                        "amount",
                        "inconsistent",
                        "Tutar yalnız nakdî destekte ve o zaman mutlaka yazılır.",
                        "An amount belongs to support in cash, and only there.")
                .refuseIfAny();
        Instant now = clock.instant();
        returns.addSupport(
                declaration,
                submission.granted(),
                amount,
                ReturnDeclarations.officer(currentActor).userId(),
                now);
        record(declaration, "RETURN_SUPPORT_DECIDED", now, Map.of("granted", submission.granted()));
        return due("DL-RT-03");
    }

    /**
     * Records the planned journey.
     *
     * @return when the person is to travel
     */
    @Transactional
    public Date planJourney(TaskInHand task, PlanReturnJourneySubmission submission) {
        ReturnDeclaration declaration = standing(task);
        new FieldChecks(clock)
                .inTheFuture(submission.travelsAt(), "travelsAt")
                .require(
                        submission.documentReady(),
                        "documentReady",
                        "required",
                        "Geçerli bir seyahat belgesi olmadan yolculuk planlanamaz.",
                        "No journey is planned without a travel document.")
                .refuseIfAny();
        Instant travelsAt = FieldChecks.instant(submission.travelsAt());
        returns.addJourney(
                declaration,
                travelsAt,
                submission.borderGate(),
                ReturnDeclarations.officer(currentActor).userId(),
                clock.instant());
        record(declaration, "RETURN_JOURNEY_PLANNED", clock.instant(), Map.of("travelsAt", travelsAt));
        return Date.from(travelsAt);
    }

    /** A risk is always recorded; that there is none, only where nobody has found one before (YUKK 4, INV-03). */
    private void screen(ReturnDeclaration declaration, CounselReturnSubmission submission) {
        boolean safe = submission.risk() == Risk.NONE_FOUND;
        boolean forbidden =
                guard.ask(declaration.personId(), declaration.destination(), Purpose.QUESTION).obstacles().stream()
                        .anyMatch(obstacle -> obstacle.code().equals("screening-forbids"));
        if (!safe || !forbidden) {
            returns.addScreening(
                    declaration,
                    safe,
                    submission.riskReasons(),
                    ReturnDeclarations.officer(currentActor).userId(),
                    clock.instant());
        }
    }

    /** Returns the declaration that a task is about, which must stand. */
    private ReturnDeclaration standing(TaskInHand task) {
        ReturnDeclaration declaration =
                returns.find(UUID.fromString(String.valueOf(task.subjectId()))).orElseThrow(CaseFiles::notFound);
        ReturnDeclarations.requireStanding(declaration);
        return declaration;
    }

    private void record(ReturnDeclaration declaration, String kind, Instant occurredAt, Map<String, ?> detail) {
        journal.record(declaration.caseId(), declaration.province(), kind, occurredAt, declaration.article(), detail);
    }

    private Date due(String rule) {
        return Date.from(periods.compute(rule, clock.instant()).endsAt().minusMillis(1));
    }
}
