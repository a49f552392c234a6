package org.himaye.correction.application;

/** Why a fact is corrected; goes to the clocks and to the ledger, where no prose may. */
public enum CorrectionReason {
    /** Somebody typed another date than the papers say. */
    CLERICAL_ERROR,
    /** A proof has come in that shows another date. */
    PROOF_RECEIVED,
    /** The proof of the former date does not hold. */
    PROOF_REFUTED,
    /** A court has found another date. */
    FOUND_BY_COURT
}
