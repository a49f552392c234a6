/** Voluntary return (YUKK 60/A, 87): declaration, counselling, support, journey and exit; counted apart from removals. */
@NamedInterface("departure")
@NullMarked
package org.himaye.removal.departure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
