package org.himaye.protection.detention;

import org.himaye.shared.CaseId;

/** Notes that an applicant is an unaccompanied child after all; implemented beside the examination, which may be the wrong one. */
public interface FoundChildren {

    /** Notes the finding; an application on the accelerated track leaves it at once (YUKK 66/1, 79/4; INV-36). */
    void found(CaseId caseId);
}
