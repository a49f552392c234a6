/** The case page, the search, and the same for machines. Reading is a ledger line here, and the only place where it is. */
@NullMarked
package org.himaye.casefile.web;

import org.jspecify.annotations.NullMarked;
