package org.himaye.protection.application;

import java.util.Date;
import java.util.UUID;
import org.himaye.shared.CaseId;

/** Starts and continues {@code identity-document}; implemented beside the process models. */
public interface IdentityDocumentProcess {

    /** Tells whether somebody looks after a document of the case already. */
    boolean isRunning(CaseId caseId);

    /**
     * Lets somebody renew a document, or take it back.
     *
     * @param document the document
     * @param open whether the application is still open, so that the document is renewed
     * @param dueAt when that should have happened
     */
    void start(CaseId caseId, String province, String caseNumber, UUID document, boolean open, Date dueAt);

    /**
     * Tells that the application has ended, so that the document is taken back and not renewed.
     *
     * @param dueAt when it should be back
     */
    void ended(CaseId caseId, UUID document, Date dueAt);
}
