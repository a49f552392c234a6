package org.himaye.removal.decision;

import java.util.Optional;
import org.himaye.shared.CaseId;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps whoever prepared a removal from deciding anything in its file, whatever their groups (separation of duties). */
@Component
public class Signers {

    private final JdbcClient database;

    Signers(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lets somebody decide who neither assessed nor drafted in the file, ever.
     *
     * @param account who is to decide
     * @throws Refusal {@link RemovalProblem#SIGNER_TOOK_PART}
     */
    public void requireOutsider(CaseId caseId, String account) {
        tookPart(caseId, account).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Asks whether somebody assessed or drafted in the file.
     *
     * @param account account name
     * @return {@link RemovalProblem#SIGNER_TOOK_PART}, or empty
     */
    public Optional<Refusal> tookPart(CaseId caseId, String account) {
        boolean tookPart = database.sql(
                        "select exists (select 1 from removal_draft where case_id = :case and drafted_by = :account)"
                                + " or exists (select 1 from removal_assessment where case_id = :case and assessed_by = :account)")
                .param("case", caseId.value())
                .param("account", account)
                .query(Boolean.class)
                .single();
        return tookPart
                ? Optional.of(new Refusal(
                        RemovalProblem.SIGNER_TOOK_PART,
                        new LocalizedText(
                                "Değerlendiren veya taslağı yazan kişi imzalayamaz; başka bir yetkili imzalamalıdır.",
                                "Whoever assessed or drafted cannot sign; another authorised person must."),
                        "YUKK 53/1"))
                : Optional.empty();
    }
}
