/** Reads the catalogue of periods from its data files and refuses anything doubtful. */
@NullMarked
package org.himaye.deadlines.catalogue;

import org.jspecify.annotations.NullMarked;
