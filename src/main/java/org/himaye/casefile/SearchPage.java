package org.himaye.casefile;

import java.util.List;

/**
 * One page of a search.
 *
 * @param cases at most {@link CaseSearch#PAGE_SIZE}, by name and case number
 * @param page number of the page, from 0
 * @param hasMore whether another page follows
 */
public record SearchPage(List<FoundCase> cases, int page, boolean hasMore) {

    public SearchPage {
        cases = List.copyOf(cases);
    }
}
