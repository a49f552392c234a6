/** Review of a status that was given: notice, answer, decision and the end of the status (YUKK 85, 86). */
@NullMarked
package org.himaye.protection.review;

import org.jspecify.annotations.NullMarked;
