package offender.ledger;

import offender.protection.domain.OwnArithmetic;

/** A ledger that knows a procedure. */
record NosyLedger(OwnArithmetic arithmetic) {}
