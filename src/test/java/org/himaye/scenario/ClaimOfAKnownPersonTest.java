package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Persons;
import org.himaye.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is recorded already asks for protection under that record, whatever province recorded them (INV-02). */
class ClaimOfAKnownPersonTest extends Scenario {

    @Test
    void theClaimBelongsToTheRecordOfTheNumber() {
        RemovalFile file = RemovalFile.clear(office);

        var answer = lodge(numberOf(file.person()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("personId").asText())
                .isEqualTo(file.person().toString());
        String caseNumber = answer.json().path("caseNumber").asText();
        assertThat(office.reading(
                        () -> office.bean(CaseFiles.class).byNumber(caseNumber).personId()))
                .isEqualTo(file.person());
        assertThat(file.obstacles()).containsExactly("protection-claim-open");
    }

    @Test
    void theNumberOfADuplicateLeadsToTheRecordThatCounts() {
        RemovalFile file = RemovalFile.clear(office);
        RemovalFile duplicate = RemovalFile.opened(office);
        String number = numberOf(duplicate.person());
        file.doing(() -> office.bean(Persons.class).merge(duplicate.person(), file.person(), "Parmak izi"));

        var answer = lodge(number);

        assertThat(answer.json().path("personId").asText())
                .isEqualTo(file.person().toString());
    }

    @ParameterizedTest
    @CsvSource({"99000000011", "12345678901", "99", "'99 00'"})
    void aNumberThatCannotBeOrThatNobodyHasIsRefused(String number) {
        office.at("2026-11-10T10:00");

        var answer = lodge(number);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).singleElement().asString().endsWith("foreignerNumber");
        assertThat(answer.body()).doesNotContain("\"" + number + "\"");
    }

    private String numberOf(PersonId person) {
        return office.reading(
                () -> office.bean(Persons.class).get(person).foreignerNumber().value());
    }

    private Caller.Answer lodge(String number) {
        return Caller.basic(office, "istanbul.front-desk")
                .post(
                        "/api/protection/applications",
                        "{\"reference\":\"" + Office.reference() + "\",\"province\":\"34\",\"channel\":"
                                + "\"PROVINCIAL_DIRECTORATE\",\"lodgedAt\":\"2026-11-10T10:00:00+03:00\",\"applicant\":"
                                + "{\"familyName\":\"Kerim\",\"givenNames\":\"Azad\",\"sex\":\"MALE\",\"birthDate\":"
                                + "\"1990-01-02\",\"nationality\":\"IRQ\",\"foreignerNumber\":\"" + number + "\"}}");
    }
}
