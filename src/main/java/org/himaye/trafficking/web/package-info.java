/**
 * The endpoints of the trafficking desk, and the pages of sealed files, of the desks and of emergency access. Whoever is on no
 * team finds them empty.
 */
@NullMarked
package org.himaye.trafficking.web;

import org.jspecify.annotations.NullMarked;
