package org.himaye.casefile.web;

import java.time.LocalDate;
import java.util.List;
import org.himaye.casefile.FoundCase;
import org.himaye.casefile.SearchPage;
import org.jspecify.annotations.Nullable;

/**
 * One page of found files.
 *
 * @param cases by name and case number
 * @param page from 0
 * @param hasMore whether another page follows
 */
record SearchResponse(List<Found> cases, int page, boolean hasMore) {

    static SearchResponse of(SearchPage page, CodeLabels labels) {
        return new SearchResponse(
                page.cases().stream().map(found -> Found.of(found, labels)).toList(), page.page(), page.hasMore());
    }

    /**
     * One found file, with what tells persons of the same name apart.
     *
     * @param waitingReason null while somebody works on the case, and when it is closed
     */
    record Found(
            String caseNumber,
            CodeView type,
            CodeView province,
            CodeView state,
            CodeView stage,
            @Nullable CodeView waitingReason,
            String foreignerNumber,
            String familyName,
            String givenNames,
            LocalDate birthDate,
            String nationality) {

        static Found of(FoundCase found, CodeLabels labels) {
            return new Found(
                    found.caseNumber(),
                    CodeView.of(found.type().code(), found.type().label()),
                    CodeView.ofProvince(found.province()),
                    CodeView.of(
                            found.state().name(),
                            labels.of("state", found.state().name())),
                    CodeView.of(found.stage(), labels.of("stage", found.stage())),
                    CodeView.orNull(found.waitingReason()),
                    found.foreignerNumber(),
                    found.familyName(),
                    found.givenNames(),
                    found.birthDate(),
                    found.nationality());
        }
    }
}
