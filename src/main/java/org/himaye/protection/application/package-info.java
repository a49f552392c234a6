/** What officers submit in the steps of the protection procedure, and the services that decide whether it is lawful. */
@NullMarked
package org.himaye.protection.application;

import org.jspecify.annotations.NullMarked;
