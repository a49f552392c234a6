package org.himaye.letter;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.himaye.casefile.BundlePrinter;
import org.springframework.stereotype.Component;

/** Prints a case file like a report. */
@Component
class CaseBundlePrinter implements BundlePrinter {

    private static final String TEMPLATE = "case-bundle";

    private final ReportPrinter printer;

    CaseBundlePrinter(ReportPrinter printer) {
        this.printer = printer;
    }

    @Override
    public byte[] print(Locale locale, Instant at, Map<String, Object> content) {
        return printer.printEverything(TEMPLATE, locale, at, content);
    }
}
