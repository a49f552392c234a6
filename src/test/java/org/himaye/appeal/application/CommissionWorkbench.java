package org.himaye.appeal.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.himaye.access.Acting;
import org.himaye.appeal.application.Commissions.Commission;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.Person;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SampleCases;
import org.himaye.engine.EngineClock;
import org.himaye.ledger.Ledger;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A commission of its own for one test, with a principal and a substitute in every seat, and a contested decision taken by
 * people of Van. The clock stands at 20 November 2026, 10:00.
 */
final class CommissionWorkbench implements AutoCloseable {

    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 20, 10, 0);
    static final Actor SECRETARY = headquarters("merkez.commission-secretariat", "commission-secretariat");
    static final Actor AUDITOR = headquarters("merkez.auditor", "auditor");

    private static final AtomicInteger COMMISSIONS = new AtomicInteger();
    private static final AtomicInteger REFERENCES = new AtomicInteger();

    final String commission = "T" + COMMISSIONS.incrementAndGet();
    final Map<Seat, Actor> principals = new LinkedHashMap<>();
    final Map<Seat, Actor> substitutes = new LinkedHashMap<>();
    final Map<Actor, UUID> mandates = new LinkedHashMap<>();
    final Appeals appeals;
    final Commissions commissions;
    final Deliberations deliberations;
    final Docket docket;
    final Reports reports;
    final Sessions sessions;

    private final ApplicationContext application;
    private final TransactionTemplate transaction;
    private final EngineClock clock;
    private Decision contested;
    private CaseFile contestedFile;

    CommissionWorkbench(ApplicationContext application) {
        this.application = application;
        this.appeals = application.getBean(Appeals.class);
        this.commissions = application.getBean(Commissions.class);
        this.deliberations = application.getBean(Deliberations.class);
        this.docket = application.getBean(Docket.class);
        this.reports = application.getBean(Reports.class);
        this.sessions = application.getBean(Sessions.class);
        this.clock = application.getBean(EngineClock.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        at(NOW);
        as(Actor.SYSTEM, () -> {
            commissions.establish(new Commission(commission, "Deneme Komisyonu", "00", LocalDate.of(2026, 1, 1)));
            for (Seat seat : Seat.values()) {
                principals.put(seat, appoint(seat, Standing.PRINCIPAL));
                substitutes.put(seat, appoint(seat, Standing.SUBSTITUTE));
            }
            return contest();
        });
    }

    private Actor appoint(Seat seat, Standing standing) {
        Actor member = headquarters(
                (commission + "." + seat + "." + standing).toLowerCase(java.util.Locale.ROOT),
                seat.group().id());
        mandates.put(
                member,
                commissions.appoint(commission, member.userId(), seat, standing, LocalDate.of(2026, 1, 1), null));
        return member;
    }

    private Decision contest() {
        Person person =
                bean(Persons.class).register(SampleCases.person(SampleCases.uniqueName(), "Zehra"), null, "TEST");
        contestedFile = bean(CaseFiles.class)
                .open(CaseType.PROTECTION, "65", person.id(), Instant.parse("2026-11-02T07:00:00Z"));
        contested = bean(Decisions.class).record(SampleCases.decision(contestedFile.id()));
        return contested;
    }

    static Actor headquarters(String userId, String group) {
        return new Actor(userId, Set.of(group), Set.of("*"));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Actor principal(Seat seat) {
        return principals.get(seat);
    }

    Actor substitute(Seat seat) {
        return substitutes.get(seat);
    }

    CaseFile contestedFile() {
        return contestedFile;
    }

    /** Lets the clock stand at a local time of Türkiye. */
    void at(LocalDateTime local) {
        clock.standAt(local.atZone(LegalTime.ZONE).toInstant());
    }

    /** Runs work as somebody, in one transaction. */
    <T> T as(Actor actor, Callable<T> work) {
        return Acting.call(
                actor,
                () -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException failure) {
                        throw failure;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                }));
    }

    void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** An appeal as it was received, before it is examined. */
    CaseId received(Instant receivedAt, boolean detained, boolean specialNeed) {
        return received(DecisionType.MERITS, receivedAt, detained, specialNeed);
    }

    /** An appeal against a kind of decision. */
    CaseId receivedAgainst(DecisionType type) {
        return received(type, Instant.parse("2026-11-16T08:00:00Z"), false, false);
    }

    private CaseId received(DecisionType type, Instant receivedAt, boolean detained, boolean specialNeed) {
        return as(Actor.SYSTEM, () -> {
            CaseFile file = bean(CaseFiles.class).open(CaseType.APPEAL, "65", contestedFile.personId(), receivedAt);
            appeals.add(new NewAppeal(
                    file.id(),
                    "65",
                    "WORKBENCH-" + REFERENCES.incrementAndGet(),
                    "0".repeat(64),
                    contestedFile.id(),
                    contested.id().value(),
                    type,
                    Capacity.SELF,
                    receivedAt,
                    "65",
                    "van.front-desk",
                    detained,
                    specialNeed));
            return file.id();
        });
    }

    /** An appeal that the Commission may decide on and nobody has been given. */
    CaseId admitted() {
        CaseId appeal = received(Instant.parse("2026-11-16T08:00:00Z"), false, false);
        as(Actor.SYSTEM, () -> appeals.examined(appeal, AppealRoute.ADMISSIBLE, Instant.parse("2026-11-16T09:00:00Z")));
        return appeal;
    }

    /** An appeal that this commission's expert has reported on; given past the docket, which other tests share. */
    CaseId reported() {
        return reported(principal(Seat.EXPERT));
    }

    CaseId reported(Actor rapporteur) {
        CaseId appeal = admitted();
        as(
                Actor.SYSTEM,
                () -> bean(JdbcClient.class)
                        .sql("""
                        insert into appeal_assignment (case_id, province, commission, rapporteur, explanation, assigned_by,
                            assigned_at)
                        values (?, '65', ?, ?, '{"position":1,"waiting":1,"priority":"NONE","candidates":[]}', 'himaye', ?)
                        """)
                        .params(
                                appeal.value(),
                                commission,
                                rapporteur.userId(),
                                Moments.of(NOW.atZone(LegalTime.ZONE).toInstant()))
                        .update());
        as(rapporteur, () -> reports.report(appeal, VoteChoice.REJECT, "Dosya incelendi.", "Gerekçe yerindedir."));
        return appeal;
    }

    /** A session under given rules with every reported appeal of the commission on its agenda. */
    UUID convened(CommissionSettings rules) {
        return convened(rules, NOW);
    }

    private UUID convened(CommissionSettings rules, LocalDateTime convenedFor) {
        Sessions convening = new DatabaseSessions(
                bean(JdbcClient.class),
                bean(SessionTable.class),
                bean(HearingTable.class),
                commissions,
                rules,
                bean(AppealJournal.class),
                bean(Ledger.class),
                application,
                bean(CurrentActor.class),
                clock);
        return as(SECRETARY, () -> convening.convene(commission, convenedFor));
    }

    /** An open session that the principals and some others attend. */
    UUID opened(CommissionSettings rules, Actor... others) {
        return opened(rules, NOW, others);
    }

    /** The same, convened for a moment of its own: lists name the latest fifty sessions of every test. */
    UUID opened(CommissionSettings rules, LocalDateTime convenedFor, Actor... others) {
        UUID session = convened(rules, convenedFor);
        as(principal(Seat.CHAIR), () -> sessions.open(session));
        for (Seat seat : List.of(Seat.JUSTICE, Seat.FOREIGN_AFFAIRS, Seat.EXPERT)) {
            as(principal(seat), () -> sessions.arrive(session));
        }
        for (Actor other : others) {
            as(other, () -> sessions.arrive(session));
        }
        return session;
    }

    /** An appeal that is being voted on in a session of its own. */
    CaseId voting(CommissionSettings rules, Actor... others) {
        CaseId appeal = reported();
        UUID session = opened(rules, others);
        as(principal(Seat.CHAIR), () -> deliberations.putToVote(session, appeal));
        return appeal;
    }

    void vote(Actor member, CaseId appeal, VoteChoice choice) {
        as(member, () -> deliberations.castVote(appeal, choice, "Gerekçe: " + member.userId()));
    }

    static CommissionSettings rules(int quorum, CommissionSettings.Majority majority, CommissionSettings.Tie tie) {
        return new CommissionSettings(quorum, majority, tie, CommissionSettings.AcceptMode.REMAND, 40);
    }

    static CommissionSettings usualRules() {
        return rules(4, CommissionSettings.Majority.PRESENT, CommissionSettings.Tie.CHAIR_SIDE);
    }

    @Override
    public void close() {
        clock.runWithTheMachine();
    }
}
