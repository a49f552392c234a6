/** What officers submit in the steps of the protection procedure, and the services that decide whether it is lawful. */
@NamedInterface("application")
@NullMarked
package org.himaye.protection.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
