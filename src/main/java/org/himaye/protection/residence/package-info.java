/** Duties of applicants to live at a place and to report, and the days on which they came or did not (YUKK 71, 75, 77). */
@NullMarked
package org.himaye.protection.residence;

import org.jspecify.annotations.NullMarked;
