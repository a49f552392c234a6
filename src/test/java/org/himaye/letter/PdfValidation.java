package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF what is wrong with a letter. Open it around the tests of a class: it needs the root locale. */
public final class PdfValidation implements AutoCloseable {

    private final Locale usual = Locale.getDefault();

    /** Starts the validator. */
    public PdfValidation() {
        // The validator, like the engine, loses its way among the Turkish letters i; the renderer does not.
        Locale.setDefault(Locale.ROOT);
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Returns the flavour that a document says it follows. */
    static PDFAFlavour declaredFlavour(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf))) {
            return parser.getFlavour();
        }
    }

    /** Returns the rules of a flavour that a document breaks, with what breaks them. */
    public static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }

    @Override
    public void close() {
        Locale.setDefault(usual);
    }
}
