package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himaye.TestDatabase;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.Channel;
import org.himaye.protection.application.ExclusionGround;
import org.himaye.protection.application.Lodging;
import org.himaye.shared.DecisionTables;
import org.himaye.shared.PersonId;
import org.junit.jupiter.api.Test;

/** The database excludes a person from what the table excludes them from, whatever two things were found (YUKK 64; DT-03). */
class ExclusionAgreementTest extends Scenario {

    private static final List<String> EXTENTS = List.of("NONE", "SUBSIDIARY_PROTECTION", "ALL");

    @Test
    void theDatabaseAndTheTableAgreeOnEveryPairOfFindings() throws SQLException {
        ProtectionCase file = office.lodged(
                "2026-11-02T09:00",
                Office.VAN,
                Channel.PROVINCIAL_DIRECTORATE,
                "Ahmadi",
                List.of(new Lodging.Member(
                        new Lodging.Declared("Ahmadi", "Yasin", Sex.MALE, LocalDate.of(2020, 5, 6), "AFG", "FA"),
                        FamilyRelation.CHILD,
                        null)));
        file.registered(Fields.with("adultConsentsTaken", true)).screened().identityIssued();
        file.interviewed("2026-11-20T10:00");
        List<String> wrong = new ArrayList<>();
        int compared = 0;

        try (var connection = TestDatabase.asApplication()) {
            connection.setAutoCommit(false);
            for (boolean familyOfExcluded : List.of(false, true)) {
                for (ExclusionGround first : ExclusionGround.values()) {
                    for (ExclusionGround second : ExclusionGround.values()) {
                        String database = excludedFrom(connection, file, familyOfExcluded, first, second);
                        String table = table(facts(familyOfExcluded, first, second));
                        compared++;
                        if (!database.equals(table)) {
                            wrong.add(first + ", then " + second + ": " + database + " instead of " + table);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(compared).isEqualTo(2 * 9 * 9);
    }

    /** Returns what the database says after two findings; nothing stays. */
    private String excludedFrom(
            Connection connection, ProtectionCase file, boolean familyOfExcluded, ExclusionGround... found)
            throws SQLException {
        PersonId applicant = file.file().personId();
        try (var statement = connection.createStatement()) {
            statement.execute("set local himaye.provinces = '*'");
            if (familyOfExcluded) {
                statement.execute(row(
                        file,
                        "(select person_id from case_member where case_id = '" + file.id() + "')",
                        ExclusionGround.CONVENTION_CRIME));
            }
            for (ExclusionGround ground : found) {
                statement.execute(row(file, "'" + applicant + "'", ground));
            }
            try (var answer =
                    statement.executeQuery("select found_excluded_from('" + file.id() + "', '" + applicant + "')")) {
                answer.next();
                return answer.getString(1);
            }
        } finally {
            connection.rollback();
        }
    }

    private String row(ProtectionCase file, String person, ExclusionGround ground) {
        return "insert into exclusion_finding (id, case_id, province, person_id, ground, excluded_from, article, facts,"
                + " evidence, found_by, found_at) values (gen_random_uuid(), '" + file.id() + "', '65', " + person
                + ", '" + ground + "', '" + table(facts(false, ground)) + "', 'x', 'x', 'x', 'x', now())";
    }

    /** Returns the widest exclusion of the rows that match; what is only to be assessed excludes nobody yet. */
    private String table(Map<String, Object> facts) {
        return office.bean(DecisionTables.class).evaluate("exclusion", facts).stream()
                .map(row -> String.valueOf(row.get("excludedFrom")))
                .filter(from -> !from.equals("ASSESS"))
                .reduce("NONE", (one, other) -> EXTENTS.indexOf(one) < EXTENTS.indexOf(other) ? other : one);
    }

    /** Returns the facts of the table after findings were made one after the other. */
    private static Map<String, Object> facts(boolean familyOfExcluded, ExclusionGround... found) {
        Map<String, Object> facts = new HashMap<>(nothing());
        for (ExclusionGround ground : found) {
            switch (ground) {
                case UN_ASSISTANCE -> facts.put("unAssistance", "CURRENT");
                case UN_ASSISTANCE_ENDED -> facts.put("unAssistance", "ENDED");
                case NATIONALS_RIGHTS -> facts.put("nationalsRights", true);
                case CONVENTION_CRIME -> facts.put("conventionCrime", true);
                case CRUEL_ACTS -> facts.putAll(Map.of("cruelActs", true, "conventionCrime", true));
                case PARTICIPATION -> facts.put("participation", true);
                case PUBLIC_DANGER -> facts.put("publicDanger", true);
                case ESCAPE_FROM_SENTENCE -> facts.put("escapeFromSentence", true);
                case NO_OWN_GROUND -> facts.putAll(nothing());
            }
        }
        facts.put("familyOfExcluded", familyOfExcluded);
        return facts;
    }

    private static Map<String, Object> nothing() {
        Map<String, Object> facts = new HashMap<>(Map.of("unAssistance", "NONE"));
        Arrays.asList(
                        "nationalsRights",
                        "conventionCrime",
                        "cruelActs",
                        "participation",
                        "publicDanger",
                        "escapeFromSentence")
                .forEach(fact -> facts.put(fact, false));
        return facts;
    }
}
