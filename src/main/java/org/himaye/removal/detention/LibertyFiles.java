package org.himaye.removal.detention;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Decision;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.NewDecision;
import org.himaye.removal.decision.Signers;
import org.himaye.shared.CaseId;
import org.himaye.shared.Province;
import org.springframework.stereotype.Component;

/** Removal files and the decisions of governorates about liberty in them. */
@Component
public class LibertyFiles {

    private final CaseFiles files;
    private final Decisions decisions;
    private final Signers signers;

    LibertyFiles(CaseFiles files, Decisions decisions, Signers signers) {
        this.signers = signers;
        this.files = files;
        this.decisions = decisions;
    }

    /** Returns a removal file that the actor may see. */
    public CaseFile get(CaseId caseId) {
        return files.get(caseId);
    }

    /** Records a signed decision of the governorate of a file. */
    public Decision sign(
            CaseFile file,
            String kind,
            String outcome,
            String facts,
            String reasons,
            String legalBasis,
            List<String> remedies,
            String decidedBy,
            Instant decidedAt) {
        signers.requireOutsider(file.id(), decidedBy);
        return decisions.record(new NewDecision(
                file.id(),
                kind,
                outcome,
                facts,
                reasons,
                legalBasis,
                authority(file.province()),
                remedies,
                decidedBy,
                decidedAt));
    }

    /** Returns the governorate of a province, in Turkish. */
    public static String authority(String province) {
        return Province.of(province).orElseThrow().name() + " Valiliği";
    }

    /** Returns an instant as the engine's timers and the database both keep it. */
    public static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
