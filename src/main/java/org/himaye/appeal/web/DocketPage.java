package org.himaye.appeal.web;

import java.util.List;
import org.himaye.appeal.application.Appeal;
import org.himaye.appeal.application.Deliberations.Hearing;
import org.himaye.appeal.application.Docket.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an appeal's docket shows.
 *
 * @param caseNumber number of the appeal
 * @param appeal the appeal
 * @param standing the standing assignment; null while the appeal waits
 * @param history every assignment, oldest first
 * @param hearing the vote that is held, or else the last one; null before the first
 * @param consent whether the applicant lets UNHCR see the file
 * @param conflict why the reader may not touch the appeal; null if they may
 * @param mayTransfer whether the reader may give it to another rapporteur
 * @param rapporteurs to whom
 * @param mayDeclare whether the reader may declare a conflict
 */
record DocketPage(
        String caseNumber,
        Appeal appeal,
        @Nullable Assignment standing,
        List<Assignment> history,
        @Nullable Hearing hearing,
        boolean consent,
        @Nullable String conflict,
        boolean mayTransfer,
        List<String> rapporteurs,
        boolean mayDeclare) {}
