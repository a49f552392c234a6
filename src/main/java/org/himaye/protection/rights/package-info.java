/** Changes that applicants and status holders report, and the limitation of rights of whoever does not (YUKK 90). */
@NullMarked
package org.himaye.protection.rights;

import org.jspecify.annotations.NullMarked;
