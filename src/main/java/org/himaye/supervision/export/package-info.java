/**
 * Controlled exports: the only way in which more than one file's data leaves Himaye. Each has a purpose, a limit, a mark on every
 * row, a day on which it is deleted, and lines in the ledger; small numbers are withheld.
 */
@NullMarked
package org.himaye.supervision.export;

import org.jspecify.annotations.NullMarked;
