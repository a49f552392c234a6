package org.himaye.protection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the protection procedure's decision tables, on the bare decision engine. */
class DecisionTableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final List<String> ADMISSIBILITY_FACTS = List.of(
            "sameClaimAsEarlier",
            "newGroundOffered",
            "earlierFamilyConsent",
            "goodReasonShown",
            "fromCountryOfAsylum",
            "fromSafeThirdCountry");

    private static final List<String> ACCELERATION_FACTS = List.of(
            "unaccompaniedChild",
            "noProtectionReason",
            "misledAuthorities",
            "destroyedDocuments",
            "inRemovalDetention",
            "appliedToDelayRemoval",
            "publicOrderDanger",
            "reappliedAfterWithdrawal");

    private static final List<String> EXCLUSION_FACTS = List.of(
            "nationalsRights",
            "conventionCrime",
            "cruelActs",
            "participation",
            "publicDanger",
            "escapeFromSentence",
            "familyOfExcluded");

    private static final List<String> STATUTORY_NEEDS =
            List.of("unaccompaniedChild", "disabled", "elderly", "pregnant", "singleParent", "violenceVictim");

    private static final List<String> FURTHER_VULNERABILITIES =
            List.of("lgbti", "illiterate", "traffickingIndicator", "chronicIllness");

    @DisplayName("DT-01")
    @ParameterizedTest(name = "{0}, family application {1} → {2}, decided by {3} ({4})")
    @CsvSource(
            delimiter = '|',
            value = {
                "sameClaimAsEarlier | NONE | SAME_CLAIM | PROVINCE | YUKK 72/1-a",
                "earlierFamilyConsent | PENDING | FAMILY_APPLICATION_PENDING | PROVINCE | YUKK 72/1-b",
                "earlierFamilyConsent | REFUSED | FAMILY_APPLICATION_REFUSED | PROVINCE | YUKK 72/1-b",
                "fromCountryOfAsylum | NONE | COUNTRY_OF_ASYLUM | HEADQUARTERS | YUKK 72/1-c, 73",
                "fromSafeThirdCountry | NONE | SAFE_THIRD_COUNTRY | HEADQUARTERS | YUKK 72/1-ç, 74",
            })
    void groundMakesTheApplicationInadmissible(
            String fact, String familyApplication, String ground, String decidedBy, String article) {
        var facts = admissibilityFacts(familyApplication, fact);

        assertThat(evaluate("inadmissibility", facts))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsOnly(
                                entry("inadmissible", true),
                                entry("decidedBy", decidedBy),
                                entry("ground", ground),
                                entry("article", article)));
    }

    @DisplayName("DT-01")
    @ParameterizedTest(name = "{0} and {1}, family application {2}")
    @CsvSource({
        "sameClaimAsEarlier, newGroundOffered, NONE",
        "earlierFamilyConsent, goodReasonShown, PENDING",
        "earlierFamilyConsent, newGroundOffered, REFUSED",
        "earlierFamilyConsent, earlierFamilyConsent, NONE",
        "newGroundOffered, goodReasonShown, REFUSED",
    })
    void answerToTheGroundKeepsTheApplicationAdmissible(String fact, String answer, String familyApplication) {
        assertThat(evaluate("inadmissibility", admissibilityFacts(familyApplication, fact, answer)))
                .isEmpty();
    }

    @Test
    void everyGroundOfInadmissibilityIsReported() {
        var facts = admissibilityFacts(
                "PENDING", "sameClaimAsEarlier", "earlierFamilyConsent", "fromCountryOfAsylum", "fromSafeThirdCountry");

        assertThat(evaluate("inadmissibility", facts))
                .extracting(row -> row.get("ground"))
                .containsExactly("SAME_CLAIM", "FAMILY_APPLICATION_PENDING", "COUNTRY_OF_ASYLUM", "SAFE_THIRD_COUNTRY");
    }

    @DisplayName("DT-02")
    @ParameterizedTest(name = "{0} → accelerated {1} ({3})")
    @CsvSource(
            delimiter = '|',
            value = {
                "unaccompaniedChild | false | UNACCOMPANIED_CHILD | YUKK 79/4",
                "noProtectionReason | true | NO_PROTECTION_REASON | YUKK 79/1-a",
                "misledAuthorities | true | MISLED_AUTHORITIES | YUKK 79/1-b",
                "destroyedDocuments | true | DESTROYED_DOCUMENTS | YUKK 79/1-c",
                "inRemovalDetention | true | IN_REMOVAL_DETENTION | YUKK 79/1-ç",
                "appliedToDelayRemoval | true | APPLIED_TO_DELAY_REMOVAL | YUKK 79/1-d",
                "publicOrderDanger | true | PUBLIC_ORDER_DANGER | YUKK 79/1-e",
                "reappliedAfterWithdrawal | true | REAPPLIED_AFTER_WITHDRAWAL | YUKK 79/1-f",
            })
    void oneFactDecidesOnTheTrack(String fact, boolean accelerated, String ground, String article) {
        assertThat(evaluate("accelerated-procedure", facts(ACCELERATION_FACTS, fact)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsOnly(
                                entry("accelerated", accelerated), entry("ground", ground), entry("article", article)));
    }

    @Test
    void applicationWithoutAnAccelerationGroundStaysRegular() {
        assertThat(evaluate("accelerated-procedure", facts(ACCELERATION_FACTS))).isEmpty();
    }

    @Test
    void unaccompaniedChildIsNeverAccelerated() {
        long seed = 20261122L;
        var random = new SplittableRandom(seed);

        for (int round = 0; round < 500; round++) {
            Map<String, Object> facts = new HashMap<>();
            ACCELERATION_FACTS.forEach(fact -> facts.put(fact, random.nextBoolean()));

            var rows = evaluate("accelerated-procedure", facts);

            boolean anyGround = facts.entrySet().stream()
                    .anyMatch(fact -> !fact.getKey().equals("unaccompaniedChild")
                            && fact.getValue().equals(true));
            boolean accelerated =
                    rows.stream().anyMatch(row -> row.get("accelerated").equals(true));
            assertThat(accelerated)
                    .as("INV-36, seed %d, facts %s", seed, facts)
                    .isEqualTo(anyGround && facts.get("unaccompaniedChild").equals(false));
        }
    }

    @DisplayName("DT-06")
    @ParameterizedTest(name = "fear {0}, Europe {1}, harm {2}, alternative {3}, excluded from {4} → {5} ({7})")
    @CsvSource(
            delimiter = '|',
            value = {
                "true | true | TORTURE | true | ALL | EXCLUSION | false | YUKK 64",
                "false | false | NONE | false | ALL | EXCLUSION | false | YUKK 64",
                "true | true | NONE | false | NONE | REFUGEE | false | YUKK 61",
                "true | true | TORTURE | false | SUBSIDIARY_PROTECTION | REFUGEE | false | YUKK 61",
                "true | false | NONE | false | NONE | CONDITIONAL_REFUGEE | false | YUKK 62",
                "true | false | DEATH_PENALTY | false | SUBSIDIARY_PROTECTION | CONDITIONAL_REFUGEE | false | YUKK 62",
                "false | false | DEATH_PENALTY | false | NONE | SUBSIDIARY_PROTECTION | false | YUKK 63",
                "false | true | TORTURE | false | NONE | SUBSIDIARY_PROTECTION | false | YUKK 63",
                "false | false | INDISCRIMINATE_VIOLENCE | false | NONE | SUBSIDIARY_PROTECTION | false | YUKK 63",
                "true | true | NONE | true | NONE | REFUSAL | true | YUKK 78/4",
                "false | false | TORTURE | true | SUBSIDIARY_PROTECTION | REFUSAL | true | YUKK 78/4",
                "false | false | TORTURE | false | SUBSIDIARY_PROTECTION | REFUSAL | false | YUKK 78",
                "false | false | NONE | false | NONE | REFUSAL | false | YUKK 78",
            })
    void findingsGiveTheStatus(
            boolean fear,
            boolean europe,
            String harm,
            boolean alternative,
            String excludedFrom,
            String outcome,
            boolean choice,
            String article) {
        Map<String, Object> facts = Map.of(
                "conventionFear", fear,
                "eventsInEurope", europe,
                "seriousHarm", harm,
                "internalAlternative", alternative,
                "excludedFrom", excludedFrom);

        assertThat(evaluate("status", facts))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsOnly(entry("outcome", outcome), entry("choice", choice), entry("article", article)));
    }

    @DisplayName("DT-03")
    @ParameterizedTest(name = "{0}, UN assistance {1} → excluded from {2} ({4})")
    @CsvSource(
            delimiter = '|',
            value = {
                "familyOfExcluded | CURRENT | ALL | UN_ASSISTANCE | YUKK 64/1-a",
                "nationalsRights | NONE | ALL | NATIONALS_RIGHTS | YUKK 64/1-b",
                "conventionCrime | NONE | ALL | CONVENTION_CRIME | YUKK 64/1-c",
                "cruelActs | NONE | ASSESS | CRUEL_ACTS | YUKK 64/3",
                "participation | NONE | ALL | PARTICIPATION | YUKK 64/4",
                "publicDanger | NONE | SUBSIDIARY_PROTECTION | PUBLIC_DANGER | YUKK 64/5",
                "escapeFromSentence | NONE | SUBSIDIARY_PROTECTION | ESCAPE_FROM_SENTENCE | YUKK 64/5",
                "familyOfExcluded | NONE | NONE | NO_OWN_GROUND | YUKK 64/6",
            })
    void oneGroundExcludesOnePerson(
            String fact, String unAssistance, String excludedFrom, String ground, String article) {
        assertThat(evaluate("exclusion", exclusion(unAssistance, fact)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsOnly(
                                entry("excludedFrom", excludedFrom),
                                entry("ground", ground),
                                entry("article", article)));
    }

    @Test
    void whoseAssistanceByTheUnitedNationsHasEndedIsEligibleAgain() {
        assertThat(evaluate("exclusion", exclusion("ENDED")))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).contains(entry("excludedFrom", "NONE"), entry("article", "YUKK 64/2")));
    }

    @Test
    void aFamilyMemberOfAnExcludedPersonIsExcludedByAnOwnGroundOnly() {
        for (String fact : EXCLUSION_FACTS) {
            var rows = evaluate("exclusion", exclusion("NONE", fact, "familyOfExcluded"));

            assertThat(rows).extracting(row -> row.get("ground")).hasSize(1);
            assertThat(rows.get(0).get("article").equals("YUKK 64/6"))
                    .as("INV-38, %s", fact)
                    .isEqualTo(fact.equals("familyOfExcluded"));
        }
        assertThat(evaluate("exclusion", exclusion("NONE"))).isEmpty();
    }

    private static Map<String, Object> exclusion(String unAssistance, String... present) {
        var facts = facts(EXCLUSION_FACTS, present);
        facts.put("unAssistance", unAssistance);
        return facts;
    }

    @DisplayName("DT-04")
    @ParameterizedTest(name = "{0} → special need {1}, vulnerability {2} ({4})")
    @CsvSource(
            delimiter = '|',
            value = {
                "unaccompaniedChild | true | false | UNACCOMPANIED_CHILD | YUKK 3/1-l, 66, 67/1",
                "disabled | true | false | DISABLED | YUKK 3/1-l, 67/1",
                "elderly | true | false | ELDERLY | YUKK 3/1-l, 67/1",
                "pregnant | true | false | PREGNANT | YUKK 3/1-l, 67/1",
                "singleParent | true | false | SINGLE_PARENT | YUKK 3/1-l, 67/1",
                "violenceVictim | true | false | VIOLENCE_VICTIM | YUKK 3/1-l, 67/2",
                "lgbti | false | true | LGBTI | YUKK 3/1-l dışında",
                "illiterate | false | true | ILLITERATE | YUKK 3/1-l dışında",
                "traffickingIndicator | false | true | TRAFFICKING_INDICATOR | YUKK 3/1-l dışında",
                "chronicIllness | false | true | CHRONIC_ILLNESS | YUKK 3/1-l dışında",
            })
    void oneFactDecidesOnTheNeed(
            String fact, boolean specialNeed, boolean operationalVulnerability, String ground, String article) {
        assertThat(evaluate("special-needs", needs(fact)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsOnly(
                                entry("specialNeed", specialNeed),
                                entry("operationalVulnerability", operationalVulnerability),
                                entry("ground", ground),
                                entry("article", article)));
    }

    @Test
    void everyNeedIsReportedAndNoneIsInvented() {
        assertThat(evaluate("special-needs", needs("pregnant", "violenceVictim", "illiterate")))
                .extracting(row -> row.get("ground"))
                .containsExactly("PREGNANT", "VIOLENCE_VICTIM", "ILLITERATE");
        assertThat(evaluate("special-needs", needs())).isEmpty();
    }

    private static Map<String, Object> admissibilityFacts(String familyApplication, String... present) {
        var facts = facts(ADMISSIBILITY_FACTS, present);
        facts.put("familyApplicationOutcome", familyApplication);
        return facts;
    }

    private static Map<String, Object> needs(String... present) {
        return facts(
                Stream.concat(STATUTORY_NEEDS.stream(), FURTHER_VULNERABILITIES.stream())
                        .toList(),
                present);
    }

    private static Map<String, Object> facts(List<String> names, String... present) {
        assertThat(names).containsAll(List.of(present));
        Map<String, Object> facts = new HashMap<>();
        names.forEach(name -> facts.put(name, List.of(present).contains(name)));
        return facts;
    }

    private static List<Map<String, Object>> evaluate(String decision, Map<String, Object> facts) {
        return ENGINE.evaluateDecisionTable(table(decision), facts).getResultList();
    }

    private static DmnDecision table(String decision) {
        try (InputStream file =
                DecisionTableTest.class.getResourceAsStream("/processes/protection/" + decision + ".dmn")) {
            return ENGINE.parseDecision(decision, Objects.requireNonNull(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
