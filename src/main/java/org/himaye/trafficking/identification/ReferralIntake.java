package org.himaye.trafficking.identification;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.shared.CaseId;
import org.himaye.shared.PersonId;
import org.himaye.trafficking.compartment.VictimClocks;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.referral.PendingReferral;
import org.himaye.trafficking.referral.ReferralContent;
import org.himaye.trafficking.referral.ReferralContent.Urgency;
import org.himaye.trafficking.referral.VictimReferrals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives every referral to the file of its person, or opens one. Apart from the moment of the referral, so that whoever refers
 * learns nothing from the answer or its time. What was interrupted is taken in by the next round; of two nodes one works.
 */
@Service
public class ReferralIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralIntake.class);
    private static final int AT_ONCE = 200;
    private static final long ONE_NODE_AT_A_TIME = 6458_048L;
    private static final String FIRST_INTERVIEW = "DL-TH-04";
    private static final String TURKISH = "TUR";

    private final VictimReferrals referrals;
    private final VictimFiles files;
    private final VictimClocks clocks;
    private final IdentificationTables tables;
    private final IdentificationLetters letters;
    private final IdentificationProcedure procedure;
    private final JdbcClient database;
    private final java.time.Clock clock;
    private final TransactionTemplate apart;

    ReferralIntake(
            VictimReferrals referrals,
            VictimFiles files,
            VictimClocks clocks,
            IdentificationTables tables,
            IdentificationLetters letters,
            IdentificationProcedure procedure,
            JdbcClient database,
            java.time.Clock clock,
            PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.files = files;
        this.clocks = clocks;
        this.tables = tables;
        this.letters = letters;
        this.procedure = procedure;
        this.database = database;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Takes in what is waiting, as Himaye itself; others take in nothing. One that fails waits for the next round and holds up
     * no other.
     *
     * @return how many were taken in
     */
    public int takeIn() {
        List<PendingReferral> waiting = apart.execute(status -> referrals.pending(AT_ONCE));
        int taken = 0;
        for (PendingReferral referral : waiting == null ? List.<PendingReferral>of() : waiting) {
            try {
                taken += Boolean.TRUE.equals(apart.execute(status -> takeIn(referral))) ? 1 : 0;
            } catch (RuntimeException failure) {
                // Its message may quote what was said.
                LOG.error(
                        "A piece of scheduled work has failed and will be repeated: {}",
                        failure.getClass().getName());
            }
        }
        return taken;
    }

    private boolean takeIn(PendingReferral pending) {
        database.sql("select pg_advisory_xact_lock(:key)")
                .param("key", ONE_NODE_AT_A_TIME)
                .query((row, number) -> Boolean.TRUE)
                .single();
        if (isAssigned(pending.referral().id())) {
            return false;
        }
        Optional<CaseId> known = fileOf(pending.personId());
        CaseId file = known.orElseGet(() -> open(pending));
        referrals.assign(pending.referral(), file, clock.instant());
        var referral = pending.referral();
        files.enter(
                file,
                ReferralReceived.KIND,
                "İTY",
                referral.receivedAt(),
                new ReferralReceived(referral.source(), referral.receivedBy(), referral.content()));
        letters.referral(file, referral);
        if (known.isPresent()) {
            tables.lastDecision(file)
                    .ifPresent(decision ->
                            referrals.conclude(file, decision.result().outcome(), decision.decidedAt()));
        } else {
            start(file, pending);
        }
        return true;
    }

    private CaseId open(PendingReferral pending) {
        ReferralContent content = pending.referral().content();
        boolean citizen = content != null && TURKISH.equals(content.nationality());
        return files.open(
                pending.province(),
                pending.personId(),
                !citizen,
                pending.referral().receivedAt());
    }

    private void start(CaseId file, PendingReferral pending) {
        ReferralContent content = pending.referral().content();
        var interview = clocks.start(file, FIRST_INTERVIEW, pending.referral().receivedAt());
        boolean urgent = content == null || content.urgency() == Urgency.URGENT;
        procedure.start(
                file, pending.province(), urgent, Date.from(interview.endsAt().minusMillis(1)));
    }

    private Optional<CaseId> fileOf(@Nullable PersonId person) {
        return person == null
                ? Optional.empty()
                : database.sql("select open_victim_file_of(:person)")
                        .param("person", person.value())
                        .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                        .single()
                        .map(CaseId::new);
    }

    private boolean isAssigned(UUID referral) {
        return database.sql("select exists (select from victim_file_referral where referral_id = :referral)")
                .param("referral", referral)
                .query(Boolean.class)
                .single();
    }
}
