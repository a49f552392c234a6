/** What officers submit in the service of decisions, and the services that decide whether it is lawful. */
@NullMarked
package org.himaye.notification.application;

import org.jspecify.annotations.NullMarked;
