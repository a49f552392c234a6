package org.himaye.scenario;

import java.time.LocalDate;
import java.util.List;
import org.himaye.access.Acting;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.Lodgings;
import org.himaye.shared.PersonId;

/** Another application in Van of somebody who is recorded already, made now. */
final class EarlierClaim {

    private final Office office;

    EarlierClaim(Office office) {
        this.office = office;
    }

    ProtectionCase lodgedBy(PersonId person) {
        String number = office.reading(
                () -> office.bean(Persons.class).get(person).foreignerNumber().value());
        var declared = new Lodging.Declared("Ahmadi", "Ali", Sex.MALE, LocalDate.of(1990, 1, 2), "AFG", "FA", number);
        var lodging = new Lodging(
                Office.reference(),
                Office.VAN,
                Channel.PROVINCIAL_DIRECTORATE,
                Office.instant(office.now().toString()),
                declared,
                null,
                List.of());
        return new ProtectionCase(
                office,
                Acting.call(
                        Office.officer(Office.VAN, "front-desk"),
                        () -> office.bean(Lodgings.class).lodge(lodging)));
    }
}
