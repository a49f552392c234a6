package org.himaye.model;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.himaye.HimayeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The fences of the house. {@link ArchitectureRulesBiteTest} proves that each of them holds something back. */
@AnalyzeClasses(packages = "org.himaye", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PROCEDURES = {"..protection..", "..appeal..", "..removal..", "..trafficking.."};
    private static final String[] LEGAL_ROOMS = {
        "..protection..",
        "..appeal..",
        "..removal..",
        "..trafficking..",
        "..notification..",
        "..casefile..",
        "..guard.."
    };

    @ArchTest
    static final ArchRule only_the_engine_module_and_process_rings_know_camunda = noClasses()
            .that()
            .resideOutsideOfPackages("..engine..", "..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_endpoint_states_who_may_call_it = methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(PreAuthorize.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_reads_the_time_without_a_clock =
            noClasses().should(CallConditions.readTheTimeWithoutAClock()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_deadlines_adds_days_to_a_legal_date = noClasses()
            .that()
            .resideInAnyPackage(LEGAL_ROOMS)
            .should(CallConditions.addToDates())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_depends_on_the_default_locale =
            noClasses().should(CallConditions.dependOnTheDefaultLocale()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule delegates_are_named_after_what_they_do = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveNameMatching(".*\\.([A-Z][a-z0-9]*){2,}Delegate")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule delegates_are_package_private_beans_of_a_process_ring = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .beAnnotatedWith(Component.class)
            .andShould()
            .resideInAPackage("..process..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule delegates_call_one_port = classes()
            .that()
            .implement(JavaDelegate.class)
            .should(StructureConditions.takeAtMostOneConstructorArgument())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveNameMatching(".*(Helper|Util|Utils|Manager|Impl)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_package_is_a_drawer = noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..helpers..", "..misc..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule domain_knows_the_jdk_and_shared_only = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..shared..", "..domain..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ledger_and_deadlines_know_no_other_module = noClasses()
            .that()
            .resideInAnyPackage("..ledger..", "..deadlines..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(PROCEDURES)
                    .or(resideInAnyPackage(
                            "..casefile..",
                            "..guard..",
                            "..notification..",
                            "..letter..",
                            "..supervision..",
                            "..caseload..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_case_file_and_its_services_know_no_procedure = noClasses()
            .that()
            .resideInAnyPackage("..casefile..", "..guard..", "..notification..", "..letter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROCEDURES)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_engine_module_knows_no_procedure = noClasses()
            .that()
            .resideInAPackage("..engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROCEDURES)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_depends_on_supervision = onlyItselfUses("..supervision..");

    @ArchTest
    static final ArchRule nobody_depends_on_caseload = onlyItselfUses("..caseload..");

    @ArchTest
    static final ArchRule a_process_ring_knows_neither_web_nor_persistence =
            ringIgnores("process", "web", "persistence");

    @ArchTest
    static final ArchRule a_web_ring_knows_neither_process_nor_persistence =
            ringIgnores("web", "process", "persistence");

    @ArchTest
    static final ArchRule a_persistence_ring_knows_neither_process_nor_web =
            ringIgnores("persistence", "process", "web");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .allowEmptyShould(true);

    /** The root package puts the application together and offers its commands; it alone may name such a module. */
    private static ArchRule onlyItselfUses(String module) {
        return noClasses()
                .that(not(resideInAnyPackage(module, HimayeApplication.class.getPackageName())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(module)
                .allowEmptyShould(true);
    }

    private static ArchRule ringIgnores(String ring, String... others) {
        String[] packages = new String[others.length];
        for (int index = 0; index < others.length; index++) {
            packages[index] = ".." + others[index] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(".." + ring + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages)
                        .and(resideInAPackage("org.himaye..").or(resideInAPackage("offender.."))))
                .allowEmptyShould(true);
    }
}
