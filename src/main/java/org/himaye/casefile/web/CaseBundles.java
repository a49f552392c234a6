package org.himaye.casefile.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.himaye.access.SignedInUser;
import org.himaye.casefile.BundlePrinter;
import org.himaye.shared.Actor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;

/** Prints a case file as one paginated document. What may be read is read and recorded first; printing holds no transaction. */
@Service
class CaseBundles {

    private final CaseReading reading;
    private final BundlePrinter printer;
    private final Clock clock;

    CaseBundles(CaseReading reading, BundlePrinter printer, Clock clock) {
        this.reading = reading;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * Who prints.
     *
     * @param name for people
     * @param userId account name
     * @param groups what the reader reads as
     * @param provinces whose files the reader sees
     */
    record Reader(String name, String userId, List<String> groups, List<String> provinces) {

        static Reader of(SignedInUser user, Locale locale) {
            return new Reader(
                    user.displayName(),
                    user.userId(),
                    user.groups().stream()
                            .sorted()
                            .map(id -> "en".equals(locale.getLanguage()) ? id : label(id))
                            .toList(),
                    user.provinces().stream()
                            .sorted()
                            .map(plate -> Actor.EVERY_PROVINCE.equals(plate) ? Province.HEADQUARTERS : plate)
                            .map(plate -> Province.of(plate).map(Province::name).orElse(plate))
                            .toList());
        }

        private static String label(String group) {
            return Stream.of(OfficerGroup.values())
                    .filter(known -> known.id().equals(group))
                    .map(OfficerGroup::label)
                    .findFirst()
                    .orElse(group);
        }
    }

    /**
     * A printed bundle.
     *
     * @param number identifies the copy, on its pages and in the ledger
     * @param pdf tagged PDF/A
     */
    record Bundle(UUID number, byte[] pdf) {}

    /**
     * Prints what the reader may read of a file; a ledger line with the number of the copy is written first.
     *
     * @param locale language of the labels
     * @throws Refusal like {@link CaseReading#file}
     */
    Bundle print(String caseNumber, SignedInUser user, Locale locale) {
        Instant at = clock.instant();
        UUID number = UUID.randomUUID();
        CasePage page = reading.bundle(caseNumber, number);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("page", page);
        content.put("file", page.file().summary());
        content.put("person", page.file().person());
        content.put("reader", Reader.of(user, locale));
        content.put("number", number);
        content.put("printedAt", at);
        content.put("zone", LegalTime.ZONE);
        return new Bundle(number, printer.print(locale, at, content));
    }
}
