/**
 * The compartment in which files of possible and identified victims of trafficking live (YUKK 94, 99 by analogy; İTY; INV-19):
 * who belongs to a file's team, what was written into it, encrypted, and the record of who read it. Knows no procedure.
 */
@NamedInterface("compartment")
@NullMarked
package org.himaye.trafficking.compartment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
