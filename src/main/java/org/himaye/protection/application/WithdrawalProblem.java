package org.himaye.protection.application;

import org.himaye.shared.LocalizedText;
import org.himaye.shared.ProblemType;

/** Refusals around withdrawal (YUKK 77). */
public enum WithdrawalProblem implements ProblemType {
    /** No row of DT-05 fits what is on record: fewer than three in a row, or without proof (INV-40). */
    NO_WITHDRAWAL_GROUND("no-withdrawal-ground", 409, "Geri çekilmiş sayma nedeni yok", "No ground of withdrawal"),
    /** The file runs by a model from before proposals, in which nobody could refuse one. */
    MODEL_WITHOUT_PROPOSALS(
            "withdrawal-proposal-unknown",
            409,
            "Dosya öneriyi tanımayan bir akışla yürüyor",
            "The file runs by an older model"),
    /** Only whoever is held escapes from detention (YUKK 77/1-c). */
    NOT_DETAINED("escape-without-detention", 409, "Gözetim altında değil", "Nobody was in detention"),
    /** Whoever proposed the withdrawal does not sign it. */
    SIGNER_PROPOSED("withdrawal-signer-proposed", 409, "Kararı başka biri imzalamalıdır", "Somebody else must sign");

    private final Description description;

    WithdrawalProblem(String code, int status, String turkish, String english) {
        this.description = new Description(code, status, new LocalizedText(turkish, english));
    }

    @Override
    public Description description() {
        return description;
    }
}
