package org.himaye.casefile;

import java.util.List;
import org.himaye.shared.CaseId;

/** Lists the documents of a case; implemented by whoever issues documents. */
public interface CaseDocuments {

    /** Returns the documents of a case that the caller may see, oldest first. */
    List<CaseDocument> of(CaseId caseId);
}
