/**
 * The performance programme: what its indicators mean, figures that come from files, and the tables as the programme prints
 * them.
 *
 * <p>Public surface: {@link org.himaye.supervision.programme.Programme} and {@link org.himaye.supervision.programme.Indicator} for
 * definitions, {@link org.himaye.supervision.programme.ProgrammeReading} for the figures of a year,
 * {@link org.himaye.supervision.programme.FigureImports} and {@link org.himaye.supervision.programme.ProgrammePrinting}.
 */
@NullMarked
package org.himaye.supervision.programme;

import org.jspecify.annotations.NullMarked;
