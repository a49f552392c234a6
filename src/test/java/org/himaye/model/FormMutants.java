package org.himaye.model;

import java.util.List;
import java.util.stream.Stream;

/** Mistakes in forms, decision tables and notes, at least one for each check. */
final class FormMutants {

    private static final String SERVE = "forms/notification/serve-decision.form";
    private static final String IDENTITY = "forms/protection/issue-applicant-identity.form";
    private static final String TABLE = "processes/protection/inadmissibility.dmn";

    private FormMutants() {}

    static Stream<Mutant> all() {
        return Stream.of(forms(), fields(), tables()).flatMap(List::stream);
    }

    private static List<Mutant> forms() {
        return List.of(
                Mutant.of(
                        SERVE,
                        "\"id\": \"serve-decision\"",
                        "\"id\": \"serve-decisions\"",
                        "serve-decisions: form id is not the file name"),
                Mutant.of(SERVE, "\"components\": [", "\"components\": ", "file: cannot be parsed"),
                Mutant.of(
                        SERVE,
                        "\"key\": \"failureReason\"",
                        "\"key\": \"failureReasons\"",
                        "failureReasons: form field not in ServeDecisionSubmission"),
                Mutant.of(
                        SERVE,
                        "\"key\": \"failureReason\"",
                        "\"key\": \"failureReasons\"",
                        "failureReason: component of ServeDecisionSubmission not in the form"),
                Mutant.of(SERVE, "\"key\": \"way\"", "\"key\": \"served\"", "served: two fields with one key"),
                Mutant.of(SERVE, "\"key\": \"way\"", "\"key\": \"\"", "Field_Way: field without a key"),
                Mutant.of(
                        SERVE,
                        "\"type\": \"group\",",
                        "\"type\": \"group\", \"path\": \"service\",",
                        "Group_ServeDecision1: path moves fields away from the record"),
                Mutant.of(
                        SERVE,
                        "\"hide\": \"=served = true\"",
                        "\"hide\": \"=serve = true\"",
                        "failureReason: condition reads unknown field: serve"),
                Mutant.of(
                        SERVE,
                        "Dosya {{caseNumber}}",
                        "Dosya {{caseNo}}",
                        "Text_ServeDecision: text shows unknown variable: caseNo"),
                Mutant.of(
                        SERVE,
                        "Süreler ancak usulüne uygun tebliğle işler.",
                        "Süre: DL-XX-99.",
                        "Text_ServeDecision: unknown deadline: DL-XX-99"));
    }

    private static List<Mutant> fields() {
        return List.of(
                Mutant.of(SERVE, "\"label\": \"Tebliğ edildi\",", "", "served: label is missing: label"),
                Mutant.of(
                        IDENTITY,
                        "\"dateLabel\": \"Belgenin geçerlilik sonu\",",
                        "",
                        "validUntil: label is missing: dateLabel"),
                Mutant.of(IDENTITY, "\"timeLabel\": \"Saat\",", "", "handedOverAt: label is missing: timeLabel"),
                Mutant.of(
                        IDENTITY,
                        "\"maxLength\": 400",
                        "\"minLength\": 1",
                        "residenceAddress: field without validation: neither maxLength nor pattern"),
                Mutant.of(
                        IDENTITY,
                        "\"required\": true",
                        "\"required\": false",
                        "residenceAddress: field without validation: required"),
                Mutant.of(
                        SERVE,
                        "\"required\": false,\n            \"maxLength\": 200",
                        "\"required\": true,\n            \"maxLength\": 200",
                        "recipientName: field is required but its component may be null"),
                Mutant.of(
                        IDENTITY,
                        "\"label\": \"İkamet adresi\",",
                        "\"label\": \"İkamet adresi\", \"conditional\": {\"hide\": \"=reportingDuty\"},",
                        "residenceAddress: field can be hidden but its component may not be null"),
                Mutant.of(
                        IDENTITY,
                        "\"value\": \"FORTNIGHTLY\"",
                        "\"value\": \"FORTNIGHT\"",
                        "reportingFrequency: options are [FORTNIGHT, MONTHLY, WEEKLY], constants of ReportingFrequency"),
                Mutant.of(
                        IDENTITY,
                        "\"label\": \"Haftada bir\"",
                        "\"label\": \"\"",
                        "reportingFrequency: option without value or label"),
                Mutant.of(
                        IDENTITY,
                        "\"values\": [",
                        "\"options\": [",
                        "reportingFrequency: choice without fixed options"),
                Mutant.of(
                        IDENTITY,
                        "\"subtype\": \"date\"",
                        "\"subtype\": \"datetime\"",
                        "validUntil: field of type datetime/datetime does not fit LocalDate"),
                Mutant.of(
                        IDENTITY,
                        "\"type\": \"checkbox\"",
                        "\"type\": \"textfield\"",
                        "reportingDuty: field of type textfield does not fit Boolean"),
                Mutant.of(
                        IDENTITY,
                        "\"type\": \"textfield\"",
                        "\"type\": \"number\"",
                        "residenceAddress: field without validation: min and max"));
    }

    private static List<Mutant> tables() {
        return List.of(
                Mutant.of(
                        TABLE,
                        "decision id=\"inadmissibility\"",
                        "decision id=\"inadmissible\"",
                        "inadmissible: decision id is not the file name"),
                Mutant.of(
                        TABLE,
                        "decision id=\"inadmissibility\" name=\"Kabul edilemez başvuru (DT-01)\"",
                        "decision id=\"inadmissibility\" name=\"Kabul edilemez başvuru\"",
                        "inadmissibility: name does not carry the number of the table"),
                Mutant.of(
                        TABLE,
                        " camunda:historyTimeToLive=\"P180D\"",
                        "",
                        "inadmissibility: historyTimeToLive is not P180D"),
                Mutant.of(
                        TABLE,
                        "<text>newGroundOffered</text>",
                        "<text>newGround</text>",
                        "Input_NewGroundOffered: reads undeclared fact: newGround"),
                Mutant.of(TABLE, " label=\"Yeni gerekçe sunuldu\"", "", "Input_NewGroundOffered: label is missing"),
                Mutant.of(TABLE, " label=\"Karar makamı\"", "", "Output_DecidedBy: label is missing"),
                Mutant.of(
                        TABLE,
                        "name=\"article\"",
                        "name=\"paragraph\"",
                        "inadmissibility: output column 'article' is missing"),
                Mutant.of(
                        TABLE,
                        "<text>\"YUKK 72/1-a\"</text>",
                        "<text></text>",
                        "Rule_SameClaim: row without an article"),
                Mutant.of(
                        TABLE,
                        "<text>\"PENDING\"</text>",
                        "<text>\"PENDNG\"</text>",
                        "Rule_FamilyApplicationPending: unknown constant: PENDNG"),
                Mutant.of(
                        TABLE,
                        "DT-01: finds every ground",
                        "DL-IP-99: finds every ground",
                        "inadmissibility: unknown deadline: DL-IP-99"));
    }
}
