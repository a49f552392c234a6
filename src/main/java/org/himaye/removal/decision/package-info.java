/** The removal file from apprehension to exit (YUKK 9, 52-56, 60). */
@NamedInterface("decision")
@NullMarked
package org.himaye.removal.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
