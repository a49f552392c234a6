/** What the Commission and its secretariat do, and the services that decide whether it is lawful. */
@NamedInterface("application")
@NullMarked
package org.himaye.appeal.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
