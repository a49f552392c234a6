package org.himaye.casefile.web;

import java.util.List;
import org.himaye.casefile.BarredStep;
import org.himaye.casefile.CaseAction;
import org.himaye.casefile.CaseDocument;
import org.himaye.casefile.NextStep;
import org.himaye.casefile.Submission;

/**
 * Everything the case page and its printed bundle show.
 *
 * @param file where the case stands
 * @param clocks the overdue and the most urgent first
 * @param nextSteps what may lawfully come next
 * @param barredSteps steps with what stands against them
 * @param linked other files of the person that the reader may see
 * @param documents oldest first
 * @param timeline of the person in all these files
 * @param submissions completed forms, oldest first
 * @param actions what the reader may open now; empty for the bundle
 */
record CasePage(
        CaseResponse file,
        List<ClockView> clocks,
        List<NextStep> nextSteps,
        List<BarredStep> barredSteps,
        List<LinkedCaseView> linked,
        List<CaseDocument> documents,
        List<EventView> timeline,
        List<Submission> submissions,
        List<CaseAction<?>> actions) {}
