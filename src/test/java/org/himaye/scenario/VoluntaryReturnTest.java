package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.Refusals.refusalOf;

import java.sql.SQLException;
import java.util.UUID;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.protection.application.Channel;
import org.himaye.removal.RemovalDecisionEnded;
import org.himaye.removal.departure.ReturnExits;
import org.junit.jupiter.api.Test;

/** Voluntary return from the declaration to the exit (YUKK 60/A, 87). */
class VoluntaryReturnTest extends Scenario {

    @Test
    void whoeverWantsToGoHomeMayGoWithinTheFilingPeriod() throws SQLException {
        // Served on 20 October 2026: the filing period runs until 27 October.
        RemovalFile file = served();
        assertThat(file.obstacles(Purpose.EXECUTION)).contains("filing-window-open");
        long before = returnsOf2026();

        ReturnCase returning = declaredOn("2026-10-21T10:00", file);
        assertThat(returning.declaration().article()).isEqualTo("YUKK 60/A");
        assertThat(returning.letterIds()).contains("DOC-23");
        office.at("2026-10-22T10:00");
        returning.counselled(Fields.with("support", "CASH"));
        office.at("2026-10-23T09:00");
        returning.supportDecided("CASH", 15_000).journeyPlanned("2026-10-24T08:00");
        office.at("2026-10-24T08:30");
        returning.atTheGate("DEPARTED");

        assertThat(returning.isRunning()).isFalse();
        assertThat(returning.events())
                .containsSubsequence(
                        "RETURN_DECLARED",
                        "RETURN_COUNSELLED",
                        "RETURN_SUPPORT_DECIDED",
                        "RETURN_JOURNEY_PLANNED",
                        "RETURNED_VOLUNTARILY");
        assertThat(returnsOf2026()).isEqualTo(before + 1);
        assertThat(count("removal_execution", file.file())).isZero();
        assertThat(count("entry_ban", file.file())).isZero();
        assertThat(count("return_exit", file.file())).isEqualTo(1);
    }

    @Test
    void consentLiftsTheLockForThisReturnOnly() {
        RemovalFile file = served();

        declaredOn("2026-10-21T10:00", file);

        assertThat(file.obstacles(Purpose.RETURN)).doesNotContain("filing-window-open");
        assertThat(file.obstacles(Purpose.EXECUTION)).contains("filing-window-open");
        assertThat(file.asked("IRN", Purpose.RETURN).obstacles())
                .extracting(obstacle -> obstacle.code())
                .contains("consent-missing", "filing-window-open");
    }

    @Test
    void aDeclarationTakenBackEndsTheReturnAtEveryStepAndTheLockLivesAgain() {
        RemovalFile file = served();

        ReturnCase first = declaredOn("2026-10-21T10:00", file).revoked();
        assertThat(first.isRunning()).isFalse();
        assertThat(file.obstacles(Purpose.RETURN)).contains("filing-window-open", "consent-missing");

        ReturnCase second = declaredOn("2026-10-21T11:00", file)
                .counselled(Fields.with("support", "IN_KIND"))
                .revoked();
        assertThat(second.isRunning()).isFalse();

        ReturnCase third = declaredOn("2026-10-21T12:00", file)
                .counselled()
                .journeyPlanned("2026-10-22T08:00")
                .revoked();
        assertThat(third.isRunning()).isFalse();
        assertThat(file.obstacles(Purpose.RETURN)).contains("filing-window-open", "consent-missing");
        assertThat(third.events().stream().filter("RETURN_DECLARATION_REVOKED"::equals))
                .hasSize(3);
        // Saying it twice changes nothing.
        third.revoked();
        assertThat(third.events().stream().filter("RETURN_DECLARATION_REVOKED"::equals))
                .hasSize(3);
    }

    @Test
    void whoeverChangesTheirMindInTheCounsellingStays() {
        ReturnCase returning = declaredOn("2026-10-21T10:00", served()).counselled(Fields.with("wish", "TAKEN_BACK"));

        assertThat(returning.isRunning()).isFalse();
        assertThat(returning.events()).contains("RETURN_DECLARATION_REVOKED").doesNotContain("RETURN_COUNSELLED");
    }

    @Test
    void whoeverChangesTheirMindAtTheGateStays() throws SQLException {
        RemovalFile file = served();
        ReturnCase returning = declaredOn("2026-10-21T10:00", file).counselled().journeyPlanned("2026-10-22T08:00");

        office.at("2026-10-22T08:00");
        returning.atTheGate("TAKEN_BACK");

        assertThat(returning.isRunning()).isFalse();
        assertThat(count("return_exit", file.file())).isZero();
        assertThat(file.obstacles(Purpose.RETURN)).contains("filing-window-open");
    }

