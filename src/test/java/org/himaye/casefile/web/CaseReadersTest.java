package org.himaye.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.himaye.casefile.CaseType;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseReadersTest {

    @ParameterizedTest
    @EnumSource(
            value = OfficerGroup.class,
            names = {
                "SYSTEM_ADMIN",
                "KPI_ANALYST",
                "COUNTRY_INFO_ANALYST",
                "BOARD_SECRETARIAT",
                "LAW_ENFORCEMENT_LIAISON",
                "APPLICANT_PORTAL"
            })
    void groupsThatWorkWithoutTheFileReadNone(OfficerGroup group) {
        assertThat(CaseReaders.readable(in(group))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OfficerGroup.class)
    void nobodyReadsVictimFilesHere(OfficerGroup group) {
        assertThat(CaseReaders.readable(in(group))).doesNotContain(CaseType.VICTIM);
    }

    @Test
    void eachProcedureReadsItsOwnFiles() {
        assertThat(CaseReaders.readable(in(OfficerGroup.REGISTRATION_OFFICER))).containsExactly(CaseType.PROTECTION);
        assertThat(CaseReaders.readable(in(OfficerGroup.REMOVAL_OFFICER))).containsExactly(CaseType.REMOVAL);
        assertThat(CaseReaders.readable(in(OfficerGroup.COMMISSION_CHAIR)))
                .containsExactlyInAnyOrder(CaseType.PROTECTION, CaseType.APPEAL);
        assertThat(CaseReaders.readable(in(OfficerGroup.UNHCR_OBSERVER))).containsExactly(CaseType.APPEAL);
        assertThat(CaseReaders.readable(Actor.NOBODY)).isEmpty();
    }

    private static Actor in(OfficerGroup group) {
        return new Actor("somebody", Set.of(group.id()), Set.of("65"));
    }
}
