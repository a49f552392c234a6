package org.himaye.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;

/** The number of a case file: plate, type, year and sequence, e.g. {@code 65-UK-2026-000123}. */
final class CaseNumber {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{2})-([A-Z]{2})-[0-9]{4}-[0-9]{6,9}");
    private static final LocalizedText WRONG_SHAPE = new LocalizedText(
            "Dosya numarası 65-UK-2026-000123 biçimindedir.", "A case number looks like 65-UK-2026-000123.");

    private CaseNumber() {}

    /** Recognises a number however the letters were typed; says nothing about whether there is such a file. */
    static Optional<String> recognise(String text) {
        String number = text.strip().toUpperCase(Locale.ROOT);
        Matcher matcher = SHAPE.matcher(number);
        return matcher.matches()
                        && Province.of(matcher.group(1)).isPresent()
                        && CaseType.of(matcher.group(2)).isPresent()
                ? Optional.of(number)
                : Optional.empty();
    }

    static String parse(String text) {
        return recognise(text)
                .orElseThrow(() -> new Refusal(
                        CommonProblem.INVALID_REQUEST,
                        WRONG_SHAPE,
                        null,
                        List.of(new FieldProblem("caseNumber", "pattern", WRONG_SHAPE))));
    }
}
