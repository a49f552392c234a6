package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.TasksOfFormerMembers;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.compartment.VictimLetters;
import org.himaye.trafficking.compartment.VictimTeams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sealed file is read by its team alone, every reading is on record, and the team is changed from within. */
class SealedFilePagesTest extends Scenario {

    private static final Actor SECOND =
            new Actor("van.trafficking-expert-2", Set.of("trafficking-expert"), Set.of(Office.VAN));

    private SealedFile file;

    @BeforeEach
    void openFile() {
        office.at("2026-11-02T09:00");
        file = SealedFile.opened(office);
    }

    @Test
    void theTeamSeesItsFileAndItsReadingIsOnRecord() throws SQLException {
        Caller expert = Caller.browser(office, SealedFile.EXPERT);

        var list = expert.get("/sealed-files");
        var page = expert.get(file.page());

        assertThat(list.body()).contains(file.number());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(file.number(), SealedFile.SECRET, "van.victim-case-manager", "Yönlendirme alındı");
        assertThat(file.lines("VICTIM_FILE_READ")).isOne();
        assertThat(expert.get("/sealed-files/" + file.id()).status()).isEqualTo(200);
        assertThat(file.lines("VICTIM_FILE_READ")).isEqualTo(2);
    }

    @Test
    @Attacks(value = "INV-19", by = Way.REST)
    void everybodyElseFindsTheSameAsForAFileThatDoesNotExist() {
        for (String account : List.of(
                "van.front-desk",
                "van.provincial-director",
                "istanbul.trafficking-expert",
                "merkez.hq-protection",
                "merkez.auditor",
                "merkez.data-protection-officer",
                "merkez.system-admin")) {
            Caller other = Caller.browser(office, account);
            var unknown = other.get(SealedFile.unknownPage());
            for (String path : List.of(file.page(), "/sealed-files/" + file.id())) {
                var answer = other.get(path);
                assertThat(answer.status()).as(account).isEqualTo(404).isEqualTo(unknown.status());
                assertThat(answer.steadyBody()).as(account).isEqualTo(unknown.steadyBody());
            }
            assertThat(other.get("/sealed-files").body()).as(account).doesNotContain(file.number());
            assertThat(other.get("/cases/" + file.number()).steadyBody())
                    .as(account)
                    .isEqualTo(other.get("/cases/65-MT-2026-999999").steadyBody());
        }
    }

    @Test
    @Attacks(value = "INV-19", by = Way.DOMAIN)
    void theDomainShowsNothingToWhoIsOnNoTeam() {
        for (Actor other : List.of(
                Office.officer(Office.ISTANBUL, "trafficking-expert"),
                Office.officer(Office.VAN, "provincial-director"),
                Office.officer(Office.VAN, "hq-protection"))) {
            VictimFiles files = office.bean(VictimFiles.class);
            for (Runnable attempt : List.<Runnable>of(
                    () -> files.get(file.id()),
                    () -> files.find(file.number()),
                    () -> files.read(file.id()),
                    () -> files.enter(file.id(), "X", null, Office.instant("2026-11-02T09:00"), "x"),
                    () -> files.close(file.id(), "X", Office.instant("2026-11-02T09:00")),
                    () -> office.bean(VictimLetters.class)
                            .open(file.id(), file.id().value()),
                    () -> office.bean(VictimTeams.class)
                            .join(file.id(), other.userId(), OfficerGroup.TRAFFICKING_EXPERT))) {
                assertThatThrownBy(() -> SealedFile.as(office, other, () -> {
                            attempt.run();
                            return true;
                        }))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("not-found");
            }
            assertThat(SealedFile.as(office, other, () -> files.latest(file.id(), "REFERRAL_RECEIVED", Object.class)))
                    .isEmpty();
            assertThat(SealedFile.as(
                            office, other, () -> office.bean(VictimTeams.class).seats(file.id())))
                    .isEmpty();
        }
    }

