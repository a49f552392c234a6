package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.TestDatabase;
import org.himaye.shared.Actor;
import org.himaye.shared.Refusal;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.emergency.EmergencyAccess;
import org.himaye.trafficking.emergency.EmergencyAccesses;
import org.himaye.trafficking.emergency.EmergencyRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emergency access: a reason, a time limit, a notice, a review on the next day; and the same whether or not there is a file. */
class EmergencyAccessTest extends Scenario {

    private static final Actor LIAISON = Office.officer(Office.ISTANBUL, "law-enforcement-liaison");
    private static final Actor OFFICER =
            new Actor("merkez.data-protection-officer", Set.of("data-protection-officer"), Set.of("*"));
    private static final Actor AUDITOR = new Actor("merkez.auditor", Set.of("auditor"), Set.of("*"));
    private static final String REASON = "Kişi kayıp, arayanlar evine gelmiş; ekibe ulaşılamıyor.";
    private static final String FINDINGS = "Gerekçe araştırıldı ve yerinde bulundu.";

    private static final String NO_RIGHT = "42501";

    private SealedFile file;
    private EmergencyAccesses accesses;

    @BeforeEach
    void openFile() {
        office.at("2026-11-02T09:00");
        file = SealedFile.opened(office);
        accesses = office.bean(EmergencyAccesses.class);
    }

