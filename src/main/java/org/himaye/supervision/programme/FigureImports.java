package org.himaye.supervision.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.letter.Sha256;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes figures from files: all of a file, or nothing. */
@Service
public class FigureImports {

    /** Imports that are listed. */
    private static final int LISTED = 20;

    private final Programme programme;
    private final FigureStore store;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    FigureImports(Programme programme, FigureStore store, Ledger ledger, CurrentActor currentActor, Clock clock) {
        this.programme = programme;
        this.store = store;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * A file that was taken.
     *
     * @param id identifier
     * @param format format of the file
     * @param figures how many figures it had
     * @param importedBy account name
     * @param importedAt when
     */
    public record Import(UUID id, FigureFileFormat format, int figures, String importedBy, Instant importedAt) {}

    /** Returns the most bytes that a file may have. */
    public static int maximumBytes() {
        return SheetLimits.BYTES;
    }

    /**
     * Takes every figure of a file; later files go before earlier ones. The file itself is not kept.
     *
     * @param content a file of any kind and size
     * @throws FigureFileRejected if anything in it is wrong; nothing is taken then
     * @throws Refusal if the actor is not at the headquarters
     */
    @Transactional
    public Import take(byte[] content) {
        if (!currentActor.get().isAtHeadquarters()) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Programın rakamları ülke içindir; yalnız genel merkez içe aktarır.",
                            "Figures of the programme are for the country; only the headquarters import them."),
                    null);
        }
        Instant now = clock.instant();
        FigureFileFormat format = FigureFileFormat.of(content);
        FigureChecks checks = new FigureChecks(programme, LegalTime.dayOf(now));
        List<RowProblem> problems;
        try {
            problems = checks.check(rows(format, content));
        } catch (UnreadableSheet unreadable) {
            problems = List.of(unreadable.problem());
        }
        if (!problems.isEmpty()) {
            throw new FigureFileRejected(problems);
        }
        String hash = Sha256.hex(content);
        Import taken = new Import(
                UUID.randomUUID(),
                format,
                checks.figures().size(),
                currentActor.get().userId(),
                now);
        store.add(taken, hash, checks.figures());
        ledger.append(LedgerLine.of("PROGRAMME_FIGURES_IMPORTED")
                .with("import", taken.id())
                .with("format", format)
                .with("sha256", hash)
                .with("figures", taken.figures()));
        return taken;
    }

    /** Returns the latest imports, the newest first. */
    @Transactional(readOnly = true)
    public List<Import> latest() {
        return store.latest(LISTED);
    }

    private static List<SheetRow> rows(FigureFileFormat format, byte[] content) throws UnreadableSheet {
        if (content.length > SheetLimits.BYTES) {
            throw SheetLimits.tooLarge();
        }
        return format == FigureFileFormat.XLSX ? XlsxSheet.read(content) : CsvSheet.read(content);
    }
}
