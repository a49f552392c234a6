/** The procedure's endpoints. */
@NullMarked
package org.himaye.protection.web;

import org.jspecify.annotations.NullMarked;
