/** Readmission: requests to and from other states under agreements, replies, transfer (indicator 10.2). */
@NullMarked
package org.himaye.removal.readmission;

import org.jspecify.annotations.NullMarked;
