package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.himaye.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** Counsellors read their own files only, and never the narrative of an applicant (law note F). */
class ReturnReadersTest extends Scenario {

    @Test
    void aCounsellorReadsARemovalFileOnceAReturnIsDeclared() {
        office.at("2026-10-19T09:00");
        RemovalFile file = RemovalFile.opened(office);
        Caller counsellor = Caller.basic(office, "van.return-counsellor");
        String address = "/api/cases/" + file.file().caseNumber();
        assertThat(counsellor.get(address).status()).isEqualTo(404);

        office.at("2026-10-21T10:00");
        ReturnCase.declared(office, file.file(), RemovalFile.IRAQ);

        assertThat(counsellor.get(address).status()).isEqualTo(200);
        assertThat(Caller.basic(office, "van.readmission-desk").get(address).status())
                .isEqualTo(404);
    }

    @Test
    void aDeclarationOpensNoApplicantsFile() {
        CaseFile file = office.lodged("2026-10-05T09:00").file();
        office.at("2026-10-21T10:00");
        ReturnCase.declared(office, file, "AFG");

        assertThat(Caller.basic(office, "van.return-counsellor")
                        .get("/api/cases/" + file.caseNumber())
                        .status())
                .isEqualTo(404);
    }
}
