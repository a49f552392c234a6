/** The endpoints of the procedure. */
@NullMarked
package org.himaye.protection.web;

import org.jspecify.annotations.NullMarked;
