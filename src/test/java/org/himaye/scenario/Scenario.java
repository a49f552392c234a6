package org.himaye.scenario;

import java.sql.SQLException;
import java.time.Instant;
import org.himaye.HimayeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test on the running application that tells a case in sentences; the clock runs again afterwards. */
@HimayeTest
abstract class Scenario {

    @Autowired
    private ApplicationContext application;

    protected Office office;

    @BeforeEach
    final void openOffice() {
        office = new Office(application);
    }

    /** Whatever was told: the liberty board misses nobody, and shows every limit as it is. */
    @AfterEach
    final void closeOffice() throws SQLException {
        Instant moment = Office.instant(office.now().toString());
        office.close();
        KeptLiberty.saysWhatIsTrue(moment);
    }
}
