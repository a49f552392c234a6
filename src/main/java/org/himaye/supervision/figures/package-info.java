/**
 * The read model of supervisors: what the ledger says, counted by day, province, origin, procedure and track, with the day on
 * which something happened and the day on which the ledger learnt of it. A trigger of the database writes it in the transaction
 * of the change; it can be written anew from the ledger at any time. Sealed files are never in it.
 */
@NamedInterface("figures")
@NullMarked
package org.himaye.supervision.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
