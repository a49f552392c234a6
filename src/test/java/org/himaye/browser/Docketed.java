package org.himaye.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.himaye.access.Acting;
import org.himaye.appeal.application.AppealRoute;
import org.himaye.appeal.application.Appeals;
import org.himaye.appeal.application.Capacity;
import org.himaye.appeal.application.Commissions;
import org.himaye.appeal.application.DecisionType;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.appeal.application.NewAppeal;
import org.himaye.appeal.application.Reports;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Standing;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.Persons;
import org.himaye.casefile.SampleCases;
import org.himaye.shared.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Appeals in the hands of a commission, put there past the docket, which all tests share. */
final class Docketed {

    static final String DEMO = "K1";
    static final String EXPERT = "merkez.commission-member-expert";

    private static final AtomicInteger REFERENCES = new AtomicInteger();
    private static final Instant RECEIVED_AT = Instant.parse("2026-11-16T08:00:00Z");
    private static final String WHY = """
            {"position": 1, "waiting": 3, "priority": "SPECIAL_NEED", "candidates": [
              {"userId": "merkez.commission-member-expert", "commission": "K1", "cases": 2},
              {"userId": "merkez.commission-member-expert-2", "commission": "K1", "cases": 1,
               "excludedBecause": "CONFLICT"}]}
            """;

    private final ApplicationContext application;

    Docketed(ApplicationContext application) {
        this.application = application;
    }

    /**
     * An appeal that lies with a commission.
     *
     * @param contested the case of the contested decision
     * @param appeal the case of the appeal
     */
    record Reported(CaseFile contested, CaseFile appeal) {}

    /** Returns an appeal on which the demo commission's expert has reported. */
    Reported reported() {
        Reported reported = assigned(DEMO, EXPERT, RECEIVED_AT);
        as(member(EXPERT, "commission-member-expert"), () -> {
            bean(Reports.class)
                    .report(reported.appeal().id(), VoteChoice.REJECT, "Dosya incelendi.", "Gerekçe yerindedir.");
            return Boolean.TRUE;
        });
        return reported;
    }

    /** Returns an appeal that lies with a commission in which nobody of the demo users sits. */
    Reported ofStrangers() {
        String commission = "K9";
        String expert = as(Actor.SYSTEM, () -> {
            Commissions commissions = bean(Commissions.class);
            String user = "stranger-" + UUID.randomUUID();
            LocalDate start = LocalDate.of(2026, 1, 1);
            commissions.establish(new Commissions.Commission(commission, "Başka Komisyon", "00", start));
            UUID mandate = commissions.appoint(commission, user, Seat.EXPERT, Standing.PRINCIPAL, start, null);
            // In office for the day of the assignment only, so that no other test's docket falls to them.
            commissions.end(mandate, LocalDate.of(2026, 1, 2), "Deneme");
            return user;
        });
        return assigned(commission, expert, Instant.parse("2026-01-01T08:00:00Z"));
    }

    private Reported assigned(String commission, String rapporteur, Instant assignedAt) {
        return as(Actor.SYSTEM, () -> {
            var person =
                    bean(Persons.class).register(SampleCases.person(SampleCases.uniqueName(), "Zehra"), null, "TEST");
            CaseFile contested = bean(CaseFiles.class)
                    .open(CaseType.PROTECTION, "65", person.id(), Instant.parse("2026-11-02T07:00:00Z"));
            var decision = bean(Decisions.class).record(SampleCases.decision(contested.id()));
            CaseFile appeal = bean(CaseFiles.class).open(CaseType.APPEAL, "65", person.id(), RECEIVED_AT);
            Appeals appeals = bean(Appeals.class);
            appeals.add(new NewAppeal(
                    appeal.id(),
                    "65",
                    "DOCKETED-" + REFERENCES.incrementAndGet(),
                    "0".repeat(64),
                    contested.id(),
                    decision.id().value(),
                    DecisionType.MERITS,
                    Capacity.SELF,
                    RECEIVED_AT,
                    "65",
                    "van.front-desk",
                    false,
                    true));
            appeals.examined(appeal.id(), AppealRoute.ADMISSIBLE, RECEIVED_AT);
            bean(JdbcClient.class)
                    .sql("insert into appeal_assignment (case_id, province, commission, rapporteur, explanation,"
                            + " assigned_by, assigned_at) values (?, '65', ?, ?, ?::jsonb, 'himaye', ?)")
                    .params(appeal.id().value(), commission, rapporteur, WHY, assignedAt.atOffset(ZoneOffset.UTC))
                    .update();
            return new Reported(contested, appeal);
        });
    }

    /** Returns a user of the headquarters. */
    static Actor member(String userId, String group) {
        return new Actor(userId, Set.of(group), Set.of(Actor.EVERY_PROVINCE));
    }

    /** Runs work as somebody, in one transaction. */
    <T> T as(Actor actor, Callable<T> work) {
        var transaction = new TransactionTemplate(bean(PlatformTransactionManager.class));
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

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
