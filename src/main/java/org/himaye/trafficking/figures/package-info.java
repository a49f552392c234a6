/**
 * What may be counted about sealed files: indicators of closed years for the performance programme, with small numbers withheld,
 * and exact counts for Himaye itself.
 */
@NamedInterface("figures")
@NullMarked
package org.himaye.trafficking.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
