package org.himaye.protection.detention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.protection.detention.ApplicantDetentionTables.Consideration;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.Province;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imposes residence and reporting in place of the detention of an applicant (YUKK 68/3, 71). */
@Component
class ApplicantMeasures {

    private final ApplicantDetentionTables tables;
    private final Decisions decisions;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    ApplicantMeasures(
            ApplicantDetentionTables tables,
            Decisions decisions,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.tables = tables;
        this.decisions = decisions;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Demands at least one measure, and nothing of the kind where none is chosen. */
    void check(boolean chosen, @Nullable String address, @Nullable Integer reportingEveryDays) {
        new FieldChecks(clock)
                .requireByLaw(
                        "YUKK 71",
                        !chosen || present(address) || reportingEveryDays != null,
                        "address",
                        "required",
                        "İkamet adresi veya bildirim sıklığı yazılmalıdır.",
                        "Give an address of residence or how often to report.")
                .require(
                        chosen || !present(address) && reportingEveryDays == null,
                        "address",
                        "does-not-fit",
                        "İkamet ve bildirim yalnızca başka tedbir seçildiğinde yazılır.",
                        "Residence and reporting are given only with other measures.")
                .refuseIfAny();
    }

    /**
     * Records the decision on residence or reporting.
     *
     * @return the decision, which is to be served
     */
    UUID impose(
            CaseFile file,
            Consideration consideration,
            String facts,
            String reasons,
            @Nullable String address,
            @Nullable Integer reportingEveryDays,
            Instant now) {
        String by = currentActor.get().userId();
        Decision decision = decisions.record(new NewDecision(
                file.id(),
                "OBLIGATION_OF_APPLICANT",
                "MEASURES_IMPOSED",
                facts,
                reasons,
                "YUKK 68/3, 71",
                authority(file.province()),
                List.of("DL-IP-14", "DL-IP-16"),
                by,
                now));
        tables.addObligation(
                consideration, decision.id().value(), present(address) ? address : null, reportingEveryDays, by, now);
        journal.record(
                file.id(),
                file.province(),
                "MEASURES_IMPOSED_ON_APPLICANT",
                now,
                "YUKK 68/3, 71",
                Map.of("decision", decision.decisionNumber()));
        return decision.id().value();
    }

    /** Returns the governorate of a province, in Turkish. */
    static String authority(String province) {
        return Province.of(province).orElseThrow().name() + " Valiliği";
    }

    private static boolean present(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
