package org.himaye.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.himaye.casefile.OpenTask;

/**
 * A case file for machines.
 *
 * @param summary where the case stands
 * @param person the person it was opened for
 * @param members family members it covers
 * @param decisions decisions, oldest first
 * @param openTasks lawful next steps that wait for somebody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseResponse(
        @JsonUnwrapped CaseSummary summary,
        PersonView person,
        List<MemberView> members,
        List<DecisionView> decisions,
        List<OpenTask> openTasks) {}
