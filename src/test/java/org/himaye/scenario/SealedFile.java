package org.himaye.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.himaye.access.Acting;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.casefile.Sex;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.PersonId;
import org.himaye.trafficking.compartment.VictimFile;
import org.himaye.trafficking.compartment.VictimFiles;
import org.himaye.trafficking.compartment.VictimTeams;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A sealed file of Van with its team, made without its processes, for tests of who may read it. */
record SealedFile(Office office, CaseId id, String number, PersonId person, String foreignerNumber) {

    static final String EXPERT = "van.trafficking-expert";

    /** A text that stands in the file and nowhere else. */
    static final String SECRET = "Gizlimrk9";

    /** Opens a file of a new person, with the whole team of the desk. */
    static SealedFile opened(Office office) {
        return opened(office, Office.VAN);
    }

    static SealedFile opened(Office office, String province) {
        return as(office, Actor.SYSTEM, () -> {
            var data = new PersonalData(
                    "Sığınan",
                    "Nur",
                    Sex.FEMALE,
                    LocalDate.parse("1998-05-06"),
                    null,
                    null,
                    null,
                    "MDA",
                    "RU",
                    null,
                    null);
            var person = office.bean(Persons.class).register(data, null, "test");
            VictimFiles files = office.bean(VictimFiles.class);
            CaseId id = files.open(
                    province,
                    person.id(),
                    true,
                    office.now().atZone(org.himaye.shared.LegalTime.ZONE).toInstant());
            for (OfficerGroup group : List.of(OfficerGroup.GOVERNOR_APPROVER, OfficerGroup.VICTIM_CASE_MANAGER)) {
                office.bean(VictimTeams.class).candidates(id, Set.of(group.id()));
            }
            files.enter(
                    id,
                    "REFERRAL_RECEIVED",
                    "İTY",
                    office.now().atZone(org.himaye.shared.LegalTime.ZONE).toInstant(),
                    Map.of("facts", SECRET));
            VictimFile file = files.get(id);
            return new SealedFile(
                    office,
                    id,
                    file.number(),
                    person.id(),
                    person.foreignerNumber().toString());
        });
    }

    /** Works as somebody in a transaction. */
    static <T> T as(Office office, Actor actor, Callable<T> work) {
        var transaction = new TransactionTemplate(office.bean(PlatformTransactionManager.class));
        return Acting.call(
                actor,
                () -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException failure) {
                        throw failure;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                }));
    }

    /** Returns how often something is in the file's record. */
    long lines(String action) throws java.sql.SQLException {
        return Long.parseLong(Tables.single(
                "select count(*) from sealed_ledger_entry where action = '" + action + "' and case_id = ?",
                id.value()));
    }

    String page() {
        return "/sealed-files/" + number;
    }

    static String unknownPage() {
        return "/sealed-files/" + UUID.randomUUID();
    }
}
