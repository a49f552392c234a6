/** The arithmetic of the forecast: knows months and numbers, no database and no page. */
@NullMarked
package org.himaye.supervision.forecast.domain;

import org.jspecify.annotations.NullMarked;
