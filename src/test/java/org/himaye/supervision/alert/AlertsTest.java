package org.himaye.supervision.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.RunningClocks;
import org.himaye.engine.EngineClock;
import org.himaye.ledger.Ledger;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.himaye.supervision.figures.ReadModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit is told once when a threshold of its own is crossed, and again only after it has come down. */
@HimayeTest
class AlertsTest {

    private static final String RULE = "DL-IP-04";
    private static final Instant SPRING = instant("2026-03-02T09:00");
    private static final Instant AUTUMN = instant("2026-09-01T09:00");

    @Autowired
    private Alerts alerts;

    @Autowired
    private AlertStore store;

    @Autowired
    private AlertSettings settings;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Persons persons;

    @Autowired
    private RunningClocks clocks;

    @Autowired
    private ReadModel readModel;

    @Autowired
    private Ledger ledger;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Clock time;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Deque<CaseId> overdue = new ArrayDeque<>();

    @AfterEach
    void clockRunsAgain() throws SQLException {
        // Mails of one test are not another's.
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("delete from alert_mail");
        }
        clock.runWithTheMachine();
    }

    @Test
    void aThresholdThatIsCrossedAlertsOnceHoweverOftenItIsRead() throws SQLException {
        // Given: the director of Osmaniye wants to know of more than ten lapsed registrations.
        UUID threshold = set("80", AlertMeasure.OVERDUE, RULE, 0, 10, null);
        lapse("80", 10);
        evaluate();
        assertThat(alertsOf(threshold)).isEmpty();

        lapse("80", 1);
        evaluate();
        evaluate();
        lapse("80", 3);
        evaluate();

        assertThat(alertsOf(threshold)).singleElement().satisfies(alert -> {
            assertThat(alert.reading()).isEqualTo(11);
            assertThat(alert.raisedAt()).isEqualTo(AUTUMN);
            assertThat(alert.clearedAt()).isNull();
        });
        assertThat(actions(threshold)).containsExactly("ALERT_THRESHOLD_SET", "ALERT_RAISED");
    }

    @Test
    void aNumberThatMovesAroundTheThresholdAlertsAgainOnlyAfterItHasComeDownByATenth() {
        UUID threshold = set("81", AlertMeasure.OVERDUE, RULE, 0, 20, null);
        lapse("81", 21);
        evaluate();

        // 20 and 19 are not above the threshold, but not a tenth below it either.
        meet(2);
        evaluate();
        lapse("81", 2);
        evaluate();
        assertThat(alertsOf(threshold)).hasSize(1);

        meet(3);
        evaluate();
        assertThat(alertsOf(threshold))
                .singleElement()
                .satisfies(alert -> assertThat(alert.clearedAt()).isNotNull());
        lapse("81", 3);
        evaluate();

        assertThat(alertsOf(threshold)).hasSize(2);
        assertThat(alertsOf(threshold).stream().filter(alert -> alert.clearedAt() == null))
                .hasSize(1);
    }

    @Test
    void oldFilesCountWhetherOrNotTheyAreSummedUp() {
        UUID threshold = set("78", AlertMeasure.BACKLOG_AGE, "UK", 90, 1, null);
        lapse("78", 1);
        readModel.fold();
        evaluate();
        assertThat(alertsOf(threshold)).isEmpty();

        lapse("78", 1);
        evaluate();

        assertThat(alertsOf(threshold))
                .singleElement()
                .satisfies(alert -> assertThat(alert.reading()).isEqualTo(2));
    }

    @Test
    void theOccupancyOfACentreIsReadInPerCent() throws SQLException {
        clock.standAt(AUTUMN);
        // Nobody is held in Niğde in any test.
        UUID threshold = set("51", AlertMeasure.OCCUPANCY, "nigde", 0, 90, null);

        evaluate();

        assertThat(alertsOf(threshold)).isEmpty();
        assertThat(reading(() -> store.readings(AUTUMN))).containsEntry(threshold, 0);
    }

    @Test
    void takingNoteOfAnAlertIsALineOfTheLedgerAndDoneOnce() throws SQLException {
        UUID threshold = set("74", AlertMeasure.OVERDUE, RULE, 0, 0, null);
        lapse("74", 1);
        evaluate();
        UUID alert = alertsOf(threshold).get(0).id();

        assertThatThrownBy(() -> Acting.as(director("73"), () -> alerts.acknowledge(alert)))
                .isInstanceOf(Refusal.class)
                .hasMessage("not-found");
        Acting.as(director("74"), () -> alerts.acknowledge(alert));
        Acting.as(director("74"), () -> alerts.acknowledge(alert));

        assertThat(alertsOf(threshold)).singleElement().satisfies(noted -> {
            assertThat(noted.acknowledgedBy()).isEqualTo("74.provincial-director");
            assertThat(noted.acknowledgedAt()).isEqualTo(AUTUMN);
        });
        assertThat(actions(threshold)).containsExactly("ALERT_THRESHOLD_SET", "ALERT_RAISED", "ALERT_ACKNOWLEDGED");
    }

    @Test
    void anotherProvinceSeesNeitherThresholdNorAlertAndEndsNone() {
        UUID threshold = set("72", AlertMeasure.OVERDUE, RULE, 0, 0, null);
        lapse("72", 1);
        evaluate();

        Acting.as(director("73"), () -> {
            assertThat(alerts.board().thresholds())
                    .noneMatch(one -> one.province().equals("72"));
            assertThat(alerts.board().alerts())
                    .noneMatch(one -> one.threshold().province().equals("72"));
        });
        assertThatThrownBy(() -> Acting.as(director("73"), () -> alerts.end(threshold)))
                .hasMessage("not-found");
        Actor headquarters = new Actor("merkez.hq-protection", Set.of("hq-protection"), Set.of("*"));
        assertThat(Acting.call(headquarters, () -> alerts.board().alerts()))
                .anyMatch(alert -> alert.threshold().id().equals(threshold));
        assertThatThrownBy(() -> Acting.as(headquarters, () -> alerts.end(threshold)))
                .as("a threshold is its unit's")
                .hasMessage("not-found");
    }

    @Test
    void anEndedThresholdIsReadNoMoreAndItsAlertIsOver() throws SQLException {
        UUID threshold = set("71", AlertMeasure.OVERDUE, RULE, 0, 0, null);
        lapse("71", 1);
        evaluate();

        Acting.as(director("71"), () -> alerts.end(threshold));
        evaluate();

        assertThat(alertsOf(threshold))
                .singleElement()
                .satisfies(alert -> assertThat(alert.clearedAt()).isNotNull());
        assertThat(Acting.call(director("71"), () -> alerts.board().thresholds()))
                .isEmpty();
        assertThat(actions(threshold)).containsExactly("ALERT_THRESHOLD_SET", "ALERT_RAISED", "ALERT_THRESHOLD_ENDED");
    }

    @Test
    void theMailSaysThatAndWhereAndNothingElse() {
        set("76", AlertMeasure.OVERDUE, RULE, 0, 2, "igdir@goc.gov.tr");
        lapse("76", 3);
        evaluate();
        evaluate();
        List<SimpleMailMessage> sent = new ArrayList<>();

        deliver(new Sending(sent, 0));
        deliver(new Sending(sent, 0));

        assertThat(sent).singleElement().satisfies(mail -> {
            assertThat(mail.getTo()).containsExactly("igdir@goc.gov.tr");
            assertThat(mail.getSubject()).contains("Iğdır");
            assertThat(mail.getText())
                    .contains("/supervision/alerts", RULE)
                    .doesNotContain("-UK-", "Ali", "oğlu", "provincial-director", "3\n", ": 3");
        });
    }

    @Test
    void aMailThatIsNotAcceptedIsTriedAgainLaterAndGivenUpAtTheEighthTime() throws SQLException {
        UUID threshold = set("68", AlertMeasure.OVERDUE, RULE, 0, 0, "aksaray@goc.gov.tr");
        lapse("68", 1);
        evaluate();
        List<SimpleMailMessage> sent = new ArrayList<>();

        deliver(new Sending(sent, 99));
        deliver(new Sending(sent, 0));
        assertThat(sent).as("not before a minute has passed").isEmpty();
        for (int minutes = 1; minutes <= 128; minutes *= 2) {
            clock.standAt(clock.instant().plusSeconds(60L * minutes));
            deliver(new Sending(sent, 99));
        }
        clock.standAt(clock.instant().plusSeconds(86_400));
        deliver(new Sending(sent, 0));

        assertThat(sent).isEmpty();
        assertThat(number("select attempts from alert_mail m join alert a on a.id = m.alert_id where a.threshold_id = '"
                        + threshold + "' and m.gave_up_at is not null"))
                .isEqualTo(8);
    }

    @Test
    void mailGoesToTheAuthoritysOwnDomainOnly() {
        for (String address : List.of(
                "van@example.org",
                "van@goc.gov.tr.example.org",
                "a b@goc.gov.tr",
                "@goc.gov.tr",
                "x\r\nBcc: y@goc.gov.tr")) {
            assertThatThrownBy(() -> set("70", AlertMeasure.OVERDUE, RULE, 0, 1, address))
                    .as(address)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("invalid-request");
        }
    }

    @Test
    void aThresholdIsAboutSomethingThatExistsAndIsTheUnits() {
        assertInvalid(new NewThreshold(AlertMeasure.OVERDUE, "DL-XX-99", 0, 1, null));
        // Nobody can be late with the first day on which an interview may be held again.
        assertInvalid(new NewThreshold(AlertMeasure.OVERDUE, "DL-IP-05", 0, 1, null));
        assertInvalid(new NewThreshold(AlertMeasure.BACKLOG_AGE, "MT", 30, 1, null));
        assertInvalid(new NewThreshold(AlertMeasure.BACKLOG_AGE, "UK", 0, 1, null));
        assertInvalid(new NewThreshold(AlertMeasure.OVERDUE, RULE, 5, 1, null));
        assertInvalid(new NewThreshold(AlertMeasure.OVERDUE, RULE, 0, -1, null));
        // Kurubaş is in Van.
        assertInvalid(new NewThreshold(AlertMeasure.OCCUPANCY, "kurubas", 0, 90, null));
    }

    @Test
    void onlyHimayeItselfRaisesAlerts() throws SQLException {
        UUID threshold = set("67", AlertMeasure.OVERDUE, RULE, 0, 0, null);

        try (Connection application = TestDatabase.asApplication();
                var statement = application.createStatement()) {
            statement.execute("set himaye.actor = '67.provincial-director'; set himaye.provinces = '67'");
            try (var rows = statement.executeQuery("select raise_alert(gen_random_uuid(), '" + threshold + "', 5)")) {
                rows.next();
                assertThat(rows.getBoolean(1)).isFalse();
            }
            assertThatThrownBy(() -> statement.execute("update alert set acknowledged_at = now()"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("delete from alert_threshold"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private void assertInvalid(NewThreshold threshold) {
        assertThatThrownBy(() -> Acting.as(director("70"), () -> alerts.set(threshold)))
                .isInstanceOf(Refusal.class)
                .hasMessage("invalid-request");
    }

    private UUID set(
            String province, AlertMeasure measure, String subject, int days, int raiseAbove, @Nullable String mailTo) {
        clock.standAt(AUTUMN);
        Acting.as(director(province), () -> alerts.set(new NewThreshold(measure, subject, days, raiseAbove, mailTo)));
        return Acting.call(director(province), () -> alerts.board().thresholds())
                .get(0)
                .id();
    }

    /** Cases whose registration has lapsed by autumn. */
    private void lapse(String province, int cases) {
        clock.standAt(SPRING);
        for (int one = 0; one < cases; one++) {
            overdue.add(Acting.call(Actor.SYSTEM, () -> {
                var person = persons.register(person(uniqueName(), "Ali"), null, "TEST");
                CaseFile file = files.open(CaseType.PROTECTION, province, person.id(), clock.instant());
                clocks.start(file.id(), province, RULE, clock.instant());
                return file.id();
            }));
        }
        clock.standAt(AUTUMN);
    }

    private void meet(int cases) {
        for (int one = 0; one < cases; one++) {
            CaseId file = overdue.remove();
            Acting.as(Actor.SYSTEM, () -> clocks.met(file, RULE, AUTUMN));
        }
    }

    private void evaluate() {
        Acting.as(Actor.SYSTEM, alerts::evaluate);
    }

    /** Reads as somebody who sees every province. */
    private <T> T reading(Supplier<T> question) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Acting.call(Actor.SYSTEM, () -> transaction.execute(status -> question.get()));
    }

    private List<Alert> alertsOf(UUID threshold) {
        return reading(() -> store.alerts(10_000)).stream()
                .filter(alert -> alert.threshold().id().equals(threshold))
                .toList();
    }

    private void deliver(MailSender sender) {
        ObjectProvider<MailSender> senders = new ObjectProvider<>() {
            @Override
            public MailSender getObject() {
                return sender;
            }

            @Override
            public MailSender getIfAvailable() {
                return sender;
            }
        };
        AlertMails mails = new AlertMails(store, settings, senders, ledger, time, transactions);
        Acting.as(Actor.SYSTEM, mails::deliver);
    }

    private static Actor director(String province) {
        return new Actor(province + ".provincial-director", Set.of("provincial-director"), Set.of(province));
    }

    private static List<String> actions(UUID threshold) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select action from ledger_entry where facts like '%" + threshold
                        + "%' order by sequence_number")) {
            List<String> actions = new ArrayList<>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }

    private static int number(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : -1;
        }
    }

    private static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(LegalTime.ZONE).toInstant();
    }

    /** A mail server that accepts everything but so many of the first mails. */
    private static final class Sending implements MailSender {

        private final List<SimpleMailMessage> sent;
        private int refusing;

        Sending(List<SimpleMailMessage> sent, int refusing) {
            this.sent = sent;
            this.refusing = refusing;
        }

        @Override
        public void send(SimpleMailMessage... messages) {
            if (refusing > 0) {
                refusing--;
                throw new MailSendException("refused");
            }
            sent.addAll(List.of(messages));
        }
    }
}
