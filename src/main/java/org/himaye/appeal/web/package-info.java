/** The Commission's pages and the appeal's endpoints. */
@NullMarked
package org.himaye.appeal.web;

import org.jspecify.annotations.NullMarked;