    @Test
    @Attacks(value = "INV-19", by = Way.SQL)
    void theApplicationsRoleReadsNoRowOfAFileForWhoIsOnNoTeam() throws SQLException {
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            for (String actor :
                    List.of("van.provincial-director", "istanbul.trafficking-expert", "merkez.auditor", "")) {
                connection.setAutoCommit(false);
                statement.execute("select set_config('himaye.actor', '" + actor + "', true),"
                        + " set_config('himaye.provinces', '*', true)");
                for (String table : List.of(
                        "victim_file where id",
                        "victim_team where file_id",
                        "victim_entry where file_id",
                        "victim_clock where file_id",
                        "victim_letter where file_id",
                        "sealed_ledger_entry where case_id")) {
                    try (var rows =
                            statement.executeQuery("select count(*) from " + table + " = '" + file.id() + "'")) {
                        rows.next();
                        assertThat(rows.getInt(1)).as(actor + " " + table).isZero();
                    }
                }
                connection.rollback();
            }
            for (String forgery : List.of(
                    "insert into emergency_access select gen_random_uuid(), 'merkez.auditor', '65', now(), now() + interval"
                            + " '1 hour', current_date, null, '" + file.number() + "', ''::bytea",
                    "insert into victim_team values ('" + file.id()
                            + "', 'merkez.auditor', 'auditor', 'merkez.auditor', now(), null)",
                    "update victim_entry set content = ''::bytea",
                    "delete from sealed_ledger_entry",
                    "select leave_teams_of_province('65', '" + SealedFile.EXPERT + "', 'trafficking-expert')")) {
                statement.execute("select set_config('himaye.actor', 'merkez.auditor', true),"
                        + " set_config('himaye.provinces', '65', true)");
                assertThatThrownBy(() -> statement.execute(forgery)).as(forgery).isInstanceOf(SQLException.class);
                connection.rollback();
            }
        }
    }

    @Test
    void theTeamTakesPeopleOfTheDeskAndLetsThemGo() {
        Caller expert = Caller.browser(office, SealedFile.EXPERT);

        var joined = expert.posted(file.page(), file.page() + "/team", "seat=shelter-manager/van.shelter-manager");
        assertThat(joined.status()).isEqualTo(302);
        assertThat(members()).contains("van.shelter-manager");
        Caller manager = Caller.browser(office, "van.shelter-manager");
        assertThat(manager.get(file.page()).status()).isEqualTo(200);

        assertThat(expert.posted(file.page(), file.page() + "/team/leave", "userId=van.shelter-manager")
                        .status())
                .isEqualTo(302);
        assertThat(members()).doesNotContain("van.shelter-manager");
        assertThat(manager.get(file.page()).status()).isEqualTo(404);
    }

    @Test
    void nobodyJoinsFromOutsideTheDeskAndNobodyLeavesAlone() {
        Caller expert = Caller.browser(office, SealedFile.EXPERT);

        for (String seat : List.of(
                "seat=trafficking-expert/istanbul.trafficking-expert",
                "seat=auditor/merkez.auditor",
                "seat=",
                "seat=x/y")) {
            assertThat(expert.posted(file.page(), file.page() + "/team", seat).status())
                    .as(seat)
                    .isEqualTo(404);
        }
        var own = expert.posted(file.page(), file.page() + "/team/leave", "userId=" + SealedFile.EXPERT);
        assertThat(own.status()).isEqualTo(302);
        assertThat(expert.get(file.page()).body()).contains("Sizi ekipten başka bir üye çıkarır");
        assertThat(members()).contains(SealedFile.EXPERT);
        Caller governor = Caller.browser(office, "van.governor-approver");
        assertThat(governor.posted(file.page(), file.page() + "/team/leave", "userId=" + SealedFile.EXPERT)
                        .status())
                .as("who does not lead the team")
                .isEqualTo(404);
    }

    @Test
    void theHeadquartersAppointTheDeskAndSeeNoneOfItsFiles() {
        Caller headquarters = Caller.browser(office, "merkez.hq-protection");
        String appointment = "province=65&group=trafficking-expert&userId=";

        assertThat(headquarters
                        .posted("/sealed-desks", "/sealed-desks/appointments", appointment + "van.interview-officer")
                        .status())
                .isEqualTo(302);
        var page = headquarters.get("/sealed-desks");
        assertThat(page.body()).contains("van.interview-officer").doesNotContain(file.number());
        assertThat(headquarters
                        .posted("/sealed-desks", "/sealed-desks/appointments", "province=99&group=x&userId=a+b")
                        .status())
                .isEqualTo(302);
        assertThat(headquarters.get("/sealed-desks").body()).contains("geçerli değil");

        headquarters.posted("/sealed-desks", "/sealed-desks/dismissals", appointment + "van.interview-officer");
        assertThat(headquarters.get("/sealed-desks").body()).doesNotContain("van.interview-officer");
        assertThat(Caller.browser(office, "van.provincial-director")
                        .get("/sealed-desks")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoLeavesTheDeskLeavesItsTeamsAtOnce() {
        assertThat(members()).contains(SECOND.userId());
        var teams = office.bean(VictimTeams.class);
        Actor headquarters = Office.officer(Office.VAN, "hq-protection");
        try {
            SealedFile.as(office, headquarters, () -> {
                teams.dismiss(Office.VAN, SECOND.userId(), OfficerGroup.TRAFFICKING_EXPERT);
                return true;
            });

            assertThat(members()).doesNotContain(SECOND.userId());
            assertThatThrownBy(() -> SealedFile.as(
                            office, SECOND, () -> office.bean(VictimFiles.class).get(file.id())))
                    .hasMessage("not-found");
            SealedFile.as(office, Actor.SYSTEM, () -> {
                office.bean(TasksOfFormerMembers.class).takeAway();
                return true;
            });
        } finally {
            SealedFile.as(office, headquarters, () -> {
                teams.appoint(Office.VAN, SECOND.userId(), OfficerGroup.TRAFFICKING_EXPERT);
                return true;
            });
        }
    }

    @Test
    void whoLeavesTheDeskOfTheHeadquartersLeavesTheTeamsItServed() {
        String expert = "merkez.desk-" + UUID.randomUUID();
        changed(teams -> teams.appoint("00", expert, OfficerGroup.TRAFFICKING_EXPERT));
        changed(teams -> teams.appoint(Office.VAN, expert, OfficerGroup.TRAFFICKING_EXPERT));
        // Bursa has no desk of its own.
        SealedFile served = SealedFile.opened(office, "16");
        SealedFile own = SealedFile.opened(office);
        assertThat(members(served)).contains(expert);
        assertThat(members(own)).contains(expert);

        changed(teams -> teams.dismiss("00", expert, OfficerGroup.TRAFFICKING_EXPERT));

        assertThat(members(served)).doesNotContain(expert);
        assertThat(members(own)).contains(expert);
        changed(teams -> teams.dismiss(Office.VAN, expert, OfficerGroup.TRAFFICKING_EXPERT));
        assertThat(members(own)).doesNotContain(expert);
    }

    @Test
    void everyAppointmentAndItsEndIsOnRecordWithWhoMadeIt() throws SQLException {
        String expert = "van.desk-" + UUID.randomUUID();
        changed(teams -> teams.appoint(Office.VAN, expert, OfficerGroup.TRAFFICKING_EXPERT));
        changed(teams -> teams.appoint(Office.VAN, expert, OfficerGroup.TRAFFICKING_EXPERT));
        changed(teams -> teams.dismiss(Office.VAN, expert, OfficerGroup.TRAFFICKING_EXPERT));
        changed(teams -> teams.dismiss(Office.VAN, expert, OfficerGroup.TRAFFICKING_EXPERT));
        office.at("2026-11-03T09:00");
        SealedFile.as(office, new Actor("merkez.successor", Set.of("hq-protection"), Set.of("*")), () -> {
            office.bean(VictimTeams.class).appoint(Office.VAN, expert, OfficerGroup.TRAFFICKING_EXPERT);
            return true;
        });

        assertThat(Tables.single(
                        "select appointed_by || ' ' || (appointed_at at time zone 'Europe/Istanbul')::date || ' '"
                                + " || (ended_at is null) from trafficking_desk where user_id = ?",
                        expert))
                .isEqualTo("merkez.successor 2026-11-03 true");
        assertThat(Tables.single(
                        "select string_agg(action || ' ' || actor, ', ' order by sequence_number) from ledger_entry"
                                + " where facts like '%' || ? || '%'",
                        expert))
                .isEqualTo("DESK_APPOINTED merkez.hq-protection, DESK_DISMISSED merkez.hq-protection,"
                        + " DESK_APPOINTED merkez.successor");
        assertThat(Tables.single(
                        "select string_agg(distinct facts || coalesce(province, '') || coalesce(case_id::text, ''), '')"
                                + " from ledger_entry where facts like '%' || ? || '%'",
                        expert))
                .as("a line of the province would tell all of its officers")
                .isEqualTo("{\"group\":\"trafficking-expert\",\"province\":\"65\",\"user\":\"" + expert + "\"}");
        changed(teams -> teams.dismiss(Office.VAN, expert, OfficerGroup.TRAFFICKING_EXPERT));
    }

    @Test
    void aLineOfTheLedgerHoldsTheHashOfEachEntryAsItLiesThere() throws SQLException {
        assertThat(Tables.single(
                        "select count(*) || ' ' || bool_and(l.facts like '%\"sha256\":\"' || encode(sha256(e.content), 'hex')"
                                + " || '\"%') from victim_entry e left join sealed_ledger_entry l on l.case_id = e.file_id"
                                + " and l.facts like '%' || e.id || '%' where e.file_id = ?",
                        file.id().value()))
                .isEqualTo("1 true");
    }

    @Test
    @Attacks(value = "INV-19", by = Way.SQL)
    void anEntryOrALetterThatWasPutIntoAnotherFileIsNotRead() throws SQLException {
        VictimCase from = VictimCase.referred(office);
        VictimCase into = VictimCase.referred(office);
        VictimLetters letters = office.bean(VictimLetters.class);
        Actor expert = into.expert();
        UUID own = SealedFile.as(office, expert, () -> letters.of(into.id()))
                .get(0)
                .id();
        assertThat(SealedFile.as(office, expert, () -> letters.open(into.id(), own)))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(into.events()).contains("REFERRAL_RECEIVED");
        String copy = "insert into victim_letter (id, file_id, document_id, issued_at, issued_by, sha256, pdf)"
                + " select '%s', '%s', document_id, issued_at, issued_by, %s, pdf from victim_letter where file_id = '%s'";
        UUID foreign = UUID.randomUUID();
        UUID doubled = UUID.randomUUID();
        String unlike = "0".repeat(64);

        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(copy.formatted(foreign, into.id(), "sha256", from.id()));
            statement.execute(
                    copy.formatted(doubled, into.id(), "'" + unlike + "'", into.id()) + " and id = '" + own + "'");
            statement.execute("insert into victim_entry (id, file_id, kind, article, occurred_at, content, recorded_by,"
                    + " recorded_at) select gen_random_uuid(), '" + into.id()
                    + "', kind, article, occurred_at, content,"
                    + " recorded_by, recorded_at from victim_entry where file_id = '" + from.id() + "'");
        }

        for (UUID letter : List.of(foreign, doubled)) {
            assertThatThrownBy(() -> SealedFile.as(office, expert, () -> letters.open(into.id(), letter)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("A sealed letter is not where it was written");
        }
        assertThatThrownBy(into::events)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Sealed content is not where it was written");
    }

    private void changed(Consumer<VictimTeams> change) {
        SealedFile.as(office, Office.officer(Office.VAN, "hq-protection"), () -> {
            change.accept(office.bean(VictimTeams.class));
            return true;
        });
    }

    private List<String> members() {
        return members(file);
    }

    private List<String> members(SealedFile of) {
        return SealedFile.as(
                        office,
                        Actor.SYSTEM,
                        () -> office.bean(VictimTeams.class).seats(of.id()))
                .stream()
                .map(VictimTeams.Seat::userId)
                .toList();
    }
}