    @Test
    void anOfficerReadsForAsLongAsTheAccessLastsAndChangesNothing() throws SQLException {
        UUID access = request(LIAISON, file.number(), 2);

        assertThat(opened(LIAISON, access)).extracting(VictimFile::number).containsExactly(file.number());
        assertThat(SealedFile.as(
                        office, LIAISON, () -> office.bean(VictimFiles.class).read(file.id())))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.content()).contains(SealedFile.SECRET));
        assertThatThrownBy(() -> SealedFile.as(
                        office,
                        LIAISON,
                        () -> office.bean(VictimFiles.class)
                                .enter(file.id(), "NOTHING", null, Office.instant("2026-11-02T09:00"), "x")))
                .as("nothing can be written")
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(NO_RIGHT));
        assertThat(file.lines("EMERGENCY_ACCESS_FOUND")).isOne();
        assertThat(file.lines("VICTIM_FILE_READ")).isOne();
        assertThat(file.lines("NOTHING")).isZero();
    }

    @Test
    @Attacks(
            value = "INV-19",
            by = {Way.REST, Way.SQL})
    void anEmergencyOpensLettersAndNoAddressAndNoTable() throws SQLException {
        VictimCase victim = VictimCase.referred(office);
        String number = victim.file().number();
        String letter = Tables.single(
                "select id::text from victim_letter where file_id = ?",
                victim.id().value());
        String clock = Tables.single(
                "select max(id)::text from victim_clock where file_id = ?",
                victim.id().value());
        UUID access = request(LIAISON, number, 2);
        assertThat(opened(LIAISON, access)).hasSize(1);
        Caller liaison = Caller.browser(office, LIAISON.userId());

        assertThat(liaison.get("/sealed-files/" + number + "/letters/" + letter).status())
                .isEqualTo(200);
        assertThat(Tables.single(
                        "select string_agg(actor, ' ') from sealed_ledger_entry where action = 'VICTIM_LETTER_READ'"
                                + " and case_id = ?",
                        victim.id().value()))
                .isEqualTo(LIAISON.userId());
        assertThat(liaison.posted(
                                "/sealed-files/" + number,
                                "/sealed-files/" + number + "/team",
                                "seat=victim-case-manager/van.victim-case-manager")
                        .status())
                .isEqualTo(404);

        for (String sql : List.of(
                "insert into victim_team (file_id, user_id, group_id, joined_by, joined_at) values ('" + victim.id()
                        + "', '" + LIAISON.userId() + "', 'trafficking-expert', '" + LIAISON.userId() + "', now())",
                "insert into victim_file (id, number, province, foreigner, stage, opened_at) values (gen_random_uuid(),"
                        + " '65-MT-2026-900002', '65', true, 'IDENTIFICATION', now())",
                "insert into victim_clock (file_id, rule_id, occurrence, state, start_fact, ends_at, recorded_by,"
                        + " recorded_at) values ('" + victim.id() + "', 'DL-TH-04', 9, 'RUNNING', now(), now(), '"
                        + LIAISON.userId() + "', now())",
                "update victim_clock set ends_at = now() where id = " + clock,
                "update victim_file set number = 'x' where id = '" + victim.id() + "'",
                "delete from victim_team where file_id = '" + victim.id() + "'",
                "delete from victim_file where id = '" + victim.id() + "'")) {
            assertThat(SealedTables.refused(LIAISON.userId(), sql).getSQLState())
                    .as(sql)
                    .isEqualTo(NO_RIGHT);
        }
        // What the role may change in rows of others, it changes in none.
        for (String sql : List.of(
                "update victim_team set left_at = now() where file_id = '" + victim.id() + "'",
                "update victim_file set stage = 'CLOSED', closed_at = now(), closed_as = 'X' where id = '" + victim.id()
                        + "'")) {
            assertThat(SealedTables.changed(LIAISON.userId(), sql)).as(sql).isZero();
        }
    }

    @Test
    @Attacks(
            value = "INV-19",
            by = {Way.REST, Way.SQL})
    void noEmergencyOpensTheAddressOfAShelter() throws SQLException {
        SupportCase support =
                SupportCase.begun(office).permitted().assessed().agreed().placed("ANK-1");
        String number = support.file().number();
        assertThat(opened(LIAISON, request(LIAISON, number, 2))).hasSize(1);
        Caller liaison = Caller.browser(office, LIAISON.userId());

        assertThat(liaison.get("/sealed-files/" + number).status()).isEqualTo(200);
        assertThat(liaison.get("/sealed-files/" + number + "/shelter-address").status())
                .isEqualTo(404);
        assertThat(Caller.browser(office, "van.victim-case-manager")
                        .get("/sealed-files/" + number + "/shelter-address")
                        .status())
                .isEqualTo(200);
        for (String table : List.of("shelter_address", "shelter_placement")) {
            assertThat(SealedTables.read(LIAISON.userId(), "select count(*) from " + table))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    @Test
    void nobodyTakesNoteOfTheirOwnAccess() {
        Actor both = new Actor("merkez.hq-protection", Set.of("hq-protection", "data-protection-officer"), Set.of("*"));
        UUID access = request(both, file.number(), 1);

        assertThatThrownBy(() -> SealedFile.as(office, both, () -> {
                    accesses.takeNote(access);
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("forbidden");
        assertThat(find(OFFICER, access).notedAt()).isNull();
    }

    @Test
    void aFileIsFoundByThePersonAlsoUnderAnotherRecord() {
        UUID access = request(LIAISON, file.foreignerNumber(), 1);

        assertThat(opened(LIAISON, access)).extracting(VictimFile::number).containsExactly(file.number());
    }

    @Test
    @Attacks(value = "INV-19", by = Way.TIMER)
    void theAccessEndsWithItsTime() {
        UUID access = request(LIAISON, file.number(), 2);
        office.at("2026-11-02T10:59");
        assertThat(opened(LIAISON, access)).hasSize(1);

        office.at("2026-11-02T11:00");

        assertThatThrownBy(() -> opened(LIAISON, access))
                .isInstanceOf(Refusal.class)
                .hasMessage("not-found");
        assertThatThrownBy(() -> SealedFile.as(
                        office, LIAISON, () -> office.bean(VictimFiles.class).get(file.id())))
                .isInstanceOf(Refusal.class)
                .hasMessage("not-found");
        assertThat(SealedFile.as(
                        office, LIAISON, () -> office.bean(VictimFiles.class).inEmergency(access)))
                .isEmpty();
    }

    @Test
    @Attacks(value = "INV-19", by = Way.SQL)
    void whereNobodyTrainsTheDatabaseBelievesItsOwnClockOnly() throws SQLException {
        UUID access = request(LIAISON, file.number(), 2);
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("update training_clock set allowed = false");
            statement.execute("select set_config('himaye.now', '2026-11-02T06:30:00Z', true),"
                    + " set_config('himaye.actor', '" + LIAISON.userId() + "', true)");
            try (var rows = statement.executeQuery("select abs(extract(epoch from application_time() -"
                    + " clock_timestamp())) < 5, (select count(*) from files_in_emergency('" + access + "'))")) {
                rows.next();
                assertThat(rows.getBoolean(1)).isTrue();
                assertThat(rows.getInt(2))
                        .isEqualTo(java.time.Instant.now().isAfter(Office.instant("2026-11-02T11:00")) ? 0 : 1);
            }
            // The clock goes on while the request is written; the longest access is a whole day nevertheless.
            UUID longest = UUID.randomUUID();
            statement.execute("select request_emergency_access('" + longest + "', '', '" + file.number()
                    + "', 24, '34', ''::bytea)");
            try (var rows = statement.executeQuery("select expires_at - requested_at = interval '24 hours' from"
                    + " emergency_access where id = '" + longest + "'")) {
                rows.next();
                assertThat(rows.getBoolean(1)).isTrue();
            }
            owner.rollback();
        }
    }

    @Test
    void theAccessOfSomebodyElseIsNotThere() {
        UUID access = request(LIAISON, file.number(), 2);
        Actor other = Office.officer(Office.VAN, "law-enforcement-liaison");

        assertThatThrownBy(() -> opened(other, access))
                .isInstanceOf(Refusal.class)
                .hasMessage("not-found");
        assertThatThrownBy(() -> SealedFile.as(office, other, () -> accesses.mine(access)))
                .isInstanceOf(Refusal.class)
                .hasMessage("not-found");
        assertThatThrownBy(() -> SealedFile.as(
                        office, other, () -> office.bean(VictimFiles.class).find(file.number())))
                .hasMessage("not-found");
    }

    @Test
    void askingWithoutAReasonOrALimitIsRefusedWithEveryField() {
        assertThatThrownBy(() ->
                        SealedFile.as(office, LIAISON, () -> accesses.request(new EmergencyRequest(" ", "kısa", 25))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(problem -> problem.field())
                                .containsExactly("subject", "reason", "hours"));
        for (String account : List.of("front-desk", "interview-officer", "removal-officer", "kpi-analyst")) {
            assertThatThrownBy(() -> request(Office.officer(Office.VAN, account), file.number(), 1))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("forbidden");
        }
    }

    @Test
    void noticeAndReviewAreTheSameWhetherOrNotThereIsAFile() {
        UUID real = request(LIAISON, file.number(), 1);
        UUID none = request(LIAISON, "65-MT-2026-999999", 1);
        assertThat(opened(LIAISON, real)).isNotEmpty();
        assertThat(opened(LIAISON, none)).isEmpty();
        office.at("2026-11-02T10:00");

        for (Actor overseer : List.of(OFFICER, AUDITOR)) {
            List<EmergencyAccess> both = SealedFile.as(office, overseer, () -> accesses.all()).stream()
                    .filter(access -> access.id().equals(real) || access.id().equals(none))
                    .toList();
            assertThat(both).hasSize(2);
            assertThat(both.get(0))
                    .usingRecursiveComparison()
                    .ignoringFields("id")
                    .isEqualTo(both.get(1));
        }
    }

    @Test
    void theNextDaySomebodyElseReviewsAfterTheAccess() {
        UUID access = request(LIAISON, file.number(), 3);
        assertThat(find(OFFICER, access).notedAt()).isNull();
        SealedFile.as(office, OFFICER, () -> {
            accesses.takeNote(access);
            return true;
        });
        assertThat(find(OFFICER, access).notedAt()).isEqualTo(Office.instant("2026-11-02T09:00"));

        assertThatThrownBy(() -> review(AUDITOR, access))
                .isInstanceOf(Refusal.class)
                .hasMessage("conflict");
        assertThatThrownBy(() -> review(LIAISON, access))
                .isInstanceOf(Refusal.class)
                .hasMessage("forbidden");
        assertThatThrownBy(() -> review(OFFICER, access))
                .isInstanceOf(Refusal.class)
                .hasMessage("forbidden");

        office.at("2026-11-03T09:00");
        review(AUDITOR, access);
        EmergencyAccess reviewed = find(AUDITOR, access);
        assertThat(reviewed.reviewBy()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(reviewed.review()).isNotNull();
        assertThat(reviewed.review().justified()).isTrue();
        assertThat(reviewed.review().findings()).isEqualTo(FINDINGS);
        assertThatThrownBy(() -> review(AUDITOR, access))
                .isInstanceOf(Refusal.class)
                .hasMessage("conflict");
    }

    @Test
    @Attacks(value = "INV-19", by = Way.SQL)
    void theDatabaseLetsNobodyReviewOrNoteTheirOwnAccess() throws SQLException {
        UUID access = request(LIAISON, file.number(), 1);
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String forgery : List.of(
                    "select review_emergency_access('" + access + "', true, ''::bytea)",
                    "select note_emergency_access('" + access + "')",
                    "update emergency_access set expires_at = expires_at + interval '1 hour'",
                    "insert into emergency_access_review values ('" + access + "', 'x', now(), true, ''::bytea)",
                    "insert into emergency_access_opening values ('" + access + "', now())")) {
                statement.execute("select set_config('himaye.actor', '" + LIAISON.userId()
                        + "', true), set_config('himaye.provinces', '*', true),"
                        + " set_config('himaye.now', '2026-12-01T00:00:00Z', true)");
                assertThatThrownBy(() -> statement.execute(forgery)).as(forgery).isInstanceOf(SQLException.class);
                connection.rollback();
            }
            statement.execute("select set_config('himaye.actor', '" + AUDITOR.userId()
                    + "', true), set_config('himaye.provinces', '*', true),"
                    + " set_config('himaye.now', '2026-11-02T06:10:00Z', true)");
            assertThatThrownBy(() ->
                            statement.execute("select review_emergency_access('" + access + "', true, ''::bytea)"))
                    .as("while it lasts")
                    .isInstanceOf(SQLException.class);
            connection.rollback();
        }
    }

    @Test
    void theFormsAnswerWithWhatIsWrong() {
        Caller liaison = Caller.browser(office, "van.law-enforcement-liaison");
        var wrong = liaison.posted("/emergency-access", "/emergency-access", "subject=&reason=x&hours=99");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("en az 20 karakter", "1 ile 24 saat");
        assertThat(liaison.get("/emergency-access/oversight").status()).isEqualTo(403);

        var asked = liaison.posted(
                "/emergency-access",
                "/emergency-access",
                "subject=" + file.number() + "&hours=1&reason=" + Caller.encoded(REASON));
        assertThat(asked.status()).isEqualTo(302);
        String path = asked.location().substring(asked.location().indexOf("/emergency-access"));
        assertThat(liaison.get(path).body()).contains(file.number());
        assertThat(liaison.get(file.page()).body()).contains("acil erişimle okuyorsunuz", SealedFile.SECRET);

        office.at("2026-11-02T12:00");
        assertThat(liaison.get(path).status()).isEqualTo(404);
        assertThat(liaison.get(file.page()).status()).isEqualTo(404);

        Caller auditor = Caller.browser(office, "merkez.auditor");
        String id = path.substring(path.lastIndexOf('/') + 1);
        String review = "/emergency-access/oversight/" + id + "/review";
        auditor.posted("/emergency-access/oversight", review, "justified=true&findings=x");
        assertThat(auditor.get("/emergency-access/oversight").body()).contains("en az 20 karakterle");
        auditor.posted("/emergency-access/oversight", review, "findings=" + Caller.encoded(FINDINGS));
        assertThat(auditor.get("/emergency-access/oversight").body()).contains("yerinde olup olmadığını");
        auditor.posted("/emergency-access/oversight", review, "justified=false&findings=" + Caller.encoded(FINDINGS));
        assertThat(auditor.get("/emergency-access/oversight").body()).contains("Yerinde değil", FINDINGS);
    }

    private UUID request(Actor actor, String subject, int hours) {
        return SealedFile.as(office, actor, () -> accesses.request(new EmergencyRequest(subject, REASON, hours)));
    }

    private List<VictimFile> opened(Actor actor, UUID access) {
        return SealedFile.as(office, actor, () -> accesses.use(access));
    }

    private void review(Actor actor, UUID access) {
        SealedFile.as(office, actor, () -> {
            accesses.review(access, true, FINDINGS);
            return true;
        });
    }

    private EmergencyAccess find(Actor actor, UUID access) {
        return SealedFile.as(office, actor, () -> accesses.all()).stream()
                .filter(each -> each.id().equals(access))
                .findFirst()
                .orElseThrow();
    }
}
