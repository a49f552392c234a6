package org.himaye.letter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code himaye.letter}.
 *
 * @param render when the PDF of a letter is made
 */
@ConfigurationProperties("himaye.letter")
record LetterSettings(@DefaultValue("EAGER") RenderMoment render) {

    /** When the PDF of a letter is made. */
    enum RenderMoment {
        /** With its issue: the ledger holds the hash of the PDF from the first moment. */
        EAGER,
        /**
         * When somebody opens it. Until then the ledger holds the hash of the content and the version of the template,
         * from which the PDF follows. For replays and load tests, where nobody reads most letters.
         */
        ON_FIRST_READ
    }
}
