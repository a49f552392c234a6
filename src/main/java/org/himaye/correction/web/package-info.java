/** The endpoints of corrections. */
@NullMarked
package org.himaye.correction.web;

import org.jspecify.annotations.NullMarked;
