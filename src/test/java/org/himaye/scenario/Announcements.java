package org.himaye.scenario;

import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** What other procedures tell, said by a test. */
final class Announcements {

    private Announcements() {}

    /** Announces an event in a transaction of the officer in Van. */
    static void announce(Office office, RemovalFile file, Object event) {
        file.doing(() -> office.bean(ApplicationEventMulticaster.class)
                .multicastEvent(new PayloadApplicationEvent<>(office, event)));
    }
}
