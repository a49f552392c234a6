package org.himaye.casefile;

import java.util.Set;
import org.himaye.shared.Refusal;

/**
 * Finds case files. Files the caller may not see are not found, and nothing in the answer tells the difference. Every
 * search leaves a line in the ledger with a hash of the text, never the text.
 */
public interface CaseSearch {

    /** Cases on one page. */
    int PAGE_SIZE = 50;

    /** Longest text that is searched for. */
    int LONGEST_TEXT = 100;

    /** Last page that can be asked for; whoever needs more should search more precisely. */
    int LAST_PAGE = 20;

    /**
     * Finds files by case number, by foreigner number, or by the beginning of a name in either order.
     *
     * @param text case number, foreigner number, or at least two letters of a name; diacritics and case do not matter
     * @param types kinds of file to look among
     * @param page from 0 to {@link #LAST_PAGE}
     * @throws Refusal invalid request with field {@code text} or {@code page}
     */
    SearchPage search(String text, Set<CaseType> types, int page);
}
