package org.himaye.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.himaye.casefile.CaseType;
import org.himaye.shared.Actor;
import org.himaye.shared.OfficerGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What guards an endpoint is what is asked elsewhere, and names groups of law note F. */
class SupervisionRightsTest {

    static Stream<String> rights() {
        return Arrays.stream(SupervisionRights.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
                .map(SupervisionRightsTest::text);
    }

    @ParameterizedTest
    @MethodSource("rights")
    void everyRightIsOfGroupsThatExistAndOfNobodyElse(String right) {
        Set<String> named = Pattern.compile("'([^']*)'")
                .matcher(right)
                .results()
                .map(found -> found.group(1))
                .collect(java.util.stream.Collectors.toSet());

        assertThat(named).isNotEmpty().allSatisfy(OfficerGroup::of);
        for (OfficerGroup group : OfficerGroup.values()) {
            assertThat(SupervisionRights.allows(right, of(group)))
                    .as(group.id())
                    .isEqualTo(named.contains(group.id()));
        }
    }

    @Test
    void statisticsFindNoFileBehindAStepAndADirectorFindsAllButSealedOnes() {
        assertThat(SupervisionRights.filesAtSteps(of(OfficerGroup.KPI_ANALYST))).isEmpty();
        assertThat(SupervisionRights.filesAtSteps(of(OfficerGroup.PROVINCIAL_DIRECTOR)))
                .containsExactlyInAnyOrder(CaseType.PROTECTION, CaseType.APPEAL, CaseType.REMOVAL);
        assertThat(SupervisionRights.filesAtSteps(of(OfficerGroup.GOVERNOR_APPROVER)))
                .containsExactly(CaseType.REMOVAL);
    }

    private static Actor of(OfficerGroup group) {
        return new Actor("somebody", Set.of(group.id()), Set.of("65"));
    }

    private static String text(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
