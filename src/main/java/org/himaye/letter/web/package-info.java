/** Letters over HTTP. */
@NullMarked
package org.himaye.letter.web;

import org.jspecify.annotations.NullMarked;
