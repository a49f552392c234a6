package org.himaye.supervision.export;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.himaye.casefile.WaitingReason;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.letter.Sha256;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.himaye.supervision.export.ExportCatalogue.Column;
import org.himaye.supervision.export.ExportCatalogue.Dataset;
import org.himaye.supervision.export.ExportCatalogue.Purpose;
import org.himaye.supervision.export.SmallNumbers.Withheld;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, hands out and deletes exports; each of the three is a line of the ledger. */
@Service
@Transactional
public class Exports {

    /** Exports on a page of the register. */
    public static final int PAGE_SIZE = 50;

    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_TEXT = 500;
    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2100;
    private static final String CONFIDENTIALITY = "YUKK 94/1";
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);
    private static final LocalizedText MARK = new LocalizedText("İşaret", "Mark");
    private static final LocalizedText WORKED_ON = new LocalizedText("Üzerinde çalışılıyor", "Being worked on");

    private final ExportCatalogue catalogue;
    private final ExportStore store;
    private final SmallNumbers smallNumbers;
    private final ExportWriting writing;
    private final ExportSettings settings;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final MessageSource messages;
    private final Clock clock;

    Exports(
            ExportCatalogue catalogue,
            ExportStore store,
            SmallNumbers smallNumbers,
            ExportWriting writing,
            ExportSettings settings,
            Ledger ledger,
            CurrentActor currentActor,
            MessageSource messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.smallNumbers = smallNumbers;
        this.writing = writing;
        this.settings = settings;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Makes an export of what the acting user may see.
     *
     * @param locale language of headings and marks
     * @return what was kept
     * @throws Refusal {@code invalid-request} with the fields; {@code export-too-large} beyond the rows of one export;
     *     {@code export-daily-limit} beyond the rows of one person and day
     */
    public KeptExport make(ExportOrder order, Locale locale) {
        Actor actor = currentActor.get();
        check(order, actor);
        Dataset dataset = catalogue.dataset(order.dataset()).orElseThrow();
        Purpose purpose = catalogue.purpose(order.purpose()).orElseThrow();
        LocalDate from = dataset.period() == null ? null : order.from();
        LocalDate end = dataset.period() == null || order.until() == null
                ? null
                : order.until().plusMonths(1);

        int most = catalogue.limit(order.format());
        List<List<@Nullable Object>> rows = store.rows(dataset, order.province(), from, end, most + 1);
        if (rows.size() > most) {
            throw new Refusal(
                    ExportProblem.TOO_MANY_ROWS,
                    new LocalizedText(
                            "Bir dışa aktarma bu biçimde en çok " + most + " satır olabilir. Seçimi daraltın.",
                            "An export of this shape has " + most + " rows at most. Narrow the choice."),
                    null);
        }
        int withheld = smallNumbers.withhold(rows, dataset.counts(), dataset.places(dataset.within()));

        Instant now = clock.instant();
        KeptExport export = new KeptExport(
                UUID.randomUUID(),
                store.nextNumber(),
                unit(actor),
                actor.userId(),
                now,
                dataset.id(),
                order.format(),
                purpose.id(),
                order.purposeText().strip(),
                rows.size(),
                withheld,
                now.plus(settings.lifetime()),
                0,
                null);
        byte[] content = writing.write(sheet(export, dataset, purpose, rows, locale), order.format(), locale, now);
        String sha256 = Sha256.hex(content);
        if (!store.keep(
                export, order.province(), from, end, sha256, settings.lifetime(), settings.rowsADay(), content)) {
            throw new Refusal(
                    ExportProblem.DAILY_LIMIT,
                    new LocalizedText(
                            "24 saatte en çok " + settings.rowsADay() + " satır dışa aktarabilirsiniz.",
                            "You may export " + settings.rowsADay() + " rows in 24 hours at most."),
                    null);
        }
        ledger.append(line("EXPORT_REQUESTED", export.province())
                .article(CONFIDENTIALITY)
                .reason(purpose.id())
                .with("export", export.number())
                .with("dataset", dataset.id())
                .with("format", order.format())
                .with("ofProvince", order.province() == null ? "*" : order.province())
                .with("rows", export.rows())
                .with("withheld", withheld)
                .with("sha256", sha256)
                .with("expiresAt", export.expiresAt()));
        return export;
    }

    /**
     * Hands out an export to whoever asked for it.
     *
     * @throws Refusal {@code not-found} if there is none, or it is somebody else's; {@code export-expired}
     */
    public Content fetch(UUID id) {
        KeptExport export = store.find(id)
                .filter(one -> one.requestedBy().equals(currentActor.get().userId()))
                .orElseThrow(() -> new Refusal(
                        CommonProblem.NOT_FOUND,
                        new LocalizedText("Böyle bir dışa aktarma yok.", "There is no such export."),
                        null));
        byte[] content = store.recordDownload(id) ? store.content(id).orElse(null) : null;
        if (content == null) {
            throw new Refusal(
                    ExportProblem.EXPIRED,
                    new LocalizedText(
                            "Bu dışa aktarmanın süresi doldu; gerekiyorsa yeniden isteyin.",
                            "This export has expired; ask for it again if you still need it."),
                    null);
        }
        ledger.append(line("EXPORT_DOWNLOADED", export.province())
                .article(CONFIDENTIALITY)
                .with("export", export.number()));
        return new Content(export, content);
    }

    /**
     * Returns a page of the register, newest first: of the unit's exports for whoever answers for it, else of one's own.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public List<KeptExport> register(int page) {
        Actor actor = currentActor.get();
        return store.newest(overseesUnit(actor) ? null : actor.userId(), Math.max(page, 0), PAGE_SIZE);
    }

    /** Deletes the content of exports that have expired, as Himaye itself. */
    void deleteExpired() {
        store.deleteExpired()
                .forEach(gone ->
                        ledger.append(line("EXPORT_DELETED", gone.province()).with("export", gone.number())));
    }

    private void check(ExportOrder order, Actor actor) {
        String text = order.purposeText().strip();
        FieldChecks checks = new FieldChecks(clock)
                .require(
                        catalogue.of(actor).stream()
                                .anyMatch(dataset -> dataset.id().equals(order.dataset())),
                        "dataset",
                        "unknown",
                        "Listeden bir veri kümesi seçin.",
                        "Choose a dataset of the list.")
                .require(
                        catalogue.purpose(order.purpose()).isPresent(),
                        "purpose",
                        "unknown",
                        "Listeden bir amaç seçin.",
                        "Choose a purpose of the list.")
                .require(
                        text.length() >= SHORTEST_TEXT && text.length() <= LONGEST_TEXT,
                        "purposeText",
                        "length",
                        "Ne için gerektiğini 10 ile 500 karakter arasında yazın.",
                        "Say what it is for in 10 to 500 characters.")
                .require(
                        !UNPRINTABLE.matcher(text).find() && writing.canPrint(text),
                        "purposeText",
                        "pattern",
                        "Yazdırılamayan karakter içeriyor.",
                        "It contains a character that cannot be printed.")
                .require(
                        order.province() == null
                                || Province.of(order.province()).isPresent()
                                        && !Province.HEADQUARTERS.equals(order.province())
                                        && actor.sees(order.province()),
                        "province",
                        "unknown",
                        "Görevli olduğunuz bir il seçin.",
                        "Choose a province you work for.")
                .require(
                        order.from() == null
                                || order.until() == null
                                || !order.until().isBefore(order.from()),
                        "until",
                        "too-early",
                        "Son ay ilk aydan önce olamaz.",
                        "The last month cannot lie before the first.")
                .require(
                        isPossible(order.from()) && isPossible(order.until()),
                        "from",
                        "range",
                        "2014 ile 2100 arasında bir ay verin.",
                        "Give a month between 2014 and 2100.");
        checks.refuseIfAny();
    }

    /** The Law is in force since 2014; a month far away would be none for the database. */
    private static boolean isPossible(@Nullable LocalDate month) {
        return month == null || month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
    }

    private ExportSheet sheet(
            KeptExport export, Dataset dataset, Purpose purpose, List<List<@Nullable Object>> rows, Locale locale) {
        String when = MOMENT.format(export.requestedAt().atZone(LegalTime.ZONE));
        String until = MOMENT.format(export.expiresAt().atZone(LegalTime.ZONE));
        List<List<Object>> cells = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<Object> line = new ArrayList<>();
            for (int place = 0; place < row.size(); place++) {
                line.add(cell(dataset.columns().get(place), row.get(place), locale));
            }
            cells.add(line);
        }
        return new ExportSheet(
                export.number(),
                dataset.title().in(locale),
                List.of(
                        text("export.mark.number", locale, export.number()),
                        text("export.mark.who", locale, export.requestedBy(), when),
                        text("export.mark.purpose", locale, purpose.label().in(locale), export.purposeText()),
                        text("export.mark.until", locale, until),
                        text("export.mark.withheld", locale, smallNumbers.below())),
                export.number() + " · " + export.requestedBy() + " · " + when + " · "
                        + purpose.label().in(locale),
                MARK,
                dataset.columns().stream()
                        .map(column -> column.label().in(locale))
                        .toList(),
                cells);
    }

    private Object cell(Column column, @Nullable Object value, Locale locale) {
        if (value == null) {
            return "";
        }
        if (value == Withheld.VALUE) {
            return "*";
        }
        return switch (column.kind()) {
            case PROVINCE ->
                value + " " + Province.of(value.toString()).map(Province::name).orElse("");
            case LABEL ->
                Objects.requireNonNullElse(
                        messages.getMessage(column.messages() + value, null, value.toString(), locale), "");
            case REASON -> reason(value.toString()).in(locale);
            case MONTH -> MONTH.format((LocalDate) value);
            case TEXT, DAY, NUMBER, COUNT -> value;
        };
    }

    private static LocalizedText reason(String code) {
        return Arrays.stream(WaitingReason.values())
                .filter(reason -> reason.name().equals(code))
                .map(WaitingReason::label)
                .findFirst()
                .orElse(WORKED_ON);
    }

    private String text(String key, Locale locale, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
        return messages.getMessage(key, plain, locale);
    }

    private static boolean overseesUnit(Actor actor) {
        return actor.isIn(OfficerGroup.PROVINCIAL_DIRECTOR)
                || actor.isIn(OfficerGroup.AUDITOR)
                || actor.isIn(OfficerGroup.DATA_PROTECTION_OFFICER);
    }

    private static String unit(Actor actor) {
        return actor.isAtHeadquarters()
                ? Province.HEADQUARTERS
                : actor.provinces().stream().sorted().findFirst().orElse(Province.HEADQUARTERS);
    }

    private static LedgerLine line(String action, String unit) {
        String province = Province.HEADQUARTERS.equals(unit) ? null : unit;
        return new LedgerLine(action, null, null, null, null, province, new TreeMap<>());
    }

    /**
     * What is handed out.
     *
     * @param export what it is
     * @param bytes the file
     */
    public record Content(KeptExport export, byte[] bytes) {}
}
