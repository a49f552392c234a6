/** Endpoints and pages of appeals. */
@NullMarked
package org.himaye.appeal.web;

import org.jspecify.annotations.NullMarked;
