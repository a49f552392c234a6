package offender.engine;

import offender.caseload.Replay;
import offender.protection.domain.OwnArithmetic;

/** Engine glue that knows a procedure and the replay. */
record NosyEngine(OwnArithmetic arithmetic, Replay replay) {}
