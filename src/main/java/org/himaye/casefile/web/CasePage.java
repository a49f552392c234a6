package org.himaye.casefile.web;

import java.util.List;
import org.himaye.casefile.CaseDocument;
import org.himaye.casefile.Submission;

/** Everything the case page shows. */
record CasePage(
        CaseResponse file,
        List<ClockView> clocks,
        List<CaseDocument> documents,
        List<EventView> timeline,
        List<Submission> submissions) {}
