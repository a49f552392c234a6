/** Identification of victims: first contact, interview, indicators, two experts, the governorate's decision (law note 4.a; İTY; TCK 80). */
@NamedInterface("identification")
@NullMarked
package org.himaye.trafficking.identification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
