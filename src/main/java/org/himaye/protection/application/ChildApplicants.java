package org.himaye.protection.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.AgeOfMajority;
import org.himaye.protection.application.AgeAssessmentTables.Assessment;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who counts as a child: everybody below eighteen, whoever else is with them (YUKK 3/1, 66; law note H.14). */
@Component
class ChildApplicants {

    private final CaseFiles files;
    private final Persons persons;
    private final AgeAssessmentTables assessments;

    ChildApplicants(CaseFiles files, Persons persons, AgeAssessmentTables assessments) {
        this.files = files;
        this.persons = persons;
        this.assessments = assessments;
    }

    /**
     * Tells whether an applicant counts as a child at a moment: by the report on their age; while it is awaited, and if it cannot
     * say, in doubt yes; without any by the date of birth. A birthday on 29 February comes on 1 March.
     */
    boolean isChild(ProtectionApplication application, Instant at) {
        if (application.unaccompaniedChild()) {
            return true;
        }
        LocalDate birthDate =
                persons.get(files.get(application.caseId()).personId()).data().birthDate();
        Optional<Assessment> doubt = assessments.last(application.caseId());
        if (doubt.isPresent() && !cameOfAgeSince(doubt.get(), birthDate, LegalTime.dayOf(at))) {
            return doubt.get().finding() == null || doubt.get().finding().isChild();
        }
        return birthDate != null && AgeOfMajority.isChildOn(birthDate, LegalTime.dayOf(at));
    }

    /** Whoever was a child by the date of birth when the doubt arose and is none any more: no report says otherwise for ever. */
    private static boolean cameOfAgeSince(Assessment doubt, @Nullable LocalDate birthDate, LocalDate day) {
        return birthDate != null
                && AgeOfMajority.isChildOn(birthDate, LegalTime.dayOf(doubt.requestedAt()))
                && !AgeOfMajority.isChildOn(birthDate, day);
    }
}
