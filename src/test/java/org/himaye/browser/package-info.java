/** What officers see and do, in Chromium. */
@NullMarked
package org.himaye.browser;

import org.jspecify.annotations.NullMarked;
