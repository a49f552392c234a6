package org.himaye.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds every architecture rule against classes that break it on purpose. */
class ArchitectureRulesBiteTest {

    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages("offender");

    @ParameterizedTest(name = "{0} catches {1}")
    @CsvSource({
        "only_the_engine_module_and_process_rings_know_camunda, EngineInTheDomain",
        "every_endpoint_states_who_may_call_it, OpenEndpoint.list()",
        "nobody_reads_the_time_without_a_clock, OwnClock.today()",
        "nobody_reads_the_time_without_a_clock, OwnClock.supplier()",
        "nobody_reads_the_time_without_a_clock, OwnClock.millis()",
        "only_deadlines_adds_days_to_a_legal_date, OwnArithmetic.objectionCloses",
        "nobody_depends_on_the_default_locale, TurkishCase.fold",
        "nobody_depends_on_the_default_locale, TurkishCase.plate",
        "delegates_are_named_after_what_they_do, offender.protection.web.Screening",
        "delegates_are_package_private_beans_of_a_process_ring, offender.protection.web.Screening",
        "delegates_call_one_port, offender.protection.web.Screening",
        "names_say_what_a_class_is_for, DateUtils",
        "no_package_is_a_drawer, offender.common.DateUtils",
        "domain_knows_the_jdk_and_shared_only, EngineInTheDomain",
        "ledger_and_deadlines_know_no_other_module, NosyLedger",
        "the_case_file_and_its_services_know_no_procedure, NosyCaseFile",
        "the_engine_module_knows_no_procedure, NosyEngine",
        "nobody_depends_on_supervision, NosyCaseFile",
        "nobody_depends_on_caseload, NosyEngine",
        "a_process_ring_knows_neither_web_nor_persistence, ImpatientDelegate",
        "a_web_ring_knows_neither_process_nor_persistence, OpenEndpoint",
        "a_persistence_ring_knows_neither_process_nor_web, NosyStore",
        "nothing_is_injected_into_fields, OpenEndpoint.clock",
    })
    void brokenRuleNamesTheOffender(String rule, String offender) throws ReflectiveOperationException {
        var result = ruleIn(ArchitectureTest.class.getDeclaredField(rule)).evaluate(OFFENDERS);

        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(offender));
    }

    @Test
    void everyRuleIsBrokenBySomeOffender() {
        assertThat(rules())
                .allSatisfy(
                        field -> assertThat(ruleIn(field).evaluate(OFFENDERS).hasViolation())
                                .as(field.getName())
                                .isTrue());
    }

    private static Stream<Field> rules() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class);
    }

    private static ArchRule ruleIn(Field field) {
        try {
            field.setAccessible(true);
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
