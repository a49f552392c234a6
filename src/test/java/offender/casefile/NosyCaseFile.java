package offender.casefile;

import offender.protection.domain.OwnArithmetic;
import offender.supervision.Dashboard;

/** A case file that knows a procedure and its own supervisors. */
record NosyCaseFile(OwnArithmetic arithmetic, Dashboard dashboard) {}
