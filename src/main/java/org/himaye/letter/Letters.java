package org.himaye.letter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.letter.LetterSettings.RenderMoment;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues letters, keeps them unchanged and hands them out. A letter is never corrected: a mistake is cured by issuing
 * another one.
 */
@Service
public class Letters {

    private final LetterStore store;
    private final LetterRenderer renderer;
    private final LetterSettings settings;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    Letters(
            LetterStore store,
            LetterRenderer renderer,
            LetterSettings settings,
            Ledger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.store = store;
        this.renderer = renderer;
        this.settings = settings;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Issues a letter: stores its content for ever, renders it, and appends {@code LETTER_ISSUED} with its hashes to the
     * ledger, all in the running transaction.
     *
     * @param caseId the case the letter belongs to
     * @param province plate code of the case's province, which is the issuing authority of the letterhead
     * @param content what the letter says
     * @throws Refusal {@link CommonProblem#FORBIDDEN} if the actor does not work in the province, or
     *     {@link LetterProblem#UNPRINTABLE_TEXT} if a name or text is in a script that the letter cannot print
     */
    @Transactional
    public StoredLetter issue(CaseId caseId, String province, LetterContent content) {
        Actor actor = currentActor.get();
        if (!actor.sees(province)) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Belge yalnızca dosyanın bulunduğu ilde düzenlenebilir.",
                            "A letter can only be issued in the province of the case."),
                    null);
        }
        LetterSource source = printable(province, content);
        LetterTemplate template = source.template();
        String canonicalText = source.canonicalText();
        String sourceSha256 = Sha256.hex(canonicalText.getBytes(StandardCharsets.UTF_8));
        store.add(caseId, source, canonicalText, sourceSha256, actor.userId());

        StoredLetter letter = new StoredLetter(
                source.letterId(),
                caseId,
                province,
                source.documentId(),
                template.title(),
                source.templateVersion(),
                source.issuedAt(),
                actor.userId(),
                sourceSha256,
                null,
                null);
        LedgerLine issued = line("LETTER_ISSUED", letter)
                .about(content.addressee().personId())
                .with("sourceSha256", sourceSha256)
                .with("templateVersion", source.templateVersion());
        if (settings.render() == RenderMoment.EAGER) {
            byte[] pdf = renderer.render(source);
            letter = letter.rendered(Sha256.hex(pdf));
            store.addRendering(letter, clock.instant(), pdf);
            issued = issued.with("pdfSha256", letter.pdfSha256());
        }
        ledger.append(issued);
        return letter;
    }

    /**
     * A letter that nobody here keeps.
     *
     * @param id printed in its foot
     * @param pdf the letter
     * @param sha256 its hash
     */
    public record Unkept(UUID id, byte[] pdf, String sha256) {}

    /**
     * Renders a letter for a file that keeps its letters itself, because nobody outside may know of them. Stores nothing.
     *
     * @param province plate code of the issuing authority
     * @throws Refusal {@link LetterProblem#UNPRINTABLE_TEXT} if a name or text is in a script that the letter cannot print
     */
    public Unkept renderWithoutKeeping(String province, LetterContent content) {
        LetterSource source = printable(province, content);
        byte[] pdf = renderer.render(source);
        return new Unkept(source.letterId(), pdf, Sha256.hex(pdf));
    }

    private LetterSource printable(String province, LetterContent content) {
        LetterSource source = new LetterSource(
                UUID.randomUUID(),
                content.documentId(),
                LetterTemplate.of(content.documentId()).version(),
                province,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                content);
        if (!renderer.canPrint(source)) {
            throw new Refusal(
                    LetterProblem.UNPRINTABLE_TEXT,
                    new LocalizedText(
                            "Belge Latin, Kiril ve Yunan harfleriyle basılır. Başka yazıdaki adları ve sözleri Latin"
                                    + " harfleriyle yazın.",
                            "Letters are printed in Latin, Cyrillic and Greek. Write names and words of other scripts"
                                    + " in Latin letters."),
                    null);
        }
        return source;
    }

    /**
     * Records that a letter was served, once and for all, and appends {@code LETTER_SERVED}. Whether and when the
     * service counts is for the caller to judge.
     *
     * @param servedAt moment of service
     * @throws Refusal {@link LetterProblem#ALREADY_SERVED}, or {@link CommonProblem#NOT_FOUND} for a letter that does
     *     not exist or belongs to a province the actor does not see
     */
    @Transactional
    public void markServed(UUID letterId, Instant servedAt) {
        StoredLetter letter = existing(letterId);
        Instant moment = servedAt.truncatedTo(ChronoUnit.MICROS);
        if (!store.addService(
                letter, moment, clock.instant(), currentActor.get().userId())) {
            throw new Refusal(
                    LetterProblem.ALREADY_SERVED,
                    new LocalizedText(
                            "Tebliğ kaydı değiştirilemez. Hata varsa yeni bir belge düzenleyip tebliğ edin.",
                            "A recorded service never changes. If it is wrong, issue and serve a new letter."),
                    null);
        }
        ledger.append(
                line("LETTER_SERVED", letter).with("servedAt", moment).with("sourceSha256", letter.sourceSha256()));
    }

    /** Returns the letters of a case that the actor may see, oldest first, without their content. */
    @Transactional(readOnly = true)
    public List<StoredLetter> of(CaseId caseId) {
        Actor actor = currentActor.get();
        return store.ofCase(caseId).stream()
                .filter(letter -> actor.sees(letter.province()))
                .toList();
    }

    /**
     * Returns what is known about a letter without opening it.
     *
     * @throws Refusal {@link CommonProblem#NOT_FOUND} for a letter that does not exist or belongs to a province the
     *     actor does not see
     */
    @Transactional(readOnly = true)
    public StoredLetter metadata(UUID letterId) {
        return existing(letterId);
    }

    /**
     * Opens a letter as PDF and appends {@code LETTER_READ} to the ledger. Every reader gets the same bytes.
     *
     * @throws Refusal {@link CommonProblem#NOT_FOUND} for a letter that does not exist or belongs to a province the
     *     actor does not see
     */
    @Transactional
    public byte[] content(UUID letterId) {
        StoredLetter letter = existing(letterId);
        byte[] pdf = store.rendering(letterId).orElseGet(() -> renderFirst(letter));
        ledger.append(line("LETTER_READ", letter));
        return pdf;
    }

    private byte[] renderFirst(StoredLetter letter) {
        byte[] pdf = renderer.render(store.source(letter.letterId()));
        StoredLetter rendered = letter.rendered(Sha256.hex(pdf));
        // Two first readers get the same bytes; only one of them writes the hash.
        if (store.addRendering(rendered, clock.instant(), pdf)) {
            ledger.append(line("LETTER_RENDERED", letter).with("pdfSha256", rendered.pdfSha256()));
        }
        return pdf;
    }

    private StoredLetter existing(UUID letterId) {
        Actor actor = currentActor.get();
        return store.find(letterId)
                .filter(letter -> actor.sees(letter.province()))
                .orElseThrow(() -> new Refusal(
                        CommonProblem.NOT_FOUND,
                        new LocalizedText("Böyle bir belge yok.", "There is no such letter."),
                        null));
    }

    private static LedgerLine line(String action, StoredLetter letter) {
        return LedgerLine.of(action)
                .inCase(letter.caseId(), letter.province())
                .with("letterId", letter.letterId())
                .with("documentId", letter.documentId());
    }
}
