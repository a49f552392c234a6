package org.himaye.supervision.programme;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.letter.ReportPrinter;
import org.himaye.shared.LegalTime;
import org.himaye.supervision.programme.PrintedIndicator.ReachedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the whole programme, as the programme itself is laid out, with what was reached below each indicator. */
@Service
public class ProgrammePrinting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final Programme programme;
    private final ReportPrinter printer;
    private final MessageSource messages;
    private final Ledger ledger;

    ProgrammePrinting(Programme programme, ReportPrinter printer, MessageSource messages, Ledger ledger) {
        this.programme = programme;
        this.printer = printer;
        this.messages = messages;
        this.ledger = ledger;
    }

    /**
     * A table as it is printed.
     *
     * @param title title
     * @param subprogramme subprogramme it belongs to
     * @param indicators indicators in printed order
     */
    record PrintedTable(String title, String subprogramme, List<PrintedIndicator> indicators) {}

    /** Prints as tagged PDF/A; appends {@code PROGRAMME_PRINTED} to the ledger. */
    @Transactional
    public byte[] pdf(ProgrammeYear read, Locale locale) {
        ReportLabels labels = new ReportLabels(messages, locale);
        byte[] pdf = printer.print(
                "programme",
                locale,
                read.at(),
                Map.of(
                        "title", labels.text("print.title", String.valueOf(programme.year())),
                        "authority", programme.authority().in(locale),
                        "scope", scope(read, labels),
                        "columns", columns(labels),
                        "tables", tables(read, labels),
                        "locale", locale));
        printed(read, "PDF");
        return pdf;
    }

    /** Prints as a workbook of one sheet for each table, without formulas; appends {@code PROGRAMME_PRINTED} to the ledger. */
    @Transactional
    public byte[] workbook(ProgrammeYear read, Locale locale) {
        ReportLabels labels = new ReportLabels(messages, locale);
        byte[] workbook =
                ProgrammeWorkbook.write(read.at(), scope(read, labels), columns(labels), tables(read, labels));
        printed(read, "XLSX");
        return workbook;
    }

    private void printed(ProgrammeYear read, String format) {
        ledger.append(
                LedgerLine.of("PROGRAMME_PRINTED").with("year", read.year()).with("format", format));
    }

    private static String scope(ProgrammeYear read, ReportLabels labels) {
        return labels.text(read.national() ? "print.national" : "print.province", MOMENT.format(local(read.at())));
    }

    private static List<String> columns(ReportLabels labels) {
        return List.of(
                labels.text("print.indicator"),
                labels.text("print.unit"),
                labels.text("print.actual2019"),
                labels.text("print.plan2020"),
                labels.text("print.estimate2020"),
                labels.text("print.target2021"),
                labels.text("print.forecast2022"),
                labels.text("print.forecast2023"));
    }

    private List<PrintedTable> tables(ProgrammeYear read, ReportLabels labels) {
        Locale locale = labels.locale();
        String authority = programme.authority().in(locale);
        return read.tables().stream()
                .map(table -> new PrintedTable(
                        table.table().title().in(locale),
                        table.table().subprogramme().in(locale),
                        table.figures().stream()
                                .map(figure -> PrintedIndicator.of(
                                        figure.indicator(), authority, reached(figure, read, labels), labels, locale))
                                .toList()))
                .toList();
    }

    private static ReachedText reached(IndicatorFigure figure, ProgrammeYear read, ReportLabels labels) {
        String label = labels.text("print.reached", String.valueOf(read.year()), DAY.format(read.until()));
        if (figure.absence() != null) {
            return new ReachedText(label, labels.text("absence." + figure.absence()));
        }
        String value = FigureText.of(figure.actual(), labels.locale());
        ImportMark mark = figure.imported();
        return new ReachedText(
                label,
                mark == null
                        ? labels.text("print.own", value)
                        : labels.text("print.imported", value, mark.by(), MOMENT.format(local(mark.at()))));
    }

    private static java.time.LocalDateTime local(Instant at) {
        return java.time.LocalDateTime.ofInstant(at, LegalTime.ZONE);
    }
}
