package org.himaye.trafficking.compartment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.himaye.ledger.LedgerLine;
import org.himaye.ledger.SealedLedger;
import org.himaye.shared.CaseId;
import org.himaye.shared.RefusedByLaw;
import org.himaye.shared.SealedWork;
import org.himaye.shared.TaskInHand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers the engine about sealed files: whose a task is, and where what was submitted is kept. */
@Component
class VictimWork implements SealedWork {

    private static final String SUBMITTED = "FORM_SUBMITTED";

    private final VictimFiles files;
    private final VictimTeams teams;
    private final SealedLedger ledger;
    private final Clock clock;
    private final ObjectMapper json;
    private final TransactionTemplate apart;

    VictimWork(
            VictimFiles files,
            VictimTeams teams,
            SealedLedger ledger,
            Clock clock,
            ObjectMapper json,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.teams = teams;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public List<String> candidates(CaseId file, Set<String> groups) {
        return teams.candidates(file, groups);
    }

    @Override
    public boolean isMember(CaseId file) {
        return teams.isMember(file);
    }

    @Override
    public void keep(TaskInHand task, String province, String form, String content) {
        ObjectNode submission = json.createObjectNode();
        submission.put("userTask", task.userTask()).put("form", form);
        try {
            submission.set("fields", json.readTree(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        files.enter(task.caseId(), SUBMITTED, null, clock.instant(), submission);
    }

    @Override
    public void keep(RefusedByLaw refused) {
        if (refused.caseId() == null || refused.province() == null) {
            throw new IllegalArgumentException("A step of a sealed file has its file");
        }
        LedgerLine line = LedgerLine.of("STEP_REFUSED")
                .article(java.util.Objects.requireNonNull(refused.refusal().article()))
                .with("problem", refused.refusal().type().code())
                .with("step", refused.step())
                .inCase(refused.caseId(), refused.province());
        apart.executeWithoutResult(transaction -> ledger.append(line));
    }
}
