/** The endpoints of the trafficking desk. */
@NullMarked
package org.himaye.trafficking.web;

import org.jspecify.annotations.NullMarked;
