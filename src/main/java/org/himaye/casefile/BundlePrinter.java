package org.himaye.casefile;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Prints a case as one document; implemented by whoever prints documents. */
public interface BundlePrinter {

    /**
     * Prints a bundle as tagged PDF/A with numbered pages. Characters that its fonts lack are printed as {@code [U+number]}, so
     * that nothing of a file is left out silently.
     *
     * @param locale language of its labels
     * @param at when it is printed
     * @param content what the template asks for by name
     */
    byte[] print(Locale locale, Instant at, Map<String, Object> content);
}
