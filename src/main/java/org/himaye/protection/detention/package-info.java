/** Administrative detention of applicants (YUKK 68): the individual test, the decision, holding, judges, the limit and release. */
@NullMarked
package org.himaye.protection.detention;

import org.jspecify.annotations.NullMarked;
