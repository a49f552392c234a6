package org.himaye.supervision.figures;

import java.util.List;
import org.himaye.shared.LocalizedText;

/**
 * What a figure means.
 *
 * @param code upper-case code, part of the address of its page
 * @param name short name
 * @param definition what is counted and what is not
 * @param unit what it is a number of
 * @param source deciding articles, or table of the performance programme
 * @param measures what the read model counts for it
 * @param kinds kinds of decision it is about; empty if it is not about decisions
 * @param part outcomes above the line of a share; empty if outcomes do not matter
 * @param whole outcomes below the line of a share; empty if outcomes do not matter
 */
public record FigureDefinition(
        String code,
        LocalizedText name,
        LocalizedText definition,
        FigureUnit unit,
        String source,
        List<String> measures,
        List<String> kinds,
        List<String> part,
        List<String> whole) {

    public FigureDefinition {
        measures = List.copyOf(measures);
        kinds = List.copyOf(kinds);
        part = List.copyOf(part);
        whole = List.copyOf(whole);
    }
}
