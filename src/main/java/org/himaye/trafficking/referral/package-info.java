/**
 * Referrals of possible victims: what every office may say, and nobody may read back (law note 4.a; İTY; INV-15). And who the
 * person is, in the words in which all files of the compartment tell it.
 */
@NamedInterface("referral")
@NullMarked
package org.himaye.trafficking.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
