package org.himaye.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A card that everybody may see says nothing that would endanger its holder (DOC-28). */
class ResidencePermitCardTest {

    @Test
    void theCardSaysUntilWhenAndNothingOfWhy() throws IOException {
        ResidencePermitCard card = SampleSupportLetters.permit();
        LetterSource source = new LetterSource(
                UUID.fromString("3f1f4a52-6a4e-4b0f-8a53-5f2b7d7e9c10"),
                card.documentId(),
                LetterTemplate.of(card.documentId()).version(),
                "65",
                Instant.parse("2026-11-20T09:00:00Z"),
                card);

        try (PDDocument document = Loader.loadPDF(new LetterRenderer().render(source))) {
            String printed = new PDFTextStripper().getText(document);
            String hidden =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)
                            + document.getDocumentInformation().getCOSObject();
            assertThat(printed).contains("02.06.2027", "02.11.2029", "Zöhre Ğani Şükrî", "İkamet İzni Belgesi");
            for (String word : new String[] {
                "mağdur", "insan ticareti", "sığınma", "destek", "doc-28", "düşünme", "48", "49", "-mt-", "özel"
            }) {
                assertThat((printed + hidden).toLowerCase(Locale.forLanguageTag("tr")))
                        .as(word)
                        .doesNotContain(word);
            }
        }
    }
}
