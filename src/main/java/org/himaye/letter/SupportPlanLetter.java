package org.himaye.letter;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DOC-30, consent and plan of a support: what was agreed on, and that the consent can be taken back at any time (İTY).
 *
 * @param caseNumber number of the file
 * @param addressee the person
 * @param agreedAt when; local time of Türkiye
 * @param language Turkish name of the language in which it was explained
 * @param interpreter name of the interpreter; null if none was needed
 * @param guardian name of a child's guardian; null for adults
 * @param services Turkish names of the services, at least one
 * @param plan what was agreed
 * @param signatory the case manager
 */
public record SupportPlanLetter(
        String caseNumber,
        Addressee addressee,
        LocalDateTime agreedAt,
        String language,
        @Nullable String interpreter,
        @Nullable String guardian,
        List<String> services,
        String plan,
        Signatory signatory)
        implements LetterContent {

    public SupportPlanLetter {
        Mandatory.text(caseNumber, "caseNumber");
        Mandatory.text(language, "language");
        Mandatory.text(plan, "plan");
        services = List.copyOf(services);
        if (services.isEmpty()) {
            throw new IllegalArgumentException("A plan without a service");
        }
    }

    @Override
    public String documentId() {
        return "DOC-30";
    }
}
