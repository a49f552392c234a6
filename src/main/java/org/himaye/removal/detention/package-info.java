/** Administrative detention (YUKK 57): orders, centres, reviews, judges, limits and release. */
@NullMarked
package org.himaye.removal.detention;

import org.jspecify.annotations.NullMarked;
