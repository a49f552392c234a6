/** The endpoints of removal. */
@NullMarked
package org.himaye.removal.web;

import org.jspecify.annotations.NullMarked;
