/** The catalogue and its explanations over HTTP. */
@NullMarked
package org.himaye.deadlines.web;

import org.jspecify.annotations.NullMarked;