    @Test
    void aMissedJourneyIsPlannedAnew() {
        ReturnCase returning =
                declaredOn("2026-10-21T10:00", served()).counselled().journeyPlanned("2026-10-22T08:00");

        office.at("2026-10-22T09:00");
        returning.atTheGate("NOT_DEPARTED");

        assertThat(returning.nextTask()).isEqualTo("UserTask_PlanReturnJourney");
        assertThat(returning.events()).contains("RETURN_NOT_DEPARTED");
    }

    @Test
    void withoutSupportThePersonMayStillGo() {
        ReturnCase returning = declaredOn("2026-10-21T10:00", served()).counselled(Fields.with("support", "CASH"));

        returning.supportDecided("NONE", 0);

        assertThat(returning.nextTask()).isEqualTo("UserTask_PlanReturnJourney");
    }

    @Test
    void anAmountBelongsToSupportInCashOnly() {
        ReturnCase returning = declaredOn("2026-10-21T10:00", served()).counselled(Fields.with("support", "CASH"));

        assertThat(refusalOf(() -> returning.supportDecided("IN_KIND", 500)).fields())
                .extracting(field -> field.field())
                .containsExactly("amount");
        assertThat(refusalOf(() -> returning.supportDecided("CASH", 0)).fields())
                .extracting(field -> field.field())
                .containsExactly("amount");
    }

    @Test
    void aRiskThatWasFoundIsNotTalkedAway() {
        RemovalFile file = served();
        file.screened(RemovalFile.IRAQ, false);

        ReturnCase returning = declaredOn("2026-10-21T10:00", file).counselled().journeyPlanned("2026-10-22T08:00");
        office.at("2026-10-22T08:30");

        var refusal = refusalOf(() -> returning.atTheGate("DEPARTED"));
        assertThat(refusal.type().code()).isEqualTo("removal-barred");
        assertThat(file.obstacles(Purpose.RETURN)).containsExactly("screening-forbids");
    }

    @Test
    void anApplicantGoesHomeByOwnWish() throws SQLException {
        ProtectionCase applicant = office.lodged("2026-10-05T09:00", Office.VAN, Channel.PROVINCIAL_DIRECTORATE);
        CaseFile file = applicant.file();

        office.at("2026-10-21T10:00");
        ReturnCase returning = ReturnCase.declared(office, file, "AFG");
        assertThat(returning.declaration().article()).isEqualTo("YUKK 87");
        returning.counselled().journeyPlanned("2026-10-22T08:00");
        office.at("2026-10-22T08:30");
        returning.atTheGate("DEPARTED");

        assertThat(returning.isRunning()).isFalse();
        assertThat(count("return_exit", file)).isEqualTo(1);
        assertThat(returning.events()).contains("RETURNED_VOLUNTARILY");
    }

    @Test
    void aReturnEndsWithTheRemovalDecisionItWasDeclaredUnder() {
        RemovalFile file = served();
        ReturnCase returning = declaredOn("2026-10-21T10:00", file);

        Announcements.announce(
                office,
                file,
                new RemovalDecisionEnded(
                        file.file().id(),
                        file.decision().id().value(),
                        "ANNULLED",
                        Office.instant("2026-10-21T11:00")));

        assertThat(returning.isRunning()).isFalse();
        assertThat(returning.events()).contains("RETURN_DECLARATION_LAPSED");
        assertThat(file.obstacles(Purpose.RETURN)).contains("consent-missing");
    }

    private RemovalFile served() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office)
                .assessed()
                .screened(RemovalFile.IRAQ, true)
                .decided();
        office.at("2026-10-20T09:00");
        return file.served();
    }

    private ReturnCase declaredOn(String localTime, RemovalFile file) {
        office.at(localTime);
        return ReturnCase.declared(office, file.file(), RemovalFile.IRAQ);
    }

    private long returnsOf2026() {
        return Acting.call(
                ReturnCase.HEADQUARTERS, () -> office.bean(ReturnExits.class).returnsIn(2026));
    }

    private static long count(String table, CaseFile file) throws SQLException {
        UUID id = file.id().value();
        return Long.parseLong(Tables.single("select count(*) from " + table + " where case_id = ?", id));
    }
}
